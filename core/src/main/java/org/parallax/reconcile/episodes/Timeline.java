package org.parallax.reconcile.episodes;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.AgreementType;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.StatementClaim;
import org.parallax.event.Episode.Neighbour;
import org.parallax.event.Episode.Tally;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.origins.Origins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was counted and what else was told of a campaign, by day, each with who said it. */
final class Timeline {
    private static final long BEFORE_AND_AFTER_DAYS = 2;

    /** Agreements about the fighting itself; how a state is to be built is another matter. */
    private static final Set<AgreementType> OF_FIGHTING =
            EnumSet.of(
                    AgreementType.CEASEFIRE,
                    AgreementType.TRUCE,
                    AgreementType.WITHDRAWAL,
                    AgreementType.PRISONER_EXCHANGE);

    private final Origins origins;
    private final Map<String, Claim> byId;
    private final Map<String, Reading> byReport;

    Timeline(Origins origins, Map<String, Claim> byId, Map<String, Reading> byReport) {
        this.origins = origins;
        this.byId = byId;
        this.byReport = byReport;
    }

    /** By day, origin, outcome and kind; a count that one origin gives twice on a day once. */
    List<Tally> tallies(Collection<Fight> fights) {
        List<FigureClaim> figures =
                fights.stream()
                        .flatMap(fight -> fight.figures().stream())
                        .filter(figure -> figure.count().stated())
                        .distinct()
                        .sorted(Comparator.comparing(Claim::quote).thenComparing(Claim::id))
                        .toList();
        Map<String, Long> wholes = wholes(figures);
        Map<Object, Tally> tallies = new LinkedHashMap<>();
        for (FigureClaim figure : figures) {
            boolean whole = isWhole(figure, wholes);
            Tally tally =
                    new Tally(
                            day(figure),
                            figure.when(),
                            origins.of(figure),
                            figure.outcome(),
                            figure.unit(),
                            figure.who(),
                            figure.side(),
                            figure.count(),
                            whole,
                            figure.id(),
                            figure.quote().report());
            Object same =
                    List.of(
                            tally.day(),
                            tally.origin(),
                            tally.outcome(),
                            tally.unit(),
                            tally.who(),
                            number(tally));
            tallies.merge(same, tally, Timeline::fuller);
        }
        return tallies.values().stream().sorted(BY_DAY).toList();
    }

    private static long number(Tally tally) {
        return tally.count().headline().orElse(0);
    }

    /** A headline shortens what the text tells: "23" for "at least 23". */
    private static Tally fuller(Tally one, Tally other) {
        if (one.whole() != other.whole()) return one.whole() ? one : other;
        if (one.side().isPresent() != other.side().isPresent())
            return one.side().isPresent() ? one : other;
        return other.count().open() && !one.count().open() ? other : one;
    }

    private static final Comparator<Tally> BY_DAY =
            Comparator.comparing((Tally it) -> it.day().orElse(LocalDate.MAX))
                    .thenComparing(Tally::outcome)
                    .thenComparing(Tally::origin)
                    .thenComparing(Tally::who)
                    .thenComparing(it -> it.side().orElse(""))
                    .thenComparing(Tally::claim);

    /** The most that each origin counts over days, by origin, outcome and kind. */
    private Map<String, Long> wholes(List<FigureClaim> figures) {
        Map<String, Long> wholes = new HashMap<>();
        for (FigureClaim figure : figures) {
            if (figure.scope() == Scope.EPISODE)
                wholes.merge(key(figure), figure.count().headline().orElse(0), Math::max);
        }
        return wholes;
    }

    private String key(FigureClaim figure) {
        return origins.of(figure) + "|" + figure.outcome() + "|" + figure.who();
    }

    /** A count no smaller than its own origin's count of days is one of days as well. */
    private boolean isWhole(FigureClaim figure, Map<String, Long> wholes) {
        if (figure.scope() == Scope.EPISODE) return true;
        Long whole = wholes.get(key(figure));
        return whole != null && figure.count().headline().orElse(0) >= whole;
    }

    private Optional<LocalDate> day(Claim claim) {
        return Optional.ofNullable(byReport.get(claim.quote().report()))
                .flatMap(Reading::day)
                .or(() -> Days.of(claim.when()).map(Days::to));
    }

    /**
     * Ceasefires, evacuations, closures, control and flight that the incidents' own neighbours
     * hold, and what their reports say is not so; by day.
     */
    List<Neighbour> neighbours(Collection<Fight> fights, Collection<Reading> readings, Days days) {
        Set<Claim> claims = new LinkedHashSet<>();
        for (Fight fight : fights) {
            fight.incident().neighbours().stream()
                    .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                    .forEach(claims::add);
            fight.figures().stream()
                    .filter(figure -> figure.outcome() == Outcome.DISPLACED)
                    .forEach(claims::add);
        }
        Set<String> about = new LinkedHashSet<>();
        fights.forEach(fight -> about.addAll(fight.incident().reports()));
        for (Reading reading : readings) {
            if (!about.contains(reading.report().id())) continue;
            reading.claims().stream()
                    .filter(claim -> claim.stance() == Stance.DENIED)
                    .forEach(claims::add);
        }
        Map<Object, Neighbour> told = new LinkedHashMap<>();
        for (Claim claim : sorted(claims)) {
            Optional<String> what = what(claim);
            if (what.isEmpty() || !isNear(claim, days)) continue;
            Neighbour neighbour =
                    new Neighbour(
                            claim.when(),
                            what.get(),
                            origins.of(claim),
                            claim.stance(),
                            claim.id(),
                            claim.quote().report());
            Object same = List.of(first(claim), what.get(), neighbour.by(), neighbour.stance());
            told.putIfAbsent(same, neighbour);
        }
        return List.copyOf(told.values());
    }

    private List<Claim> sorted(Collection<Claim> claims) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(
                Comparator.comparing(this::first)
                        .thenComparing(Claim::quote)
                        .thenComparing(Claim::id));
        return sorted;
    }

    /** The day it speaks of, else of publication. */
    private LocalDate first(Claim claim) {
        return Days.of(claim.when()).map(Days::from).or(() -> day(claim)).orElse(LocalDate.MAX);
    }

    private static boolean isNear(Claim claim, Days days) {
        return Days.of(claim.when())
                .map(own -> own.gap(days) <= BEFORE_AND_AFTER_DAYS)
                .orElse(true);
    }

    /** Empty for what is no neighbour of fighting. */
    private static Optional<String> what(Claim claim) {
        if (claim.stance() == Stance.EXPECTED) return Optional.empty();
        return switch (claim) {
            case AgreementClaim it ->
                    it.status()
                            .filter(_ -> OF_FIGHTING.contains(it.type()))
                            .map(status -> it.type().word() + " " + status.word());
            case AccessClaim it -> Optional.of(it.type().word());
            case ControlClaim it ->
                    Optional.of(
                            it.change().word() + it.actor().map(who -> " by " + who).orElse(""));
            case FigureClaim it ->
                    it.outcome() == Outcome.DISPLACED && it.stance() != Stance.DENIED
                            ? it.count().headline().stream()
                                    .mapToObj(number -> number(it, number))
                                    .findFirst()
                            : Optional.empty();
            case IncidentClaim _ -> Optional.empty();
            case StatementClaim _ -> Optional.empty();
        };
    }

    private static String number(FigureClaim figure, long number) {
        String least = figure.count().open() ? "at least " : "";
        return least + number + " " + figure.unit().word() + " displaced";
    }
}
