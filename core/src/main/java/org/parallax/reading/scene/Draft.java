package org.parallax.reading.scene;

import org.parallax.claims.AccessType;
import org.parallax.claims.AgreementStatus;
import org.parallax.claims.AgreementType;
import org.parallax.claims.ControlChange;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one sentence says, before it is known who says it, of which day and place. */
public sealed interface Draft {
    Place at();

    /**
     * Where in the report a draft was read.
     *
     * @param from first token of the words it rests on
     * @param to one past the last
     * @param anchor the token of its predicate, from which days and places are sought
     */
    record Place(Scene scene, int from, int to, int anchor, String rule) {}

    /**
     * @param whole the figure this one is a part of
     */
    record OfFigure(
            Place at,
            Outcome outcome,
            Count count,
            Unit unit,
            Who who,
            Optional<String> side,
            Scope scope,
            Optional<LocalDate> since,
            Optional<OfFigure> whole)
            implements Draft {
        /** The same figure, read elsewhere or by another rule. */
        public OfFigure at(Place other) {
            return new OfFigure(other, outcome, count, unit, who, side, scope, since, whole);
        }

        /** The same figure of people of more than one kind. */
        public OfFigure ofAnybody() {
            return new OfFigure(at, outcome, count, unit, Who.UNKNOWN, side, scope, since, whole);
        }
    }

    record OfIncident(
            Place at,
            IncidentType type,
            List<String> perpetrators,
            List<String> targets,
            List<String> parties,
            Optional<String> weapon)
            implements Draft {}

    record OfControl(Place at, Optional<String> actor, ControlChange change) implements Draft {}

    record OfAgreement(
            Place at, AgreementType type, List<String> parties, Optional<AgreementStatus> status)
            implements Draft {}

    record OfAccess(Place at, AccessType type) implements Draft {}
}
