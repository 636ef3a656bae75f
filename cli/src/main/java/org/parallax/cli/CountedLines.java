package org.parallax.cli;

import org.parallax.store.derived.Lines;
import org.parallax.store.derived.Table;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record's lines, of which a terminal is told how many were looked at: whatever is made of a
 * record goes through its incidents or its claims one by one, some of it more than once.
 *
 * @param progress wiped when a table is closed
 */
record CountedLines(Lines lines, Progress progress) implements Lines {
    @Override
    public Stream<String> lines(Table table) {
        return switch (table) {
            case INCIDENT -> counted(table, "incident");
            case EPISODE -> counted(table, "episode");
            case CLAIM -> counted(table, "claim");
            case SOURCE -> counted(table, "report");
            case NAME, NOTE -> lines.lines(table);
        };
    }

    private Stream<String> counted(Table table, String what) {
        int of = lines.count(table);
        int[] done = {0};
        return lines.lines(table)
                .peek(_ -> progress.tell(++done[0], of, what))
                .onClose(progress::wipe);
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
