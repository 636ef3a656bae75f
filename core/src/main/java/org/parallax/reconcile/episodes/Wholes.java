package org.parallax.reconcile.episodes;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Episode.Total;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Types;
import org.parallax.reconcile.episodes.Campaigns.Campaign;
import org.parallax.reconcile.figures.Figures;
import org.parallax.reconcile.figures.Lead;
import org.parallax.reconcile.figures.Totals;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.tolls.Tolls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many in all of a campaign. Where somebody counts the whole, the sources' own totals are
 * weighed as an incident's are. Where nobody does, the largest sum of incidents that share no day
 * and of which each counts its own day alone is the least it can be.
 */
final class Wholes {
    private static final int MOST_REASONS = 4;

    private final Kin kin;
    private final Policy policy;
    private final Origins origins;
    private final Map<String, Reading> byReport;

    Wholes(Kin kin, Policy policy, Origins origins, Map<String, Reading> byReport) {
        this.kin = kin;
        this.policy = policy;
        this.origins = origins;
        this.byReport = byReport;
    }

    /** By outcome; those of which nobody gives a number are left out. */
    Map<Outcome, Total> of(Campaign campaign) {
        List<Account> accounts = Episodes.accounts(campaign, byReport);
        Tolls tolls = new Tolls(accounts, origins);
        Lead nothingLeads = Lead.of(List.of(), new IdentityHashMap<>());
        Figures figures = new Figures(kin, origins, policy, nothingLeads);
        Map<Outcome, Bounds> weighed = new EnumMap<>(Outcome.class);
        new Totals(kin, figures, tolls, accounts)
                .all(Map.of())
                .forEach((outcome, total) -> weighed.put(outcome, total.bounds()));
        List<Figure> parts = figures.of(accounts, tolls);
        Map<Outcome, Total> totals = new EnumMap<>(Outcome.class);
        weighed.forEach((outcome, bounds) -> {
            if (campaign.all().size() == 1) totals.put(outcome, ofOne(campaign, outcome, parts));
            else if (isCounted(campaign, outcome))
                totals.put(outcome, counted(campaign, outcome, bounds, parts));
            else totals.put(outcome, floor(campaign, outcome));
        });
        totals.values().removeIf(it -> it.bounds().high() == 0 && it.floor());
        return totals;
    }

    /** The only incident's own. */
    private Total ofOne(Campaign campaign, Outcome outcome, List<Figure> parts) {
        Incident only = campaign.core().getFirst().incident();
        Bounds bounds = only.totals().get(outcome);
        if (bounds == null) return floor(campaign, outcome);
        List<Figure> own = only.figures().isEmpty() ? parts : only.figures();
        return new Total(bounds, false, reason(outcome, own));
    }

    /**
     * True where a count of days of fighting is given, and for those who fled, whom nobody counts
     * by the day.
     */
    private static boolean isCounted(Campaign campaign, Outcome outcome) {
        if (outcome == Outcome.DISPLACED || outcome == Outcome.REFUGEES) return true;
        return figures(campaign, outcome)
                .anyMatch(it -> it.scope() == Scope.EPISODE && it.count().stated());
    }

    private static Stream<FigureClaim> figures(Campaign campaign, Outcome outcome) {
        return campaign.all().stream()
                .flatMap(fight -> fight.figures().stream())
                .filter(figure -> figure.outcome() == outcome);
    }

    /** The sources' totals, stretched to what is surely more. */
    private static Total counted(
            Campaign campaign, Outcome outcome, Bounds bounds, List<Figure> parts) {
        long least = floor(campaign, outcome).bounds().low();
        String reason = reason(outcome, parts);
        if (least <= bounds.high()) return new Total(bounds, false, reason);
        Bounds wider = new Bounds(bounds.low(), bounds.best(), least, true);
        return new Total(
                wider, false, reason + " Incidents that share no day add up to " + least + ".");
    }

    /** Of each kind of person, what won and why; parts by age and sex are left out. */
    private static String reason(Outcome outcome, List<Figure> figures) {
        List<String> reasons = new ArrayList<>();
        for (Figure figure : figures) {
            boolean part = figure.who() == Who.CHILD || figure.who() == Who.WOMAN;
            if (figure.outcome() != outcome || part) continue;
            String who = figure.who() == Who.UNKNOWN ? figure.unit().word() : figure.who().word();
            if (who.equals(Unit.PERSONS.word())) who = "people";
            String why = figure.reason().split(";", 2)[0];
            reasons.add(
                    who + ": " + (why.endsWith(".") ? why.substring(0, why.length() - 1) : why));
        }
        String told = String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
        return reasons.isEmpty()
                ? "Its only incident's own."
                : "The sources' own totals: " + told + ".";
    }

    /** Days that an incident takes, and how many it surely adds. */
    private record Share(Days days, long low) {}

    /** The larger of the largest incident and the best sum over incidents that share no day. */
    private static Total floor(Campaign campaign, Outcome outcome) {
        long largest = 0;
        List<Share> shares = new ArrayList<>();
        for (Fight fight : campaign.all()) {
            Bounds bounds = fight.incident().totals().get(outcome);
            if (bounds == null) continue;
            largest = Math.max(largest, bounds.low());
            long sure = sure(fight, outcome, bounds);
            if (sure > 0) shares.add(new Share(fight.days(), sure));
        }
        long sum = best(shares);
        long least = Math.max(largest, sum);
        String reason =
                sum > largest
                        ? "No source counts the whole; incidents that share no day add up to "
                                + least
                        : "No source counts the whole; the largest incident alone has " + least;
        return new Total(new Bounds(least, least, least, true), true, reason + ".");
    }

    /**
     * What an incident adds for certain: all of a blow's; of a clash, which goes on and may be
     * counted from its beginning, what is said of a stated day.
     */
    private static long sure(Fight fight, Outcome outcome, Bounds bounds) {
        if (!fight.days().firm()) return 0;
        List<FigureClaim> own =
                fight.figures().stream().filter(it -> it.outcome() == outcome).toList();
        if (own.stream().anyMatch(it -> it.scope() == Scope.EPISODE)) return 0;
        if (!Types.isBattle(fight.incident().type())) return bounds.low();
        long stated =
                own.stream()
                        .filter(it -> Days.of(it.when()).map(Days::firm).orElse(false))
                        .mapToLong(it -> it.count().low().orElse(0))
                        .max()
                        .orElse(0);
        return Math.min(stated, bounds.low());
    }

    /** The heaviest set of shares of which no two touch one day. */
    private static long best(List<Share> shares) {
        List<Share> byEnd =
                shares.stream().sorted(Comparator.comparing(it -> it.days().to())).toList();
        TreeMap<LocalDate, Long> until = new TreeMap<>();
        long best = 0;
        for (Share share : byEnd) {
            Map.Entry<LocalDate, Long> before = until.lowerEntry(share.days().from());
            long with = (before == null ? 0 : before.getValue()) + share.low();
            best = Math.max(best, with);
            until.put(share.days().to(), best);
        }
        return best;
    }
}
