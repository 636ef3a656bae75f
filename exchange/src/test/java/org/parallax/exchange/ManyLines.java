package org.parallax.exchange;

import org.parallax.store.derived.Lines;
import org.parallax.store.derived.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A record of as many incidents as one likes of which none is kept: copies of a few, made when they
 * are asked for, each with claims of its own. Reports and names are those of the few.
 */
final class ManyLines implements Lines {
    /** Stands between an id and the number of the copy. */
    private static final char COPY = 'x';

    private final Lines few;
    private final int incidents;
    private final Map<String, List<String>> incidentPieces;
    private final Map<String, List<String>> claimPieces;

    ManyLines(Lines few, List<String> incidentIds, List<String> claimIds, int incidents) {
        this.few = few;
        this.incidents = incidents;
        Pattern ids =
                Pattern.compile(
                        Stream.concat(incidentIds.stream(), claimIds.stream())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "(?<=\"(?:", "))(?=\")")));
        this.incidentPieces = pieces(Table.INCIDENT, incidentIds, ids);
        this.claimPieces = pieces(Table.CLAIM, claimIds, ids);
    }

    /** Each line cut behind every id that copies have for themselves. */
    private Map<String, List<String>> pieces(Table table, List<String> wanted, Pattern ids) {
        Map<String, List<String>> pieces = new LinkedHashMap<>();
        for (String id : wanted) {
            pieces.put(id, List.of(ids.split(few.line(table, id).orElseThrow(), -1)));
        }
        return pieces;
    }

    @Override
    public Stream<String> lines(Table table) {
        return switch (table) {
            case INCIDENT -> lines(incidentPieces, incidents);
            case CLAIM -> lines(claimPieces, count(table));
            case EPISODE, SOURCE, NAME, NOTE -> few.lines(table);
        };
    }

    private static Stream<String> lines(Map<String, List<String>> pieces, int count) {
        List<List<String>> all = new ArrayList<>(pieces.values());
        return IntStream.range(0, count)
                .mapToObj(n -> copy(all.get(n % all.size()), n / all.size()));
    }

    private static String copy(List<String> pieces, int number) {
        return String.join("" + COPY + number, pieces);
    }

    @Override
    public Optional<String> line(Table table, String id) {
        return switch (table) {
            case INCIDENT -> line(incidentPieces, id);
            case CLAIM -> line(claimPieces, id);
            case EPISODE, SOURCE, NAME, NOTE -> few.line(table, id);
        };
    }

    private static Optional<String> line(Map<String, List<String>> pieces, String id) {
        int at = id.lastIndexOf(COPY);
        if (at < 0) return Optional.empty();
        return Optional.ofNullable(pieces.get(id.substring(0, at)))
                .map(it -> copy(it, Integer.parseInt(id.substring(at + 1))));
    }

    @Override
    public int count(Table table) {
        return switch (table) {
            case INCIDENT -> incidents;
            case CLAIM -> claimPieces.size() * Math.ceilDiv(incidents, incidentPieces.size());
            case EPISODE, SOURCE, NAME, NOTE -> few.count(table);
        };
    }
}
