package org.parallax.exchange.ged;

import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.event.Side;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Background.Site;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Knowledge;
import org.parallax.reconcile.accounts.Types;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes incidents in GED's terms, or says why one is none of GED's events. */
final class Coder {
    static final String NOBODY_DIED =
            "GED's rows are of events in which at least one person was killed.";
    static final String NO_NUMBER = "No account says how many were killed.";
    static final String ACCIDENT = "GED counts deaths by violence, not by accident.";
    static final String UNDATED = "A row of GED has a first and a last day.";
    static final String NOWHERE = "A row of GED lies at a place within a country or at sea.";

    private final RecordView record;
    private final Background background;
    private final Bodies bodies;
    private final Opponents opponents;

    Coder(RecordView record) {
        this.record = record;
        this.background = new Remembered(new Knowledge(record.actors(), record.places()));
        Kin kin = new Kin(background);
        this.bodies = new Bodies(record.actors(), record.places(), kin);
        this.opponents = new Opponents(bodies, new WarTable(background, kin));
    }

    Bodies bodies() {
        return bodies;
    }

    /** An incident in GED's terms, or one sentence why there is no such. */
    record Verdict(Optional<Coding> coding, String why) {
        static Verdict none(String why) {
            return new Verdict(Optional.empty(), why);
        }
    }

    Verdict code(Event event) {
        List<Counted> figures = Counted.of(event, record);
        boolean counted = event.figures().stream().anyMatch(it -> it.outcome() == Outcome.KILLED);
        if (counted && figures.isEmpty()) return Verdict.none(ACCIDENT);
        Optional<Bounds> total = event.total(Outcome.KILLED);
        if (total.isEmpty()) return Verdict.none(counted ? NO_NUMBER : NOBODY_DIED);
        if (total.get().high() == 0) return Verdict.none(NOBODY_DIED);
        if (event.when().from().isEmpty()
                || event.when().to().isEmpty()
                || event.datePrecision().isEmpty()) return Verdict.none(UNDATED);
        Optional<Site> site = event.where().map(Where::place).flatMap(background::site);
        Optional<Spot> spot =
                event.where()
                        .flatMap(it -> Spot.of(it, record.place(event), site, accounts(event)));
        if (spot.isEmpty()) return Verdict.none(NOWHERE);
        List<Figure> dead =
                figures.stream().filter(it -> !it.isOnlyPart()).map(Counted::figure).toList();
        // wars of the table are fought on land: who is hit at sea is of any flag
        Optional<Site> ashore = spot.get().isAtSea() ? Optional.empty() : site;
        Opponents.Found found =
                opponents.of(event, dead, government(event, figures, ashore), ashore);
        if (found.sides().isEmpty()) return Verdict.none(found.why());
        Sides sides = found.sides().get();
        boolean aimed = isAimedAtCivilians(event);
        return new Verdict(
                Optional.of(
                        new Coding(
                                event,
                                event.when().from().get(),
                                event.when().to().get(),
                                event.datePrecision().getAsInt(),
                                sides,
                                spot.get(),
                                Dead.of(sides, figures, total.get(), aimed, bodies),
                                figures,
                                aimed)),
                "");
    }

    /** Whose the soldiers are of whom nobody says that: the country's own. */
    private Optional<String> government(Event event, List<Counted> figures, Optional<Site> site) {
        if (figures.stream().noneMatch(it -> !it.isOnlyPart() && it.isTroopsOfNoBody())) {
            return Optional.empty();
        }
        return site.flatMap(Site::country)
                .flatMap(country -> bodies.government(country, event.when().to().orElseThrow()));
    }

    private Stream<Account> accounts(Event event) {
        return event.claims().stream().flatMap(it -> record.account(it).stream());
    }

    /** True where those hit are named and none of them bears arms. */
    private boolean isAimedAtCivilians(Event event) {
        List<String> targets =
                event.sides().stream()
                        .filter(it -> it.role() == Side.Role.TARGET)
                        .map(Side::actor)
                        .toList();
        return !targets.isEmpty()
                && targets.stream().noneMatch(bodies::isArmed)
                && !Types.isBattle(event.type());
    }
}
