package org.parallax.publish;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Sex;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Accusation;
import org.parallax.event.Acled;
import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Bounds;
import org.parallax.event.Chronicle;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Dispute;
import org.parallax.event.Episode;
import org.parallax.event.Figure;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.event.Ruling;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;
import org.parallax.event.Standing;
import org.parallax.event.Subject;
import org.parallax.event.Victim;
import org.parallax.pipeline.Samples;
import org.parallax.pipeline.Snapshot;
import org.parallax.text.Report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An invented record of one incident in which every free text is what the test says. */
public final class SampleRecord {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 31);

    private SampleRecord() {}

    /** Every name, title, place and reason in it is {@code text}. */
    public static PublicRecord record(String text) {
        Report report =
                new Report(
                        "r " + text,
                        "6 people were killed in " + text + ". 900 people were killed since 2029.",
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of("en"),
                        Optional.of(DAY));
        Claim dead =
                Samples.killed(
                        Samples.ground(report, "6 people were killed in " + text, "figure/toy"),
                        Count.exactly(6),
                        Who.UNKNOWN);
        FigureClaim total =
                Samples.figure(
                        Samples.ground(report, "900 people were killed since 2029", "figure/toy"),
                        Outcome.KILLED,
                        Count.exactly(900),
                        Who.UNKNOWN,
                        Scope.CUMULATIVE);
        Reading reading =
                new Reading(report, report.published(), List.of(dead, total), List.of(), List.of());
        return PublicRecord.of(
                new Snapshot(
                        List.of(reading),
                        new Chronicle(
                                List.of(incident(text, report, dead).in("e1")),
                                List.of(episode(text, report, dead))),
                        List.of(Standing.inForce(graded(text, report, dead))),
                        actor -> actor));
    }

    private static Episode episode(String text, Report report, Claim dead) {
        When when = When.between(DAY.minusDays(2), DAY, Basis.STATED);
        return new Episode(
                "e1",
                "Fighting in " + text,
                when,
                List.of(new Where("px:x", text, 36.5, -40.25, Precision.TOWN, Optional.empty())),
                List.of(
                        new Episode.Camp(text, List.of(text)),
                        new Episode.Camp("other", List.of("other"))),
                List.of("i1"),
                Map.of(Outcome.KILLED, new Episode.Total(new Bounds(4, 4, 4, true), true, text)),
                List.of(
                        new Episode.Tally(
                                Optional.of(DAY),
                                when,
                                text,
                                Outcome.KILLED,
                                Unit.PERSONS,
                                Who.CIVILIAN,
                                Optional.of(text),
                                Count.atLeast(4),
                                true,
                                dead.id(),
                                report.id()),
                        new Episode.Tally(
                                Optional.empty(),
                                When.UNKNOWN,
                                "other",
                                Outcome.AIRSTRIKES,
                                Unit.AIRSTRIKES,
                                Who.UNKNOWN,
                                Optional.empty(),
                                Count.exactly(1200),
                                false,
                                dead.id(),
                                report.id())),
                List.of(),
                List.of(
                        new Episode.Neighbour(
                                when, "holds by " + text, text, Stance.DENIED, "c0", report.id())),
                List.of(report.id()),
                text);
    }

    private static List<Dispute> disputes(String text, Claim dead) {
        return List.of(
                new Dispute(
                        "perpetrator",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Dispute.Value("other", List.of(), List.of(text)),
                                new Dispute.Value(text, List.of(dead.id()), List.of("other")))),
                new Dispute(
                        "killed",
                        Optional.of(Who.CIVILIAN),
                        Optional.of(text),
                        List.of(
                                new Dispute.Value("4", List.of(dead.id()), List.of(text)),
                                new Dispute.Value("at least 6000", List.of(), List.of("other")))));
    }

    private static Decision graded(String text, Report report, Claim dead) {
        Subject of = new Subject("i1", List.of(new Anchor(dead.id(), report.id(), true)));
        Ruling ruling = new Ruling.Correct(of, new Correction.Graded(Grade.CONTESTED));
        return new Decision(3, Instant.parse("2031-04-05T06:07:08Z"), text, text, ruling);
    }

    private static Incident incident(String text, Report report, Claim dead) {
        Bounds bounds = new Bounds(4, 6, 12, true);
        return new Incident(
                "i1",
                IncidentType.DRONE_STRIKE,
                new Acled("Explosions/Remote violence", "Air/drone strike"),
                When.between(DAY.minusDays(2), DAY, Basis.STATED),
                Optional.of(
                        new Where("px:x", text, 36.5, -40.25, Precision.TOWN, Optional.empty())),
                List.of(
                        new Side(text, Side.Role.PERPETRATOR, Side.Basis.ACCUSED),
                        new Side("civilian", Side.Role.TARGET, Side.Basis.AGREED)),
                List.of(
                        new Figure(
                                Outcome.KILLED,
                                Unit.PERSONS,
                                Who.CIVILIAN,
                                Optional.of(text),
                                bounds,
                                List.of(dead.id()),
                                2,
                                text)),
                Map.of(Outcome.KILLED, bounds),
                List.of(
                        new Accusation(
                                "monitor " + text,
                                text,
                                List.of(dead.id()),
                                List.of(text),
                                List.of(dead.id()))),
                List.of(text),
                List.of(report.id()),
                List.of(report.id()),
                List.of(text),
                List.of(dead.id()),
                List.of(),
                Grade.CONTESTED,
                text,
                Map.of(Outcome.KILLED, text),
                List.of(
                        new RunningTotal(
                                Outcome.KILLED,
                                Who.CIVILIAN,
                                Optional.of(text),
                                Scope.WAR,
                                bounds,
                                text,
                                Optional.of(DAY),
                                List.of(dead.id()))),
                disputes(text, dead),
                Optional.empty(),
                List.of(
                        new Anchor(dead.id(), report.id(), true),
                        new Anchor("c0", report.id(), false)),
                List.of(new Applied(graded(text, report, dead), Optional.of("weak"))),
                List.of(reprints(text, report)),
                List.of(
                        new Victim(
                                "v1",
                                Outcome.KILLED,
                                Optional.of(new Victim.Ages(34, 34)),
                                Optional.of(Sex.FEMALE),
                                Optional.of(text),
                                When.UNKNOWN,
                                2,
                                1,
                                List.of(dead.id()),
                                List.of("Dana Petrov"))));
    }

    private static Origin reprints(String text, Report report) {
        return new Origin(
                text,
                "monitor",
                Set.of(Outcome.KILLED),
                List.of(
                        new Origin.Carrier(
                                report.id(),
                                "cites " + text,
                                List.of(new Origin.Reprint("r0", true, "88 % of " + text)),
                                List.of("r1", "r2"))));
    }
}
