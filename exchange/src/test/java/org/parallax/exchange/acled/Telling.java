package org.parallax.exchange.acled;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.exchange.MadeRecord;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Claims of one report of a made record, told with a day. */
final class Telling {
    private final MadeRecord made;
    private final String report;
    private Optional<When> when = Optional.empty();
    private Stance stance = Stance.ASSERTED;
    private Speaker[] saidBy = {};

    private Telling(MadeRecord made, String report) {
        this.made = made;
        this.report = report;
    }

    static Telling of(MadeRecord made, String report) {
        return new Telling(made, report);
    }

    Telling on(String day) {
        when = Optional.of(When.on(LocalDate.parse(day), Basis.STATED));
        return this;
    }

    Telling as(Stance stance) {
        this.stance = stance;
        return this;
    }

    Telling by(Speaker... saidBy) {
        this.saidBy = saidBy;
        return this;
    }

    Claim killed(String words, Count count, Who who) {
        return figure(words, Outcome.KILLED, count, who);
    }

    Claim figure(String words, Outcome outcome, Count count, Who who) {
        return made.add(
                report,
                new FigureClaim(
                        ground(words),
                        outcome,
                        count,
                        Unit.PERSONS,
                        who,
                        Optional.empty(),
                        Scope.INCIDENT,
                        Optional.empty(),
                        Optional.empty()));
    }

    /**
     * @param doers ids with blanks between them, as {@code targets} and {@code parties}
     */
    Claim incident(String words, IncidentType type, String doers, String targets, String parties) {
        return made.add(
                report,
                new IncidentClaim(
                        ground(words),
                        type,
                        ids(doers),
                        ids(targets),
                        ids(parties),
                        Optional.empty()));
    }

    private static List<String> ids(String ids) {
        return ids.isBlank() ? List.of() : List.of(ids.strip().split("\\s+"));
    }

    private Ground ground(String words) {
        Ground ground = made.ground(report, words, saidBy);
        return new Ground(
                ground.quote(),
                ground.rule(),
                ground.saidBy(),
                stance,
                when.orElse(ground.when()),
                ground.where());
    }
}
