package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Grade;
import org.parallax.event.Origin;
import org.parallax.event.Side;
import org.parallax.exchange.MadeRecord;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a row does not carry is told, one thing at a time. */
class LossesTest {
    private static final String ALEPPO = "gn:170063";

    private final MadeRecord made =
            new MadeRecord()
                    .report("a", "Valley Courier", "2026-01-07", "Six soldiers died.")
                    .report("b", "Hill Post", "2026-01-07", "They died.");

    private String lost() {
        return Rows.of(made).lost().stream()
                .map(it -> it.field() + ": " + it.what())
                .collect(Collectors.joining("\n"));
    }

    /** What every row leaves behind, however little is known. */
    @Test
    void atLeast() {
        made.event("i1").day("2026-01-06").at(ALEPPO).killed(6, 6, 6);
        assertEquals(
                """
                where: gn:170063, city
                type: shelling
                grade: fair\
                """,
                lost());
    }

    @Test
    void everything() {
        Claim dead =
                Telling.of(made, "a")
                        .on("2026-01-06")
                        .killed("Six soldiers died", Count.atLeast(6), Who.COMBATANT);
        Bounds six = new Bounds(6, 7, 9, true);
        made.event("i1")
                .days("2026-01-05", "2026-01-06")
                .at("px:aleppo-province")
                .side("sdf", Side.Role.PERPETRATOR, Side.Basis.DISPUTED)
                .figure(Outcome.KILLED, Who.COMBATANT, Optional.of("syria-army"), six, dead)
                .total(Outcome.KILLED, six)
                .total(Outcome.INJURED, new Bounds(4, 4, 4, false))
                .total(Outcome.DISPLACED, new Bounds(100, 100, 100, true))
                .accused("sohr", "sdf", "sdf")
                .claimedBy("hts")
                .grade(Grade.CONTESTED)
                .reports("a")
                .alsoIn("b")
                .origins("sohr", "Valley Courier")
                .lineage(
                        new Origin(
                                "sohr",
                                "monitor",
                                Set.of(Outcome.KILLED),
                                List.of(
                                        new Origin.Carrier(
                                                "a",
                                                "says so",
                                                List.of(new Origin.Reprint("b", true, "same")),
                                                List.of()))))
                .disputed(
                        new Dispute(
                                "perpetrator",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        new Dispute.Value("sdf", List.of(), List.of("sohr")),
                                        new Dispute.Value("hts", List.of(), List.of("a")))))
                .episode("e7");
        assertEquals(
                """
                totals.killed: 6/7/9+
                figures.killed: 6/7/9+ combatant of syria-army
                totals.injured: 4
                totals.displaced: 100+
                when: 2026-01-05..2026-01-06
                where: px:aleppo-province, admin1
                type: shelling
                sides.basis: sdf, perpetrator, disputed
                disputes: perpetrator: sdf by sohr; hts by a
                accusations: sohr: sdf, denied by sdf
                claimed_by: hts
                grade: contested
                origins: sohr, Valley Courier
                reprints: 1
                also_in: b
                claims: 1
                episode: e7\
                """,
                lost());
    }

    /** Unknown deaths become a number, which is a change. */
    @Test
    void unknownDeaths() {
        made.event("i1").day("2026-01-06").at(ALEPPO);
        assertEquals("totals.killed: unknown", lost().lines().findFirst().orElseThrow());
    }

    /** What has no row is told once, with what it is. */
    @Test
    void noRow() {
        made.event("i1").at(ALEPPO).total(Outcome.INJURED, new Bounds(4, 4, 4, false));
        assertEquals("incident: shelling, Aleppo", lost());
    }
}
