package org.parallax.exchange.sheet;

import java.util.Optional;

/**
 * A column of a sheet.
 *
 * @param name as the header has it
 * @param about what stands in it, one sentence
 * @param hxl its HXL 1.1 hashtag, such as {@code #date+start}
 */
public record Column(String name, String about, Optional<String> hxl) {
    public Column {
        if (name.isBlank()) throw new IllegalArgumentException("a column without a name: " + about);
    }

    public static Column of(String name, String about) {
        return new Column(name, about, Optional.empty());
    }

    public static Column of(String name, String about, String hxl) {
        return new Column(name, about, Optional.of(hxl));
    }
}
