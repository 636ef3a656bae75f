package org.parallax.reconcile.episodes;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Reading;
import org.parallax.event.Accusation;
import org.parallax.event.Chronicle;
import org.parallax.event.Episode;
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
        Chronicler all = new Chronicler(background, policy);
        readings.forEach(all::add);
        return all.of(incidents);
    }

    /** One campaign's. */
    Episode episode(Campaign campaign, Map<String, Claim> byId, Map<String, Reading> byReport) {
        List<Fight> fights = campaign.all();
        Days days = campaign.days();
        List<Reading> readings = readings(fights, byReport);
        Origins origins = origins(readings);
        Caption caption = new Caption(background, campaign);
        Timeline timeline = new Timeline(origins, byId, byReport);
        return new Episode(
                id(campaign, byReport),
                caption.name(),
                days.when(),
                caption.where(),
                caption.sides(),
                fights.stream().map(it -> it.incident().id()).toList(),
                new Wholes(kin, policy, origins, byReport).of(campaign),
                timeline.tallies(fights),
                accusations(fights),
                timeline.neighbours(fights, readings, days),
                reports(fights),
                caption.why());
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
