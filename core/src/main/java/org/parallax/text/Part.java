package org.parallax.text;

import java.util.Locale;

/** The part of a report that an offset counts in. */
public enum Part {
    TITLE,
    TEXT;

    /** The name in printed output: {@code title} or {@code text}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
