package org.parallax.exchange.brief;

import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.Grade;
import org.parallax.event.Origin;
import org.parallax.event.Side;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.event.RecordView;
import org.parallax.knowledge.Gazetteer;
import org.parallax.pipeline.Sites;
import org.parallax.pipeline.Tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An invented week: three incidents with days, one without, told by three reports. */
final class Example {
    static final String ALEPPO = "gn:170063";
    static final LocalDate FIRST = LocalDate.parse("2031-04-01");
    static final LocalDate LAST = LocalDate.parse("2031-04-07");
    static final Sites SITES = Sites.of(Tables.bundled());

    private Example() {}

    static RecordView record() {
        MadeRecord made = new MadeRecord();
        made.report("a", "Valley Courier", "2031-04-02", "At least 24 civilians were killed.");
        made.report("b", "Hill Gazette", "2031-04-03", "The office counts 45 civilians killed.");
        made.report("c", "River Post", "2031-04-04", "The army denies it. Two were hurt.");
        Claim low =
                made.figure("a", "At least 24", Outcome.KILLED, Count.atLeast(24), Who.CIVILIAN);
        Claim high =
                made.figure("b", "45 civilians", Outcome.KILLED, Count.exactly(45), Who.CIVILIAN);
        Claim hurt =
                made.figure("c", "Two were hurt", Outcome.INJURED, Count.exactly(2), Who.UNKNOWN);
        Bounds killed = new Bounds(24, 43, 45, true);
        made.event("i1")
                .type(IncidentType.SHELLING)
                .day("2031-04-02")
                .at(ALEPPO)
                .side("syria-army", Side.Role.PERPETRATOR, Side.Basis.ACCUSED)
                .side("civilian", Side.Role.TARGET)
                .figure(Outcome.KILLED, Who.CIVILIAN, Optional.empty(), killed, low, high)
                .total(Outcome.KILLED, killed)
                .accused("sohr", "syria-army", "syria-army")
                .disputed(
                        new Dispute(
                                "killed",
                                Optional.of(Who.CIVILIAN),
                                Optional.empty(),
                                List.of(
                                        new Dispute.Value(
                                                "at least 24", List.of(low.id()), List.of("sohr")),
                                        new Dispute.Value(
                                                "45",
                                                List.of(high.id()),
                                                List.of("Hill Gazette")))))
                .reports("a", "b")
                .origins("sohr", "Hill Gazette")
                .lineage(origin("sohr", "a"))
                .lineage(origin("Hill Gazette", "b"))
                .grade(Grade.CONTESTED);
        made.event("i2")
                .type(IncidentType.LANDMINE)
                .days("2031-04-04", "2031-04-05")
                .at("Tall Warda", 36.4, 37.3, Precision.TOWN)
                .figure(
                        Outcome.INJURED,
                        Who.UNKNOWN,
                        Optional.empty(),
                        new Bounds(2, 2, 2, false),
                        hurt)
                .total(Outcome.INJURED, new Bounds(2, 2, 2, false))
                .reports("c")
                .origins("River Post")
                .grade(Grade.WEAK);
        made.event("i3").type(IncidentType.PROTEST).days("2031-03-30", "2031-04-01").reports("c");
        made.event("i4").type(IncidentType.SHOOTING).at(ALEPPO).killed(3, 3, 3).reports("b");
        made.event("i5").type(IncidentType.RIOT).day("2031-04-08").at(ALEPPO).reports("b");
        return made.view();
    }

    /** Counts that may both be true, an accusation, one that is denied, and neither. */
    static RecordView unequal() {
        MadeRecord made = new MadeRecord();
        made.report("a", "Valley Courier", "2031-04-02", "At least six civilians were killed.");
        made.report("b", "Hill Gazette", "2031-04-03", "Nine civilians were killed.");
        Claim low =
                made.figure("a", "At least six", Outcome.KILLED, Count.atLeast(6), Who.CIVILIAN);
        Claim high =
                made.figure("b", "Nine civilians", Outcome.KILLED, Count.exactly(9), Who.CIVILIAN);
        Bounds killed = new Bounds(6, 6, 9, false);
        made.event("i1")
                .type(IncidentType.SHELLING)
                .day("2031-04-02")
                .at(ALEPPO)
                .figure(
                        new Figure(
                                Outcome.KILLED,
                                Unit.PERSONS,
                                Who.CIVILIAN,
                                Optional.empty(),
                                killed,
                                List.of(low.id(), high.id()),
                                2,
                                "at least 6 by one stands over 9 by the other."))
                .total(Outcome.KILLED, killed)
                .accused("sohr", "syria-army")
                .claim(low)
                .claim(high)
                .reports("a", "b");
        made.event("i2")
                .type(IncidentType.SHELLING)
                .day("2031-04-03")
                .at(ALEPPO)
                .accused("sohr", "syria-army", "syria-army")
                .reports("a");
        made.event("i3").type(IncidentType.SHELLING).day("2031-04-04").at(ALEPPO).reports("a");
        return made.view();
    }

    private static Origin origin(String name, String report) {
        return new Origin(
                name,
                "monitor",
                Set.of(Outcome.KILLED),
                List.of(new Origin.Carrier(report, "says so", List.of(), List.of())));
    }

    static Asked week() {
        return new Asked(FIRST, LAST, Optional.empty());
    }

    static Asked weekIn(String place) {
        return new Asked(FIRST, LAST, Gazetteer.bundled().byId(place));
    }
}
