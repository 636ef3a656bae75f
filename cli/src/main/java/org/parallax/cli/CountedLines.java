package org.parallax.cli;

import org.parallax.store.derived.Lines;
import org.parallax.store.derived.Table;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The lines of a record, of which it is told how many were read one after another so far. A form
 * that has to know all before it writes the first reads them more than once.
 */
final class CountedLines implements Lines {
    private final Lines lines;
    private final IntConsumer told;
    private int read;

    CountedLines(Lines lines, IntConsumer told) {
        this.lines = lines;
        this.told = told;
    }

    @Override
    public Stream<String> lines(Table table) {
        return lines.lines(table)
                .map(line -> {
                    told.accept(++read);
                    return line;
                });
    }

    @Override
    public Optional<String> line(Table table, String id) {
        return lines.line(table, id);
    }

    @Override
    public int count(Table table) {
        return lines.count(table);
    }
}
