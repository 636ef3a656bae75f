package org.parallax.exchange.sheet;

import java.util.Optional;

/**
 * A column of a sheet.
 *
 * @param name as the header has it
 * @param about what stands in it, one sentence
 * @param hxl its HXL 1.1 hashtag, such as {@code #date+start}
 * @param kind of what stands in its cells
 */
public record Column(String name, String about, Optional<String> hxl, Kind kind) {
    /** What stands in the cells of a column. */
    public enum Kind {
        TEXT,
        /** Texts with a semicolon and a blank between them. */
        LIST,
        WHOLE,
        DECIMAL,
        /** Such as {@code 2031-04-01}. */
        DAY,
        /** {@code true} or {@code false}. */
        TRUTH
    }

    public Column {
        if (name.isBlank()) throw new IllegalArgumentException("a column without a name: " + about);
    }

    /** A column of texts. */
    public Column(String name, String about, Optional<String> hxl) {
        this(name, about, hxl, Kind.TEXT);
    }

    public static Column of(String name, String about) {
        return new Column(name, about, Optional.empty());
    }

    public static Column of(String name, String about, String hxl) {
        return new Column(name, about, Optional.of(hxl));
    }

    /** The same with other cells. */
    public Column of(Kind other) {
        return new Column(name, about, hxl, other);
    }
}
