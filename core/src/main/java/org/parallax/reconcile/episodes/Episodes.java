package org.parallax.reconcile.episodes;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Precision;
import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Chronicle;
import org.parallax.event.Episode;
import org.parallax.event.Episode.Camp;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Sentences;
import org.parallax.reconcile.episodes.Campaigns.Campaign;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.origins.Reprints;
import org.parallax.reconcile.origins.Words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Incidents in, episodes out: the step after linking, and after whatever a person decided. */
public final class Episodes {
    private static final int MOST_NAMED = 3;

    private final Background background;
    private final Kin kin;
    private final Policy policy;

    public Episodes(Background background, Policy policy) {
        this.background = background;
        this.kin = new Kin(background);
        this.policy = policy;
    }

    /**
     * @param readings all from which the incidents were made; their order plays no part
     * @return the incidents in their order, those of an episode knowing its id; episodes by day
     */
    public Chronicle of(Collection<Reading> readings, List<Incident> incidents) {
        Map<String, Claim> byId = new HashMap<>();
        Map<String, Reading> byReport = new HashMap<>();
        for (Reading reading : readings) {
            byReport.put(reading.report().id(), reading);
            for (Claim claim : reading.claims()) byId.put(claim.id(), claim);
        }
        Orphans orphans = new Orphans(background, byReport, incidents);
        List<Fight> fights =
                incidents.stream()
                        .flatMap(it -> Fight.of(it, byId, kin).stream())
                        .map(orphans::joining)
                        .toList();
        Map<String, String> episodeOf = new HashMap<>();
        List<Episode> episodes = new ArrayList<>();
        for (Campaign campaign : new Campaigns(background).of(fights)) {
            Episode episode = episode(campaign, byId, byReport);
            episodes.add(episode);
            episode.incidents().forEach(it -> episodeOf.put(it, episode.id()));
        }
        List<Incident> told = new ArrayList<>();
        for (Incident incident : incidents) {
            String episode = episodeOf.get(incident.id());
            told.add(episode == null ? incident : incident.in(episode));
        }
        return new Chronicle(told, episodes);
    }

    private Episode episode(
            Campaign campaign, Map<String, Claim> byId, Map<String, Reading> byReport) {
        List<Fight> fights = campaign.all();
        Days days = campaign.days();
        List<Reading> readings = readings(fights, byReport);
        Origins origins = origins(readings);
        List<Where> where = where(fights);
        List<Camp> sides = sides(campaign, fights);
        Timeline timeline = new Timeline(origins, byId, byReport);
        return new Episode(
                id(campaign, byReport),
                name(sides, where),
                days.when(),
                where,
                sides,
                fights.stream().map(it -> it.incident().id()).toList(),
                new Wholes(kin, policy, origins, byReport).of(campaign),
                timeline.tallies(fights),
                accusations(fights),
                timeline.neighbours(fights, readings, days),
                reports(fights),
                why(campaign, sides));
    }

    private static List<Reading> readings(List<Fight> fights, Map<String, Reading> byReport) {
        Set<String> reports = new TreeSet<>();
        for (Fight fight : fights) {
            reports.addAll(fight.incident().reports());
            reports.addAll(fight.incident().alsoIn());
            fight.claims().forEach(it -> reports.add(it.quote().report()));
        }
        return reports.stream()
                .flatMap(it -> Optional.ofNullable(byReport.get(it)).stream())
                .toList();
    }

    /** Prints of one text tell of one event, so those of these reports are all there are. */
    private static Origins origins(List<Reading> readings) {
        Map<String, Words> words = new HashMap<>();
        readings.forEach(it -> words.put(it.report().id(), Words.of(it)));
        return new Origins(Reprints.among(readings, words), readings);
    }

    private static List<String> reports(List<Fight> fights) {
        return fights.stream()
                .flatMap(it -> it.incident().reports().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Those named most first; of equals, the finest, then the smaller id. */
    private static List<Where> where(List<Fight> fights) {
        Map<String, Integer> votes = new TreeMap<>();
        Map<String, Where> places = new TreeMap<>();
        for (Fight fight : fights) {
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
    private List<Camp> sides(Campaign campaign, List<Fight> fights) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Fight fight : fights) {
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
    private String name(List<Camp> sides, List<Where> where) {
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

    private String why(Campaign campaign, List<Camp> sides) {
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

    private static List<Accusation> accusations(List<Fight> fights) {
        Map<List<String>, Accusation> all = new LinkedHashMap<>();
        for (Fight fight : fights) {
            for (Accusation it : fight.incident().accusations()) {
                all.merge(List.of(it.by(), it.against()), it, Episodes::both);
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparing(Accusation::by).thenComparing(Accusation::against))
                .toList();
    }

    private static Accusation both(Accusation one, Accusation other) {
        return new Accusation(
                one.by(),
                one.against(),
                union(one.claims(), other.claims()),
                union(one.deniedBy(), other.deniedBy()),
                union(one.denials(), other.denials()));
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
    }

    /**
     * {@code e} and 16 hex digits of the SHA-256 over the id of the earliest claim of its fights:
     * by day of publication, then the day it speaks of, then its id, as an incident's.
     */
    private static String id(Campaign campaign, Map<String, Reading> byReport) {
        Comparator<Claim> earliest =
                Comparator.comparing((Claim it) -> published(it, byReport))
                        .thenComparing(
                                it -> Days.of(it.when()).map(Days::from).orElse(LocalDate.MAX))
                        .thenComparing(Claim::id);
        String first =
                campaign.core().stream()
                        .flatMap(fight -> fight.claims().stream())
                        .min(earliest)
                        .orElseThrow(() -> new AssertionError("a fight of no claim"))
                        .id();
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(first.getBytes(StandardCharsets.UTF_8));
            return "e" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static LocalDate published(Claim claim, Map<String, Reading> byReport) {
        return Optional.ofNullable(byReport.get(claim.quote().report()))
                .flatMap(Reading::day)
                .orElse(LocalDate.MAX);
    }

    /** What one report says of a campaign, for those who weigh accounts. */
    static List<Account> accounts(Campaign campaign, Map<String, Reading> byReport) {
        Map<String, List<Claim>> claims = new TreeMap<>();
        for (Fight fight : campaign.all()) {
            for (Claim claim : fight.claims()) {
                claims.computeIfAbsent(claim.quote().report(), _ -> new ArrayList<>()).add(claim);
            }
        }
        List<Account> accounts = new ArrayList<>();
        claims.forEach((report, all) -> {
            Reading reading = byReport.get(report);
            if (reading == null) throw new AssertionError("no reading of " + report);
            List<Claim> sorted =
                    all.stream()
                            .distinct()
                            .sorted(Comparator.comparing(Claim::quote).thenComparing(Claim::id))
                            .toList();
            accounts.add(
                    Account.of(
                            reading,
                            new Sentences(reading.report()),
                            true,
                            only(sorted, IncidentClaim.class),
                            only(sorted, FigureClaim.class)));
        });
        return accounts;
    }

    private static <C extends Claim> List<C> only(List<Claim> claims, Class<C> kind) {
        return claims.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
