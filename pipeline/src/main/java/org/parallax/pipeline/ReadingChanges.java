package org.parallax.pipeline;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Reading;
import org.parallax.text.Part;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What two readings of one report make of it differently. Two claims are the same one if they are
 * of one kind and rest on words that overlap: those of one id first, then those that share most.
 * Pure.
 *
 * @param changes in the order of the text, what went before what came
 * @param same how many claims are as they were
 */
public record ReadingChanges(List<Change> changes, int same) {
    public ReadingChanges {
        changes = List.copyOf(changes);
    }

    /**
     * A claim that came, went, or is another than before.
     *
     * @param from as it was, naming the claims that it is a part of by their present ids
     * @param to as it is
     */
    public record Change(Optional<Claim> from, Optional<Claim> to) {
        public Change {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("neither was nor is there a claim");
            }
        }

        /** {@code added}, {@code removed} or {@code changed}. */
        public String word() {
            if (from.isEmpty()) return "added";
            return to.isEmpty() ? "removed" : "changed";
        }

        private Claim either() {
            return to.or(() -> from).orElseThrow();
        }
    }

    private record Pair(Claim from, Claim to, double likeness) {}

    private static final Comparator<Change> IN_TEXT =
            Comparator.<Change, Boolean>comparing(it -> it.either().quote().part() == Part.TEXT)
                    .thenComparingInt(it -> it.either().quote().span().start())
                    .thenComparing(it -> it.to().isPresent());

    /**
     * @throws IllegalArgumentException if they are not readings of one text
     */
    public static ReadingChanges between(Reading from, Reading to) {
        if (!from.report().equals(to.report())) {
            throw new IllegalArgumentException(
                    "readings of %s and of another text".formatted(from.report().id()));
        }
        List<Pair> pairs = pairs(from.claims(), to.claims());
        Map<String, String> ids = new HashMap<>();
        pairs.forEach(it -> ids.put(it.from().id(), it.to().id()));
        Set<String> old = new HashSet<>(ids.keySet());
        Set<String> present = new HashSet<>(ids.values());
        List<Change> changes = new ArrayList<>();
        int same = 0;
        for (Pair pair : pairs) {
            Claim was = renamed(pair.from(), ids);
            if (ClaimFields.changed(to.report(), was, pair.to()).isEmpty()) same++;
            else changes.add(new Change(Optional.of(was), Optional.of(pair.to())));
        }
        for (Claim claim : from.claims()) {
            if (old.contains(claim.id())) continue;
            changes.add(new Change(Optional.of(renamed(claim, ids)), Optional.empty()));
        }
        for (Claim claim : to.claims()) {
            if (present.contains(claim.id())) continue;
            changes.add(new Change(Optional.empty(), Optional.of(claim)));
        }
        changes.sort(IN_TEXT);
        return new ReadingChanges(changes, same);
    }

    /** Each claim stands in one pair at most. */
    private static List<Pair> pairs(List<Claim> from, List<Claim> to) {
        List<Pair> all = new ArrayList<>();
        for (Claim one : from) {
            for (Claim other : to) {
                double likeness = likeness(one, other);
                if (likeness > 0) all.add(new Pair(one, other, likeness));
            }
        }
        all.sort(Comparator.comparingDouble(Pair::likeness).reversed()); // stable: in text order
        Set<String> old = new HashSet<>();
        Set<String> present = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : all) {
            String was = pair.from().id();
            String is = pair.to().id();
            if (old.contains(was) || present.contains(is)) continue;
            old.add(was);
            present.add(is);
            pairs.add(pair);
        }
        return pairs;
    }

    /** 0 for none; up to 1 for words shared, 1 more for what is told of them, 3 for one id. */
    private static double likeness(Claim one, Claim other) {
        boolean comparable =
                one.kind().equals(other.kind()) && one.quote().part() == other.quote().part();
        if (!comparable) return 0;
        if (one.id().equals(other.id())) return 3;
        Span a = one.quote().span();
        Span b = other.quote().span();
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        if (shared <= 0) return 0;
        int whole = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        double told = one.distinction().equals(other.distinction()) ? 1 : 0;
        return (double) shared / whole + told;
    }

    /** A part of a claim that is called otherwise now is no other part. */
    private static Claim renamed(Claim claim, Map<String, String> ids) {
        if (!(claim instanceof FigureClaim figure) || figure.partOf().isEmpty()) return claim;
        return new FigureClaim(
                figure.ground(),
                figure.outcome(),
                figure.count(),
                figure.unit(),
                figure.who(),
                figure.side(),
                figure.scope(),
                figure.since(),
                figure.partOf().map(it -> ids.getOrDefault(it, it)));
    }
}
