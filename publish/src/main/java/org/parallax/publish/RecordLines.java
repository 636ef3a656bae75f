package org.parallax.publish;

import org.parallax.store.derived.Contents;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.Lines;
import org.parallax.store.derived.Table;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of a record in memory, such as one of an earlier moment. What is asked for by id is
 * made once for all of a table.
 */
public final class RecordLines implements Lines {
    private final Contents contents;
    private final Map<Table, Map<String, String>> tables = new EnumMap<>(Table.class);

    public RecordLines(Contents contents) {
        this.contents = contents;
    }

    @Override
    public Stream<String> lines(Table table) {
        return table(table).values().stream();
    }

    @Override
    public Optional<String> line(Table table, String id) {
        return Optional.ofNullable(table(table).get(id));
    }

    @Override
    public int count(Table table) {
        return table(table).size();
    }

    private synchronized Map<String, String> table(Table table) {
        return tables.computeIfAbsent(table, this::made);
    }

    private Map<String, String> made(Table table) {
        Map<String, String> made = new LinkedHashMap<>();
        try (Stream<Line> lines = contents.lines(table)) {
            int[] at = {0};
            lines.forEach(line -> {
                // notes have no id of their own
                String id = table == Table.NOTE ? Integer.toString(at[0]++) : line.id();
                made.put(id, line.line());
            });
        }
        return made;
    }
}
