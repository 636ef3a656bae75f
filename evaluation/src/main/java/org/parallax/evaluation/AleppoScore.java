package org.parallax.evaluation;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.claims.StatementClaim;
import org.parallax.text.CodePoints;
import org.parallax.text.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Compares readings with fully annotated reports. A figure is right when its words overlap the
 * gold's and outcome, low and high are the gold's; another item is found when a claim of its kind
 * and type overlaps it, a statement when the speaker is right too. Each claim serves one gold item
 * at most.
 */
final class AleppoScore {
    private final List<Pair> pairs = new ArrayList<>();
    private final List<GoldItem> missed = new ArrayList<>();
    private final List<FigureClaim> spurious = new ArrayList<>();
    private int claimedFigures;

    record Pair(GoldItem gold, Claim claim) {}

    AleppoScore(List<Reading> readings, Map<String, List<GoldItem>> gold) {
        for (Reading reading : readings) {
            List<Claim> free = new ArrayList<>(reading.claims());
            CodePoints points = new CodePoints(reading.report().text());
            for (GoldItem item : gold.getOrDefault(reading.report().id(), List.of())) {
                Claim match = null;
                for (Claim claim : free) {
                    if (fits(claim, item, points)
                            && (match == null
                                    || closeness(claim, item, points)
                                            > closeness(match, item, points))) match = claim;
                }
                if (match == null) {
                    missed.add(item);
                } else {
                    free.remove(match);
                    pairs.add(new Pair(item, match));
                }
            }
            for (Claim claim : reading.claims()) if (claim instanceof FigureClaim) claimedFigures++;
            for (Claim claim : free) if (claim instanceof FigureClaim figure) spurious.add(figure);
        }
    }

    private static int overlap(Claim claim, GoldItem item, CodePoints points) {
        int start = points.at(claim.quote().span().start());
        int end = points.at(claim.quote().span().end());
        return Math.min(end, item.end()) - Math.max(start, item.start());
    }

    /**
     * Shared code points over those of both; a statement with the gold's act comes before one
     * without.
     */
    private static double closeness(Claim claim, GoldItem item, CodePoints points) {
        int shared = overlap(claim, item, points);
        int length =
                points.at(claim.quote().span().end()) - points.at(claim.quote().span().start());
        double share = (double) shared / (length + item.end() - item.start() - shared);
        return claim instanceof StatementClaim s && s.act().word().equals(item.type())
                ? share + 1
                : share;
    }

    private static boolean fits(Claim claim, GoldItem item, CodePoints points) {
        if (claim.quote().part() != Part.TEXT || !claim.kind().equals(item.kind())) return false;
        if (overlap(claim, item, points) <= 0) return false;
        return switch (claim) {
            case FigureClaim f ->
                    f.outcome().word().equals(item.type())
                            && same(f.count().low(), item.low())
                            && same(f.count().high(), item.high());
            case IncidentClaim i -> i.type().word().equals(item.type());
            case ControlClaim c -> c.change().word().equals(item.type());
            case AgreementClaim a -> a.type().word().equals(item.type());
            case AccessClaim a -> a.type().word().equals(item.type());
            case StatementClaim s -> speakerRight(s, item);
        };
    }

    private static boolean same(OptionalLong read, OptionalLong gold) {
        return read.equals(gold);
    }

    private static boolean speakerRight(StatementClaim s, GoldItem item) {
        String speaker = s.speaker().orElse("");
        String body = item.speakerOrganisation().orElse(item.speaker().orElse(""));
        return speaker.equals(body);
    }

    Mark figureRecall() {
        return new Mark(matched(p -> p.gold().kind().equals("figure")), count("figure"));
    }

    Mark figurePrecision() {
        return new Mark(matched(p -> p.gold().kind().equals("figure")), claimedFigures);
    }

    /** Harmonic mean of precision and recall, in per cent. */
    double figureF1() {
        double precision = figurePrecision().percent();
        double recall = figureRecall().percent();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    Mark found() {
        return new Mark(pairs.size(), pairs.size() + missed.size());
    }

    Mark found(String kind) {
        return new Mark(matched(p -> p.gold().kind().equals(kind)), count(kind));
    }

    /**
     * Of the found items for which the gold names sources, or says there are none: the first sayers
     * are the gold's.
     */
    Mark sources() {
        List<Pair> sourced = pairs.stream().filter(p -> p.gold().sourced()).toList();
        return new Mark(
                (int) sourced.stream().filter(AleppoScore::sourceRight).count(), sourced.size());
    }

    static boolean sourceRight(Pair pair) {
        List<Speaker> saidBy = pair.claim().saidBy();
        if (pair.gold().sources().isEmpty()) return saidBy.isEmpty();
        return !saidBy.isEmpty()
                && pair.gold().sources().contains(saidBy.getFirst().actor().orElse(""));
    }

    Mark acts() {
        List<Pair> statements =
                pairs.stream().filter(p -> p.gold().kind().equals("statement")).toList();
        return new Mark(
                (int)
                        statements.stream()
                                .filter(p ->
                                        p.claim() instanceof StatementClaim s
                                                && s.act().word().equals(p.gold().type()))
                                .count(),
                statements.size());
    }

    Mark figures(Predicate<Pair> right) {
        List<Pair> figures = pairs.stream().filter(p -> p.gold().kind().equals("figure")).toList();
        return new Mark((int) figures.stream().filter(right).count(), figures.size());
    }

    static boolean whoRight(Pair pair) {
        return pair.claim() instanceof FigureClaim f
                && f.who().word().equals(pair.gold().who().orElse(""));
    }

    static boolean sideRight(Pair pair) {
        return pair.claim() instanceof FigureClaim f && f.side().equals(pair.gold().side());
    }

    static boolean scopeRight(Pair pair) {
        return pair.claim() instanceof FigureClaim f
                && f.scope().word().equals(pair.gold().scope().orElse(""));
    }

    List<GoldItem> missed() {
        return List.copyOf(missed);
    }

    List<FigureClaim> spurious() {
        return List.copyOf(spurious);
    }

    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    private int matched(Predicate<Pair> which) {
        return (int) pairs.stream().filter(which).count();
    }

    private int count(String kind) {
        return matched(p -> p.gold().kind().equals(kind))
                + (int) missed.stream().filter(m -> m.kind().equals(kind)).count();
    }
}
