package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Bounds;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Grade;
import org.parallax.event.Ruling;
import org.parallax.event.Subject;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Toy;
import org.parallax.text.Report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each kind of decision as a sentence. */
class DecisionsTest {
    private static final List<Anchor> ANCHORS =
            List.of(new Anchor("c1", "r1", true), new Anchor("c2", "r2", true));
    private static final Subject ONE = new Subject("i1", ANCHORS);
    private static final Where MILL =
            new Where("px:mill", "the mill", 1, 2, Precision.EXACT, Optional.empty());

    record Row(Ruling ruling, Optional<String> before, String said) {}

    private static Row row(Correction to, String before, String said) {
        Optional<String> was = before.isEmpty() ? Optional.empty() : Optional.of(before);
        return new Row(new Ruling.Correct(ONE, to), was, said);
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        new Ruling.Merge(ONE, new Subject("i2", ANCHORS)),
                        Optional.empty(),
                        "put i1 and i2 together"),
                new Row(
                        new Ruling.Split("i1", ANCHORS, ANCHORS),
                        Optional.empty(),
                        "split off r1 and r2"),
                row(
                        new Correction.Type(IncidentType.DRONE_STRIKE),
                        "suicide-bombing",
                        "set the type to drone strike (the accounts: suicide bombing)"),
                row(
                        new Correction.From(LocalDate.of(2031, 3, 2)),
                        "",
                        "set the first day to 2 Mar 2031 (the accounts: none)"),
                row(
                        new Correction.To(LocalDate.of(2031, 3, 4)),
                        "2031-03-05",
                        "set the last day to 4 Mar 2031 (the accounts: 5 Mar 2031)"),
                row(
                        new Correction.Place(MILL),
                        "px:tall-warda",
                        "set the place to the mill (the accounts: px:tall-warda)"),
                row(
                        new Correction.Total(Outcome.KILLED, new Bounds(4, 6, 7, true)),
                        "9/12/15+",
                        "set killed to 4–6–7+ (the accounts: 9/12/15+)"),
                row(
                        new Correction.Graded(Grade.FAIR),
                        "weak",
                        "set the grade to fair (the accounts: weak)"),
                row(
                        new Correction.Perpetrator(Optional.of("league")),
                        "army, guard",
                        "set the perpetrator to The League (the accounts: army and guard)"),
                row(
                        new Correction.Perpetrator(Optional.empty()),
                        "",
                        "set the perpetrator to nobody (the accounts: nobody)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whatADecisionDid(Row row) {
        Report report = Report.of("r1", "5 people were killed.");
        Reading reading = Toy.read(report);
        PublicRecord record =
                PublicRecord.of(
                        new Snapshot(
                                List.of(reading),
                                Toy.parallax().reconcile(List.of(reading)),
                                id -> id.equals("league") ? "The League" : id));
        Decision decision =
                new Decision(3, Instant.parse("2031-04-05T06:07:08Z"), "Ada", "no", row.ruling());
        assertEquals(
                row.said(),
                Decisions.did(
                        record,
                        record.incidents().getFirst(),
                        new Applied(decision, row.before())));
    }
}
