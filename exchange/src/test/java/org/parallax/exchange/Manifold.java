package org.parallax.exchange;

import org.parallax.store.derived.Lines;
import org.parallax.store.derived.Table;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A record many times over, of which a line exists only while it is read: every incident and claim
 * again and again under other ids, resting on the claims of the first.
 *
 * @param times how often
 */
public record Manifold(Lines lines, int times) implements Lines {
    @Override
    public Stream<String> lines(Table table) {
        Optional<String> key = key(table);
        if (key.isEmpty()) return lines.lines(table);
        String before = "{\"" + key.get() + "\":\"";
        return IntStream.range(0, times)
                .boxed()
                .flatMap(at ->
                        lines.lines(table).map(line -> line.replace(before, before + at + "-")));
    }

    @Override
    public Optional<String> line(Table table, String id) {
        return lines.line(table, id);
    }

    @Override
    public int count(Table table) {
        return key(table).isEmpty() ? lines.count(table) : lines.count(table) * times;
    }

    private static Optional<String> key(Table table) {
        return switch (table) {
            case INCIDENT -> Optional.of("incident");
            case CLAIM -> Optional.of("claim");
            case EPISODE, SOURCE, NAME, NOTE -> Optional.empty();
        };
    }
}
