package org.parallax.exchange.flat;

import org.parallax.event.Bounds;
import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Column.Kind;
import org.parallax.exchange.sheet.Sheet;

import java.util.List;

/** Four columns for how many: at least, best, at most, and whether it may have been more. */
final class Numbers {
    private Numbers() {}

    /**
     * @param name such as {@code killed}
     * @param whom such as {@code women killed}, in a sentence
     * @param tag an HXL hashtag such as {@code #affected+killed}
     */
    static List<Column> columns(String name, String whom, String tag) {
        return List.of(
                Column.of(
                                name + "_low",
                                "The least number of %s that fits; blank where nobody gives one."
                                        .formatted(whom),
                                tag + "+min")
                        .of(Kind.WHOLE),
                Column.of(
                                name + "_best",
                                "The number of %s that the record prefers; 0 where a source says none."
                                        .formatted(whom),
                                tag + "+best")
                        .of(Kind.WHOLE),
                Column.of(name + "_high", "At most so many, as far as told.", tag + "+max")
                        .of(Kind.WHOLE),
                Column.of(
                                name + "_open",
                                "Whether a source says \"at least\", so that it may be more.")
                        .of(Kind.TRUTH));
    }

    static void fill(Sheet.Row row, String name, Bounds bounds) {
        row.number(name + "_low", bounds.low())
                .number(name + "_best", bounds.best())
                .number(name + "_high", bounds.high())
                .truth(name + "_open", bounds.open());
    }
}
