package org.parallax.event;

import java.util.Locale;

/** Which of several live figures is called best. Low and high do not hang on it. */
public enum Policy {
    /**
     * A number, hedged or not, before a number word; then the number that most independent camps
     * give (a ministry and a state agency are one camp); then a monitor's count; then the toll that
     * tells the classes of people apart most finely; then the latest; then the higher.
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
