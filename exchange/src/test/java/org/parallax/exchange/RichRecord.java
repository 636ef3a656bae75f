package org.parallax.exchange;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AccessType;
import org.parallax.claims.Act;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.AgreementStatus;
import org.parallax.claims.AgreementType;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlChange;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Scope;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Grade;
import org.parallax.event.Origin;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An invented record in which everything occurs that a form may have to tell. */
public final class RichRecord {
    /** Of a victim who is named in report {@code named}. */
    public static final String NAME = "Zorvanel Quistabar";

    private RichRecord() {}

    /** Put together anew each time. */
    public static MadeRecord made() {
        MadeRecord made = new MadeRecord();
        made.report(
                "a",
                "Valley Courier",
                "2031-04-02",
                "\uD83D\uDD34 At least 6 civilians were killed in Aleppo, the observatory said. The"
                        + " army denied it. Rebels hold the mill; a truce was signed; the road is"
                        + " closed.");
        made.report(
                new Report(
                        "odd id/\u062D\u0644\u0628 #1",
                        "Nine people died, 900 since January.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("not an address"),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2031-04-03"))));
        made.report(
                "named", "Hill Post", "2031-04-04", NAME + " and 3 people were killed at home.");
        Claim six =
                made.figure(
                        "a",
                        "At least 6 civilians were killed",
                        Outcome.KILLED,
                        Count.atLeast(6),
                        Who.CIVILIAN,
                        made.speaker("a", Optional.of("sohr"), "the observatory"),
                        made.speaker("a", Optional.empty(), "Rebels"));
        others(made);
        Claim nine =
                made.figure(
                        "odd id/\u062D\u0644\u0628 #1",
                        "Nine people died",
                        Outcome.KILLED,
                        Count.exactly(9),
                        Who.UNKNOWN);
        Claim masked =
                made.figure(
                        "named",
                        NAME + " and 3 people were killed",
                        Outcome.KILLED,
                        Count.atLeast(3),
                        Who.UNKNOWN);
        full(made, six, nine);
        made.event("bare").type(IncidentType.OTHER).grade(Grade.WEAK);
        made.event("home")
                .day("2031-04-04")
                .at("Quistabar home", 36.20123, 37.16123, Precision.EXACT)
                .reports("named")
                .origins("Hill Post")
                .figure(
                        Outcome.KILLED,
                        Who.UNKNOWN,
                        Optional.empty(),
                        new Bounds(3, 3, 3, true),
                        masked);
        return made;
    }

    private static void full(MadeRecord made, Claim six, Claim nine) {
        String odd = "odd id/\u062D\u0644\u0628 #1";
        Bounds bounds = new Bounds(6, 6, 9, true);
        made.event("full")
                .days("2031-04-01", "2031-04-02")
                .at("gn:170063")
                .side("syria-army", Side.Role.PERPETRATOR, Side.Basis.ACCUSED)
                .side("sdf", Side.Role.TARGET)
                .figure(Outcome.KILLED, Who.CIVILIAN, Optional.of("sdf"), bounds, six, nine)
                .total(Outcome.KILLED, bounds)
                .total(Outcome.DETAINED, new Bounds(0, 0, 0, false))
                .reason(Outcome.KILLED, "It's the \"lower\"; 9 is later.")
                .running(
                        new RunningTotal(
                                Outcome.KILLED,
                                Who.UNKNOWN,
                                Optional.empty(),
                                Scope.WAR,
                                new Bounds(900, 900, 900, true),
                                "sohr",
                                Optional.of(LocalDate.parse("2031-01-01")),
                                List.of(nine.id())))
                .accused("sohr", "syria-army", "syria-government")
                .claimedBy("sdf")
                .reports("a")
                .alsoIn(odd)
                .origins("sohr", odd)
                .lineage(
                        new Origin(
                                "sohr",
                                "monitor",
                                Set.of(Outcome.KILLED, Outcome.INJURED),
                                List.of(new Origin.Carrier("a", "says so", List.of(), List.of()))))
                .grade(Grade.CONTESTED)
                .disputed(
                        new Dispute(
                                "killed",
                                Optional.of(Who.CIVILIAN),
                                Optional.empty(),
                                List.of(
                                        new Dispute.Value("6", List.of(six.id()), List.of("sohr")),
                                        new Dispute.Value("9", List.of(nine.id()), List.of(odd)))))
                .episode("e7");
    }

    /** One claim of each of the other kinds. */
    private static void others(MadeRecord made) {
        made.add(
                "a",
                new IncidentClaim(
                        made.ground("a", "killed in Aleppo"),
                        IncidentType.SHELLING,
                        List.of("syria-army"),
                        List.of(),
                        List.of(),
                        Optional.of("mortar")));
        made.add(
                "a",
                new StatementClaim(
                        made.ground("a", "The army denied it"),
                        Act.DENY,
                        Optional.of("syria-army"),
                        Optional.of("The army"),
                        Optional.empty(),
                        Optional.of(new Span(72, 80)),
                        Optional.of(new Span(81, 87)),
                        Optional.empty(),
                        false));
        made.add(
                "a",
                new ControlClaim(
                        made.ground("a", "Rebels hold the mill"),
                        Optional.empty(),
                        ControlChange.HOLDS));
        made.add(
                "a",
                new AgreementClaim(
                        made.ground("a", "a truce was signed"),
                        AgreementType.TRUCE,
                        List.of("sdf", "syria-army"),
                        Optional.of(AgreementStatus.SIGNED)));
        made.add(
                "a",
                new AccessClaim(made.ground("a", "the road is closed"), AccessType.ROAD_CLOSED));
    }
}
