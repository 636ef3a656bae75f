package org.parallax.exchange.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Episode;
import org.parallax.event.Episode.Camp;
import org.parallax.event.Episode.Neighbour;
import org.parallax.event.Episode.Tally;
import org.parallax.event.Episode.Total;
import org.parallax.event.Grade;
import org.parallax.event.Origin;
import org.parallax.event.Side;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.event.Account.Said;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What forms see of a record is what its lines tell. */
class RecordViewTest {
    private static final String ALEPPO = "gn:170063";

    private final MadeRecord made = new MadeRecord();
    private final Claim dead;

    RecordViewTest() {
        made.report(
                "a",
                "Valley Courier",
                "2031-04-02",
                "At least 6 civilians were killed in Aleppo, the observatory said.");
        dead =
                made.figure(
                        "a",
                        "At least 6 civilians were killed",
                        Outcome.KILLED,
                        Count.atLeast(6),
                        Who.CIVILIAN,
                        made.speaker("a", Optional.of("sohr"), "the observatory"));
    }

    @Test
    void anIncidentIsWhatItsLineTells() {
        Dispute dispute =
                new Dispute(
                        "killed",
                        Optional.of(Who.CIVILIAN),
                        Optional.empty(),
                        List.of(
                                new Dispute.Value("6", List.of(dead.id()), List.of("sohr")),
                                new Dispute.Value("9", List.of(), List.of("Valley Courier"))));
        Bounds six = new Bounds(6, 6, 9, true);
        made.event("i1")
                .days("2031-04-01", "2031-04-02")
                .at(ALEPPO)
                .side("syria-army", Side.Role.PERPETRATOR, Side.Basis.ACCUSED)
                .figure(Outcome.KILLED, Who.CIVILIAN, Optional.empty(), six, dead)
                .total(Outcome.KILLED, six)
                .accused("sohr", "syria-army", "syria-government")
                .claimedBy("sdf")
                .reports("a")
                .origins("sohr")
                .lineage(
                        new Origin(
                                "sohr",
                                "monitor",
                                Set.of(Outcome.KILLED),
                                List.of(new Origin.Carrier("a", "says so", List.of(), List.of()))))
                .grade(Grade.CONTESTED)
                .disputed(dispute)
                .episode("e7");
        Event event = made.view().event("i1").orElseThrow();
        assertEquals(LocalDate.parse("2031-04-01"), event.when().from().orElseThrow());
        assertEquals(OptionalInt.of(2), event.datePrecision());
        assertEquals(ALEPPO, event.where().orElseThrow().place());
        assertEquals(
                List.of(new Side("syria-army", Side.Role.PERPETRATOR, Side.Basis.ACCUSED)),
                event.sides());
        assertEquals(six, event.figures().getFirst().bounds());
        assertEquals(List.of(dead.id()), event.figures().getFirst().claims());
        assertEquals(Optional.of(six), event.total(Outcome.KILLED));
        assertEquals(Optional.empty(), event.total(Outcome.INJURED));
        assertEquals(List.of("syria-government"), event.accusations().getFirst().deniedBy());
        assertEquals(List.of("sdf"), event.claimedBy());
        assertEquals(
                new Event.Lineage("sohr", "monitor", Set.of(Outcome.KILLED), List.of("a"), 0),
                event.lineages().getFirst());
        assertEquals(Grade.CONTESTED, event.grade());
        assertEquals(List.of(dispute), event.disputes());
        assertEquals(Optional.of("e7"), event.episode());
    }

    @Test
    void aClaimIsWhatItsLineTells() {
        made.event("i1").claim(dead);
        RecordView view = made.view();
        Event event = view.event("i1").orElseThrow();
        Account account = view.figures(event).getFirst();
        assertEquals("At least 6 civilians were killed", account.words());
        assertEquals(
                List.of(new Said(Optional.of("sohr"), "the observatory", "said")),
                account.saidBy());
        assertEquals(Stance.ASSERTED, account.stance());
        assertEquals(Count.atLeast(6), account.toll().orElseThrow().count());
        assertEquals(Who.CIVILIAN, account.toll().orElseThrow().who());
        assertEquals("Valley Courier", view.source(account.report()).orElseThrow().publisher());
        assertEquals("Syrian Observatory for Human Rights", view.name("sohr"));
    }

    @Test
    void anEpisodeIsWhatItsLineTells() {
        Episode episode =
                new Episode(
                        "e7",
                        "Fighting between A and B in Aleppo",
                        When.between(
                                LocalDate.parse("2031-04-01"),
                                LocalDate.parse("2031-04-03"),
                                Basis.UNKNOWN),
                        List.of(),
                        List.of(new Camp("syria-army", List.of("syria-army"))),
                        List.of("i1", "i2"),
                        Map.of(
                                Outcome.KILLED,
                                new Total(new Bounds(6, 8, 9, true), true, "The largest of them.")),
                        List.of(
                                new Tally(
                                        Optional.of(LocalDate.parse("2031-04-02")),
                                        When.UNKNOWN,
                                        "sohr",
                                        Outcome.KILLED,
                                        Unit.PERSONS,
                                        Who.CIVILIAN,
                                        Optional.empty(),
                                        Count.atLeast(6),
                                        false,
                                        dead.id(),
                                        "a")),
                        List.of(
                                new Accusation(
                                        "sohr", "syria-army", List.of(), List.of(), List.of())),
                        List.of(
                                new Neighbour(
                                        When.UNKNOWN,
                                        "ceasefire announced",
                                        "sohr",
                                        Stance.ASSERTED,
                                        dead.id(),
                                        "a")),
                        List.of("a"),
                        "Two days of fighting.");
        made.event("i1").episode("e7");
        made.episode(episode);
        RecordView view = made.view();
        assertEquals(Optional.of(episode), view.episode("e7"));
        try (Stream<Episode> episodes = view.episodes()) {
            assertEquals(List.of(episode), episodes.toList());
        }
        assertEquals(Optional.empty(), view.episode("e8"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        RecordView view = made.view();
        assertEquals(Optional.empty(), view.event("i1"));
        assertEquals(Optional.empty(), view.account("c1"));
        assertEquals(Optional.empty(), view.source("b"));
        assertEquals("nobody-known", view.name("nobody-known"));
        assertEquals(1, view.accountCount());
        assertTrue(view.events().findAny().isEmpty());
    }
}
