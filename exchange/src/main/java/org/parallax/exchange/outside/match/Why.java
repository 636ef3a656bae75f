package org.parallax.exchange.outside.match;

import org.parallax.exchange.outside.OutsideTable;
import org.parallax.exchange.outside.match.Matching.Edge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sentence of a finding. */
final class Why {
    private Why() {}

    static String of(Edge pair, List<Told> numbers, int incidents, int rows, Set<String> instead) {
        StringBuilder why = new StringBuilder();
        if (pair.named()) why.append("The row names the incident: ");
        String like = pair.likeness().words();
        why.append(pair.named() ? like : capital(like));
        if (rows > 1) why.append("; one of %d rows that together tell of it".formatted(rows));
        if (incidents > 1) {
            why.append("; one of %d incidents that the row tells of".formatted(incidents));
        }
        String differing =
                numbers.stream()
                        .filter(it -> !it.agrees())
                        .map(Why::told)
                        .collect(Collectors.joining("; "));
        if (!differing.isEmpty()) why.append(". Differs in ").append(differing);
        if (!instead.isEmpty()) {
            why.append(". As well it could be ").append(String.join(", ", new TreeSet<>(instead)));
        }
        return why.append('.').toString();
    }

    private static String told(Told told) {
        boolean floor = told.ours().filter(it -> it.open()).isPresent();
        return told.words() + (floor ? " (ours is a least number)" : "");
    }

    /**
     * @param nearest the likest of the rows near enough in days and km
     */
    static String alone(Optional<Edge> nearest, OutsideTable table) {
        if (nearest.isEmpty()) return "No row of %s is near.".formatted(table.title());
        Edge best = nearest.get();
        return "The nearest row, %s, %s"
                .formatted(
                        best.theirs().id(),
                        less(best, "tells of another incident, which is more like it"));
    }

    static String aloneThere(Optional<Edge> nearest) {
        if (nearest.isEmpty()) return "No incident of the record is near.";
        Edge best = nearest.get();
        return "The nearest incident, %s, %s"
                .formatted(best.ours().id(), less(best, "has another row, which is more like it"));
    }

    /** Why the two are no pair: too few points, or one of them is another's. */
    private static String less(Edge best, String taken) {
        double points = best.likeness().points();
        if (points >= Likeness.LEAST) return taken + ": " + best.likeness().words() + ".";
        return String.format(
                Locale.ROOT,
                "has fewer than the %.0f points of a pair: %s.",
                Likeness.LEAST,
                best.likeness().words());
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
