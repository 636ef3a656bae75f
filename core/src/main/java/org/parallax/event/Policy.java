package org.parallax.event;

import java.util.Locale;

/** Which of several live figures is called best. Low and high do not hang on it. */
public enum Policy {
    /**
     * The figure of the most independent origins; then the one that splits the dead most finely;
     * then the latest; then the higher.
     */
    UCDP,
    /** The lowest live figure, as ACLED codes disputed numbers. */
    LOWEST,
    /** The latest figure, whoever gave it. */
    LATEST;

    /** The printed name, such as {@code ucdp}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
