package org.parallax.pipeline;

import org.junit.jupiter.api.Test;
import org.parallax.claims.Basis;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Mention;
import org.parallax.claims.Outcome;
import org.parallax.claims.PlaceDoubt;
import org.parallax.claims.Scope;
import org.parallax.claims.Sex;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.event.Accusation;
import org.parallax.event.Acled;
import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Bounds;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent;
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
import org.parallax.text.Part;
import org.parallax.text.Quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The printed lines, key by key. See {@link Golden} for how to rewrite them. */
class LinesTest {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 31);

    @Test
    void claims() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("'around' is one number at both ends; a flag is two code points", families());
        lines.put("'at least' leaves the top open: high is null, not 6", dead());
        lines.put("offsets of a headline count in the title", headline());
        lines.put("no weapon is named: null", line(Samples.shelling()));
        lines.put("spans of a statement are objects of their own", line(Samples.denial()));
        lines.put("who took it is no body of the register: null", line(Samples.mill()));
        lines.put("an agreement without named parties has none", line(Samples.truce()));
        lines.put("access has a type and nothing else", line(Samples.road()));
        lines.put(
                "a withheld claim says so, last",
                ClaimJson.withheldLine(Samples.REPORT, Samples.road()));
        Golden.check("claims.golden", lines);
    }

    private static String families() {
        return line(Samples.families());
    }

    private static String dead() {
        return line(Samples.dead());
    }

    private static String headline() {
        return line(Samples.headline());
    }

    private static String line(org.parallax.claims.Claim claim) {
        return ClaimJson.line(Samples.REPORT, claim);
    }

    @Test
    void mentions() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(
                "a name the register does not know is still a mention",
                line(new Mention.OfActor(quote("Rebels"), Optional.empty())));
        lines.put(
                "a place that could be resolved",
                line(
                        new Mention.OfPlace(
                                quote("Tall Warda"),
                                Optional.of(
                                        Samples.warda(Optional.of(quote("Tall Warda").span()))))));
        lines.put(
                "a place that could not: null, never 0",
                line(new Mention.OfPlace(quote("the mill"), Optional.empty())));
        lines.put(
                "and why, where that is known",
                line(
                        new Mention.OfPlace(
                                quote("the mill"),
                                Optional.empty(),
                                Optional.of(
                                        new PlaceDoubt(
                                                PlaceDoubt.Reason.NOT_IN_THE_GAZETTEER, "")))));
        lines.put(
                "a place that was chosen among namesakes by little says so",
                line(
                        new Mention.OfPlace(
                                quote("Tall Warda"),
                                Optional.of(Samples.warda(Optional.of(quote("Tall Warda").span()))),
                                Optional.of(
                                        new PlaceDoubt(
                                                PlaceDoubt.Reason.NAMESAKES,
                                                "3 in SY, UA; nothing near tells which")))));
        lines.put(
                "a weekday resolves to a day",
                line(
                        new Mention.OfDate(
                                quote("Monday"), When.on(DAY, Basis.RELATIVE), "2031-03-31")));
        lines.put(
                "the hedge belongs to the number",
                line(new Mention.OfNumber(quote("At least 6"), Count.atLeast(6))));
        Golden.check("mentions.golden", lines);
    }

    private static Quote quote(String words) {
        return Samples.quote(Samples.REPORT, Part.TEXT, words);
    }

    private static String line(Mention mention) {
        return MentionJson.lines(Samples.REPORT, List.of(mention)).getFirst();
    }

    @Test
    void coded() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(
                "every key is there, known or not",
                CodedJson.line(new Coded.Event("mill-town", event(true))));
        lines.put(
                "nothing said of deaths: all seven are null",
                CodedJson.line(new Coded.Event("mill-town", event(false))));
        lines.put(
                "no event: the reason stands instead",
                CodedJson.line(new Coded.None("market-day", "The report tells of no violence.")));
        Golden.check("coded.golden", lines);
    }

    private static CodedEvent event(boolean known) {
        return new CodedEvent(
                IncidentType.SHELLING,
                Optional.empty(),
                Optional.of(DAY),
                Optional.of(DAY),
                known ? OptionalInt.of(1) : OptionalInt.empty(),
                known ? Optional.of("SY") : Optional.empty(),
                known ? Optional.of("Syria") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                known ? Optional.of(Samples.warda(Optional.empty())) : Optional.empty(),
                known ? OptionalInt.of(1) : OptionalInt.empty(),
                Optional.of("Government of Warda"),
                Optional.empty(),
                Optional.empty(),
                known ? Optional.of(new CodedEvent.Deaths(0, 0, 6, 1, 6, 7, 9)) : Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.of(0),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of("c1"));
    }

    @Test
    void incidents() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(
                "an open top is marked; totals without a figure are null; its own id is not among"
                        + " those that lead to it",
                IncidentJson.line(incident()));
        Golden.check("incidents.golden", lines);
    }

    @Test
    void episodes() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(
                "a floor says so; a count without an upper end is null there",
                EpisodeJson.line(episode()));
        Golden.check("episodes.golden", lines);
    }

    private static Episode episode() {
        When when = When.between(DAY, DAY.plusDays(2), Basis.STATED);
        return new Episode(
                "e1",
                "Fighting between the northern army and the league in Tall Warda",
                when,
                List.of(Samples.warda(Optional.empty())),
                List.of(
                        new Episode.Camp("northern-army", List.of("northern-army")),
                        new Episode.Camp("league", List.of("guard"))),
                List.of("i1", "i2"),
                Map.of(
                        Outcome.KILLED,
                        new Episode.Total(
                                new Bounds(7, 7, 7, true), true, "No source counts the whole.")),
                List.of(
                        new Episode.Tally(
                                Optional.of(DAY),
                                When.on(DAY, Basis.STATED),
                                "warda-health-office",
                                Outcome.KILLED,
                                Unit.PERSONS,
                                Who.CIVILIAN,
                                Optional.empty(),
                                Count.atLeast(4),
                                false,
                                "c1",
                                "mill-town")),
                List.of(
                        new Accusation(
                                "guard", "northern-army", List.of("c3"), List.of(), List.of())),
                List.of(
                        new Episode.Neighbour(
                                When.UNKNOWN,
                                "ceasefire announced",
                                "mill-town",
                                Stance.DENIED,
                                "c4",
                                "mill-town")),
                List.of("mill-town"),
                "Two fights in one area.");
    }

    private static final Subject MILL =
            new Subject("i1", List.of(new Anchor("c1", "mill-town", true)));
    private static final Subject BRIDGE =
            new Subject("i2", List.of(new Anchor("c9", "bridge", true)));
    private static final Ruling CORRECTED =
            new Ruling.Correct(
                    MILL, new Correction.Total(Outcome.KILLED, new Bounds(4, 6, 7, false)));

    private static Decision decision(long sequence, Ruling ruling) {
        Instant at = Instant.parse("2031-04-05T06:07:08.123456Z");
        return new Decision(sequence, at, "Ada", "I was there.", ruling);
    }

    private static Applied applied(long sequence, Ruling ruling, Optional<String> before) {
        return new Applied(decision(sequence, ruling), before);
    }

    @Test
    void decisions() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(
                "a merge names both incidents as they were called then",
                line(1, new Ruling.Merge(MILL, BRIDGE)));
        lines.put(
                "a split names each report once, however often it speaks of the incident",
                line(
                        2,
                        new Ruling.Split(
                                "i1",
                                List.of(
                                        new Anchor("c2", "r2", true),
                                        new Anchor("c3", "r2", false)),
                                MILL.anchors())));
        lines.put("a correction names field and value", line(3, CORRECTED));
        lines.put(
                "nobody is null",
                line(4, new Ruling.Correct(MILL, new Correction.Perpetrator(Optional.empty()))));
        lines.put(
                "what does not hold says why",
                DecisionJson.line(
                        new Standing(
                                decision(5, new Ruling.Undo(3)),
                                Standing.State.UNDONE,
                                "Undone by 6: no.")));
        Decision merge = decision(7, new Ruling.Merge(MILL, BRIDGE));
        Review.Taken taken = new Review.Taken(merge, "00ff", List.of(incident()));
        lines.put("a receipt has the hash of its entry", DecisionJson.receipt(taken));
        lines.put("what came of a merge is an incident", DecisionJson.cameOf(taken).getFirst());
        Review.Taken corrected =
                new Review.Taken(decision(9, CORRECTED), "00ff", List.of(incident()));
        lines.put(
                "what came of a correction is also the change",
                DecisionJson.cameOf(corrected).getFirst());
        Golden.check("decisions.golden", lines);
    }

    private static String line(long sequence, Ruling ruling) {
        return DecisionJson.line(Standing.inForce(decision(sequence, ruling)));
    }

    private static Origin reprints() {
        return new Origin(
                "warda-health-office",
                "health-authority",
                Set.of(Outcome.KILLED),
                List.of(
                        new Origin.Carrier(
                                "mill-town",
                                "cites Warda Health Office",
                                List.of(new Origin.Reprint("r9", true, "88 % of its words")),
                                List.of("r10", "r11"))));
    }

    private static Incident incident() {
        Bounds dead = new Bounds(4, 6, 7, true);
        return new Incident(
                "i1",
                IncidentType.SHELLING,
                new Acled("Explosions/Remote violence", "Shelling/artillery/missile attack"),
                When.between(DAY, DAY.plusDays(2), Basis.STATED),
                Optional.of(Samples.warda(Optional.empty())),
                List.of(new Side("northern-army", Side.Role.PERPETRATOR, Side.Basis.ACCUSED)),
                List.of(
                        new Figure(
                                Outcome.KILLED,
                                Unit.PERSONS,
                                Who.CIVILIAN,
                                Optional.empty(),
                                dead,
                                List.of("c1", "c2"),
                                2,
                                "Two origins give 6; 4 was earlier.")),
                Map.of(Outcome.KILLED, dead, Outcome.MISSING, new Bounds(1, 1, 1, false)),
                List.of(
                        new Accusation(
                                "warda-health-office",
                                "northern-army",
                                List.of("c3"),
                                List.of("northern-army"),
                                List.of("c2"))),
                List.of(),
                List.of("mill-town"),
                List.of(),
                List.of("warda-health-office"),
                List.of("c1", "c2", "c3"),
                List.of("c4"),
                Grade.CONTESTED,
                "The accused denies it.",
                Map.of(Outcome.KILLED, "6 told of everybody stands over 4 civilians."),
                List.of(
                        new RunningTotal(
                                Outcome.KILLED,
                                Who.UNKNOWN,
                                Optional.empty(),
                                Scope.CUMULATIVE,
                                new Bounds(300, 300, 300, true),
                                "warda-health-office",
                                Optional.of(DAY),
                                List.of("c5"))),
                List.of(
                        new Dispute(
                                "perpetrator",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        new Dispute.Value("guard", List.of("c3"), List.of("a")),
                                        new Dispute.Value(
                                                "northern-army", List.of("c1"), List.of("b")))),
                        new Dispute(
                                "killed",
                                Optional.of(Who.CIVILIAN),
                                Optional.empty(),
                                List.of(
                                        new Dispute.Value("4", List.of("c1"), List.of("a")),
                                        new Dispute.Value(
                                                "at least 6", List.of("c2"), List.of("b"))))),
                Optional.of("e1"),
                List.of(new Anchor("c1", "mill-town", true), new Anchor("c9", "r9", false)),
                List.of(
                        applied(7, new Ruling.Merge(MILL, BRIDGE), Optional.empty()),
                        applied(9, CORRECTED, Optional.of("9/12/15+"))),
                List.of(reprints()),
                List.of(
                        new Victim(
                                "v1",
                                Outcome.KILLED,
                                Optional.of(new Victim.Ages(34, 35)),
                                Optional.of(Sex.FEMALE),
                                Optional.of("nurse"),
                                When.on(DAY, Basis.STATED),
                                2,
                                1,
                                List.of("c1", "c2"),
                                List.of("Dana Petrov", "Dana Petroff")),
                        new Victim(
                                "v2",
                                Outcome.MISSING,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                When.UNKNOWN,
                                1,
                                1,
                                List.of(),
                                List.of("Ivo Kern"))));
    }
}
