package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Basis;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Accusation;
import org.parallax.event.Acled;
import org.parallax.event.Anchor;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.event.Side;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One field after another is made another, and that field is told. */
class IncidentChangesTest {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 31);
    private static final Names NAMES = id -> id.equals("na") ? "Northern army" : id;

    /** An incident whose fields a test may set by their names. */
    private static final class Version {
        private String id = "i1";
        private IncidentType type = IncidentType.SHELLING;
        private When when = When.on(DAY, Basis.STATED);
        private Optional<Where> where = Optional.of(place("px:mill", "The Mill", Precision.TOWN));
        private List<Side> sides = List.of(side("na", Side.Role.PERPETRATOR, Side.Basis.AGREED));
        private Bounds bounds = new Bounds(4, 6, 8, false);
        private String reason = "Two say so.";
        private Optional<String> of = Optional.of("na");
        private List<String> deniers = List.of();
        private List<String> reports = List.of("a");
        private List<String> alsoIn = List.of();
        private List<String> origins = List.of("omar");
        private Grade grade = Grade.WEAK;
        private String why = "One origin.";

        Version with(String field) {
            switch (field) {
                case "incident" -> id = "i2";
                case "type" -> type = IncidentType.DRONE_STRIKE;
                case "days" -> when = When.between(DAY.minusDays(1), DAY, Basis.STATED);
                case "first day" -> when = When.UNKNOWN;
                case "place" -> where = Optional.of(place("px:ford", "The Ford", Precision.CITY));
                case "nowhere" -> where = Optional.empty();
                case "sides" ->
                        sides = List.of(side("na", Side.Role.PERPETRATOR, Side.Basis.DISPUTED));
                case "low" -> bounds = new Bounds(3, 6, 8, false);
                case "best" -> bounds = new Bounds(4, 7, 8, false);
                case "open" -> bounds = new Bounds(4, 6, 8, true);
                case "reason" -> reason = "Three say so.";
                case "side" -> of = Optional.empty();
                case "denied" -> deniers = List.of("na");
                case "reports" -> reports = List.of("a", "b");
                case "also_in" -> alsoIn = List.of("c");
                case "origins" -> origins = List.of("na");
                case "grade" -> grade = Grade.FAIR;
                case "why" -> why = "Two origins.";
                default -> throw new IllegalArgumentException(field);
            }
            return this;
        }

        Optional<Incident> made() {
            Figure figure =
                    new Figure(
                            Outcome.KILLED,
                            Unit.PERSONS,
                            Who.COMBATANT,
                            of,
                            bounds,
                            List.of("c1"),
                            1,
                            reason);
            return Optional.of(
                    new Incident(
                            id,
                            type,
                            new Acled("Explosions/Remote violence", "Shelling"),
                            when,
                            where,
                            sides,
                            List.of(figure),
                            Map.of(Outcome.KILLED, new Bounds(4, 6, 8, false)),
                            List.of(new Accusation("omar", "na", List.of(), deniers, List.of())),
                            List.of(),
                            reports,
                            alsoIn,
                            origins,
                            List.of("c1"),
                            List.of(),
                            grade,
                            why,
                            Map.of(Outcome.KILLED, "Only those."),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            List.of(new Anchor("c1", "a", true)),
                            List.of(),
                            List.of(),
                            List.of()));
        }
    }

    private static Where place(String id, String name, Precision precision) {
        return new Where(id, name, 1, 2, precision, Optional.empty());
    }

    private static Side side(String actor, Side.Role role, Side.Basis basis) {
        return new Side(actor, role, basis);
    }

    private static String told(FieldChange change) {
        return "%s | %s | %s | %s"
                .formatted(
                        change.field(),
                        change.from().orElse("-"),
                        change.to().orElse("-"),
                        change.words());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    incident  | incident | i1 | i2 | incident: i1 became i2
                    type      | type | shelling | drone-strike | type: shelling became drone-strike
                    days      | days | 2031-03-31 | 2031-03-30/2031-03-31 | days: 2031-03-31 became 2031-03-30/2031-03-31
                    first day | days | 2031-03-31 | unknown | days: 2031-03-31 became unknown
                    place     | place | px:mill town | px:ford city | place: The Mill (town) became The Ford (city)
                    nowhere   | place | px:mill town | - | place: The Mill (town) became none
                    sides     | sides | na perpetrator agreed | na perpetrator disputed | sides: now also Northern army perpetrator disputed; no longer Northern army perpetrator agreed
                    low       | figures/killed/combatant/na/low | 4 | 3 | killed, combatant, Northern army, low: 4 became 3
                    best      | figures/killed/combatant/na/best | 6 | 7 | killed, combatant, Northern army, best: 6 became 7
                    open      | figures/killed/combatant/na/high | 8 | 8+ | killed, combatant, Northern army, high: 8 became 8+
                    reason    | figures/killed/combatant/na/reason | Two say so. | Three say so. | killed, combatant, Northern army, reason: Three say so.
                    denied    | accusations | omar accuses na | omar accuses na, denied by na | accusations: now also omar accuses Northern army, denied by Northern army; no longer omar accuses Northern army
                    reports   | reports | - | b | reports: now also b
                    also_in   | also_in | - | c | also in: c
                    origins   | origins | omar | na | origins: now also Northern army; no longer omar
                    grade     | grade | weak | fair | grade: weak became fair
                    why       | why | One origin. | Two origins. | why: Two origins.
                    """)
    void oneFieldThatIsAnotherIsTold(
            String made, String field, String from, String to, String words) {
        List<FieldChange> changes =
                IncidentChanges.between(
                        new Version().made(), new Version().with(made).made(), NAMES);
        assertEquals(
                List.of("%s | %s | %s | %s".formatted(field, from, to, words)),
                changes.stream().map(IncidentChangesTest::told).toList());
    }

    @Test
    void aFigureOfAnotherSideIsAnotherFigure() {
        List<FieldChange> changes =
                IncidentChanges.between(
                        new Version().made(), new Version().with("side").made(), NAMES);
        assertEquals(
                List.of(
                        "figures/killed/combatant/low | - | 4",
                        "figures/killed/combatant/best | - | 6",
                        "figures/killed/combatant/high | - | 8",
                        "figures/killed/combatant/reason | - | Two say so.",
                        "figures/killed/combatant/na/low | 4 | -",
                        "figures/killed/combatant/na/best | 6 | -",
                        "figures/killed/combatant/na/high | 8 | -",
                        "figures/killed/combatant/na/reason | Two say so. | -"),
                changes.stream()
                        .map(it -> told(it).substring(0, told(it).lastIndexOf(" | ")))
                        .toList());
    }

    @Test
    void whatIsFirstToldOfIsTheWholeOfIt() {
        List<FieldChange> changes =
                IncidentChanges.between(Optional.empty(), new Version().made(), NAMES);
        assertEquals(
                List.of(
                        "incident",
                        "type",
                        "days",
                        "place",
                        "sides",
                        "figures/killed/combatant/na/low",
                        "figures/killed/combatant/na/best",
                        "figures/killed/combatant/na/high",
                        "figures/killed/combatant/na/reason",
                        "totals/killed",
                        "totals/killed/reason",
                        "accusations",
                        "reports",
                        "origins",
                        "grade",
                        "why"),
                changes.stream().map(FieldChange::field).toList());
        assertEquals("totals/killed | - | 4/6/8 | killed in all: 4/6/8", told(changes.get(9)));
    }

    @Test
    void whatIsGoneIsToldOnceAndTheSameIsNotTold() {
        List<FieldChange> gone =
                IncidentChanges.between(new Version().made(), Optional.empty(), NAMES);
        assertEquals(
                List.of("incident | i1 | - | gone"),
                gone.stream().map(IncidentChangesTest::told).toList());
        assertEquals(
                List.of(),
                IncidentChanges.between(new Version().made(), new Version().made(), NAMES));
    }
}
