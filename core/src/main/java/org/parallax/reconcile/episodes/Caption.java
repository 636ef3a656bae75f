package org.parallax.reconcile.episodes;

import org.parallax.claims.Claim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.event.Episode.Camp;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.episodes.Campaigns.Campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who fought where, and what a campaign is called after that. */
final class Caption {
    private static final int MOST_NAMED = 3;

    private final Background background;
    private final Kin kin;
    private final Campaign campaign;

    Caption(Background background, Campaign campaign) {
        this.background = background;
        this.kin = new Kin(background);
        this.campaign = campaign;
    }

    /** Those named most first; of equals, the finest, then the smaller id. */
    List<Where> where() {
        Map<String, Integer> votes = new TreeMap<>();
        Map<String, Where> places = new TreeMap<>();
        for (Fight fight : campaign.all()) {
            for (Claim claim : fight.claims()) {
                if (!(claim instanceof IncidentClaim)) continue;
                claim.where().forEach(it -> votes.merge(it.place(), 1, Integer::sum));
            }
            fight.places()
                    .forEach(it ->
                            places.putIfAbsent(
                                    it.place(),
                                    new Where(
                                            it.place(),
                                            it.name(),
                                            it.lat(),
                                            it.lon(),
                                            it.precision(),
                                            Optional.empty())));
        }
        return places.values().stream()
                .sorted(
                        Comparator.comparingInt((Where it) -> -votes.getOrDefault(it.place(), 0))
                                .thenComparing(Where::precision)
                                .thenComparing(Where::place))
                .toList();
    }

    /** The bodies that most claims name come first, those under arms before others. */
    List<Camp> sides() {
        Map<String, Integer> votes = new TreeMap<>();
        for (Fight fight : campaign.all()) {
            fight.incident().sides().forEach(side -> votes.merge(side.actor(), 0, Integer::sum));
            for (Claim claim : fight.claims()) {
                if (!(claim instanceof IncidentClaim it)) continue;
                Stream.of(it.perpetrators(), it.parties(), it.targets())
                        .flatMap(List::stream)
                        .forEach(body -> votes.computeIfPresent(body, (_, count) -> count + 1));
            }
        }
        Comparator<String> first =
                Comparator.comparing((String body) -> !kin.bearsArms(body))
                        .thenComparingInt(body -> -votes.getOrDefault(body, 0))
                        .thenComparing(body -> body);
        return Stream.of(campaign.pair().one(), campaign.pair().other())
                .map(camp ->
                        new Camp(
                                camp,
                                votes.keySet().stream()
                                        .filter(body -> kin.root(body).equals(camp))
                                        .sorted(first)
                                        .toList()))
                .toList();
    }

    /** Named after places that hold the others, not after single buildings. */
    String name() {
        List<Camp> sides = sides();
        List<Where> where = where();
        List<Where> named = new ArrayList<>();
        List<Where> wide = where.stream().filter(it -> it.precision() != Precision.EXACT).toList();
        for (Where place : wide.isEmpty() ? where : wide) {
            boolean held =
                    named.stream()
                            .anyMatch(it ->
                                    background.liesIn(place.place(), it.place())
                                            || background.liesIn(it.place(), place.place()));
            if (!held) named.add(place);
        }
        List<String> places = named.stream().map(Where::name).distinct().limit(MOST_NAMED).toList();
        return "Fighting between %s and %s in %s"
                .formatted(called(sides.getFirst()), called(sides.getLast()), list(places));
    }

    /** The body that most claims name, which need not be the one at the top. */
    private String called(Camp camp) {
        return kin.called(camp.bodies().isEmpty() ? camp.actor() : camp.bodies().getFirst());
    }

    private static String list(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** One sentence: what makes its incidents one episode. */
    String why() {
        List<Camp> sides = sides();
        int core = campaign.core().size();
        String fights =
                core == 1
                        ? "One incident tells of %d days of fighting between %s and %s"
                                .formatted(
                                        campaign.days().length(),
                                        called(sides.getFirst()),
                                        called(sides.getLast()))
                        : "%d fights between %s and %s in one area, no pause longer than three days"
                                .formatted(core, called(sides.getFirst()), called(sides.getLast()));
        int blows = campaign.blows().size();
        if (blows == 0) return fights + ".";
        return "%s; %d %s within its days and area.".formatted(fights, blows, blows(blows));
    }

    private static String blows(int count) {
        return count == 1 ? "blow that may be theirs" : "blows that may be theirs";
    }
}
