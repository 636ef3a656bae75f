package org.parallax.exchange.ged;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Figure;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Account.Toll;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.reconcile.tolls.Rank;

import java.util.List;
import java.util.Optional;

/**
 * A figure of the dead, with the claim that leads it.
 *
 * @param lead empty where the record's lines no longer hold it
 * @param whole the figure it is a part of ("12 people, eight of them civilians")
 */
record Counted(Figure figure, Optional<Account> lead, Optional<Toll> whole) {

    /** Those of an incident, in its order; accidents left out. */
    static List<Counted> of(Event event, RecordView record) {
        return event.figures().stream()
                .filter(it -> it.outcome() == Outcome.KILLED && it.unit() == Unit.PERSONS)
                .map(it -> of(it, record))
                .filter(it -> !it.isAccident())
                .toList();
    }

    private static Counted of(Figure figure, RecordView record) {
        Optional<Account> lead = record.account(figure.claims().getFirst());
        Optional<Toll> whole =
                lead.flatMap(Account::toll)
                        .flatMap(Toll::partOf)
                        .flatMap(record::account)
                        .flatMap(Account::toll);
        return new Counted(figure, lead, whole);
    }

    Who who() {
        return figure.who();
    }

    Optional<String> side() {
        return figure.side();
    }

    long best() {
        return figure.bounds().best();
    }

    boolean isArmed() {
        return isArmed(figure);
    }

    /** True for those who bear arms, and for people of a side of whom nothing else is told. */
    static boolean isArmed(Figure figure) {
        return switch (figure.who()) {
            case COMBATANT, SECURITY -> true;
            case UNKNOWN -> figure.side().isPresent();
            case CIVILIAN, MEDIC, CIVIL_DEFENCE, JOURNALIST, AID_WORKER, CHILD, WOMAN -> false;
        };
    }

    /** True for a kind of civilians, not for a count of civilians as such. */
    boolean isKindOfCivilian() {
        return switch (who()) {
            case MEDIC, CIVIL_DEFENCE, JOURNALIST, AID_WORKER, CHILD, WOMAN -> true;
            case CIVILIAN, COMBATANT, SECURITY, UNKNOWN -> false;
        };
    }

    boolean isPart() {
        return whole.isPresent();
    }

    /**
     * True for a part that says nothing of a class which its whole leaves open: "38 fighters, two
     * of them women", "12 people, three of them brothers".
     */
    boolean isOnlyPart() {
        if (whole.isEmpty()) return false;
        Who of = whole.get().who();
        if (of == Who.UNKNOWN && whole.get().side().isEmpty()) return who() == Who.UNKNOWN;
        boolean names = whole.get().side().isEmpty() && side().isPresent();
        return !(isArmed() && names);
    }

    /** True for one who killed others and then himself; no count of those he killed holds him. */
    boolean isByOwnHand() {
        return lead.filter(it -> it.rule().startsWith(FigureClaim.OWN_HAND)).isPresent();
    }

    private boolean isAccident() {
        return lead.filter(it -> it.rule().endsWith(FigureClaim.UNARMED)).isPresent();
    }

    /** Soldiers or fighters, by the words of the claim. */
    Rank rank() {
        return Rank.of(lead.map(Account::words).orElse(""), who());
    }

    /** Soldiers, police: by their words those of a state, whose state nobody says. */
    boolean isTroopsOfNoBody() {
        return isArmed()
                && side().isEmpty()
                && best() > 0
                && !isByOwnHand()
                && Rank.of(lead.map(Account::words).orElse(""), Who.COMBATANT) == Rank.TROOPS;
    }
}
