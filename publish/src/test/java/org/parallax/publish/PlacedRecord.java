package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
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
import org.parallax.event.Ruling;
import org.parallax.event.Side;
import org.parallax.event.Standing;
import org.parallax.event.Subject;
import org.parallax.knowledge.Place;
import org.parallax.pipeline.History;
import org.parallax.pipeline.Names;
import org.parallax.pipeline.ReadingChanges;
import org.parallax.pipeline.Reread;
import org.parallax.pipeline.Samples;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Tables;
import org.parallax.text.Part;
import org.parallax.text.Report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An invented record with an incident at each kind of place that may not be told as it is known,
 * and one in a city, which may. The places are the gazetteer's, so that every form has its rows.
 */
public final class PlacedRecord {
    public static final Tables TABLES = Tables.bundled();

    /** Of an incident that lies where a victim's name was taken for a place. */
    public static final String WITHHELD = "withheld";

    /** An incident in a city, and where that lies. */
    public static final String TOWN = "town";

    private static final String TOWN_POINT = "37.16";

    /** The victim, told in two scripts and by a nickname. */
    private static final String OF_NAMED =
            "Zorvanel Handarat (\u0632\u0648\u0631\u0641\u0646\u0644), also known as Abu Tamsil,"
                    + " and 3 people were killed";

    /** The victim, and what may not be told of the place that is called like him. */
    private static final List<String> OF_THE_NAME =
            List.of(
                    "zorvanel",
                    "handarat",
                    "36.286",
                    "37.19",
                    "\u0632\u0648\u0631\u0641\u0646\u0644",
                    "tamsil");

    /** Where a hospital, the quarter of another that was hit, and an air base lie. */
    private static final List<String> POINTS =
            List.of("36.236", "37.151", "36.235", "37.153", "35.732", "37.104");

    private static final LocalDate DAY = LocalDate.of(2031, 3, 31);
    private static final Bounds THREE = new Bounds(3, 3, 3, false);
    private static final Names NAMES = Names.of(TABLES);

    private static final Report NAMED = report("named", PlacedRecord.OF_NAMED + " at the mill.");
    private static final Report OTHERS =
            report(
                    "others",
                    "3 people were killed in one place, 3 people died in another, 3 people perished"
                            + " elsewhere and 3 people fell in town.");

    private static final List<Made> ALL =
            List.of(
                    made(WITHHELD, NAMED, OF_NAMED, "px:handarat", false),
                    made("site", OTHERS, "3 people were killed", "px:khalid-fajr-hospital", false),
                    made("hit", OTHERS, "3 people died", "px:sheikh-maqsoud", true),
                    made("base", OTHERS, "3 people perished", "px:abu-duhur-airbase", false),
                    made(TOWN, OTHERS, "3 people fell", "gn:170063", false));

    private PlacedRecord() {}

    private record Made(Incident incident, Claim claim) {}

    public static PublicRecord record() {
        return PublicRecord.of(snapshot());
    }

    private static Snapshot snapshot() {
        return new Snapshot(
                readings(),
                new Chronicle(
                        ALL.stream().map(it -> it.incident().in("e1")).toList(),
                        List.of(episode())),
                List.of(Standing.inForce(moved("px:handarat", WITHHELD, NAMED))),
                NAMES);
    }

    private static List<Reading> readings() {
        return Stream.of(NAMED, OTHERS).map(it -> reading(it, claimsOf(it))).toList();
    }

    private static List<Claim> claimsOf(Report report) {
        return ALL.stream()
                .map(Made::claim)
                .filter(it -> it.quote().report().equals(report.id()))
                .toList();
    }

    private static Reading reading(Report report, List<Claim> claims) {
        return new Reading(report, report.published(), claims, List.of(), List.of());
    }

    /** Each incident comes, moves to the city and back, and goes. */
    static History.Life life() {
        List<History.Step> steps = new ArrayList<>();
        for (Made made : ALL) {
            Incident is = made.incident();
            Incident moved = is.at(Optional.of(where("gn:170063")), is.decisions());
            steps.add(step(Optional.empty(), Optional.of(is)));
            steps.add(step(Optional.of(is), Optional.of(moved)));
            steps.add(step(Optional.of(moved), Optional.of(is)));
            steps.add(step(Optional.of(is), Optional.empty()));
        }
        return new History.Life(steps, readings(), NAMES);
    }

    private static History.Step step(Optional<Incident> before, Optional<Incident> after) {
        return new History.Step(7, Instant.EPOCH, "invented", before, after);
    }

    /** One reader found no place, the other one all. */
    static Reread reread() {
        List<Reread.Difference> differences =
                readings().stream()
                        .map(it -> {
                            List<Claim> nowhere =
                                    it.claims().stream().map(PlacedRecord::nowhere).toList();
                            Reading before = reading(it.report(), nowhere);
                            return new Reread.Difference(
                                    it.report(), "1", "2", ReadingChanges.between(before, it));
                        })
                        .toList();
        return new Reread(differences, readings(), NAMES, 0, 0);
    }

    private static Claim nowhere(Claim claim) {
        return figure(claim.ground(), List.of());
    }

    /** Neither the name, the id nor the point of any of the places is in what is printed. */
    public static void assertSilent(String way, String printed) {
        String small = printed.toLowerCase(Locale.ROOT);
        List<String> told =
                Stream.concat(OF_THE_NAME.stream(), POINTS.stream())
                        .filter(small::contains)
                        .map(it -> it + " in …" + around(small, it))
                        .toList();
        assertEquals(List.of(), told, way);
    }

    private static String around(String text, String found) {
        int at = text.indexOf(found);
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 40));
    }

    /** Whether the point of the city is told: what may be told stays as it is. */
    public static boolean tellsTown(String printed) {
        return printed.contains(TOWN_POINT);
    }

    private static Report report(String id, String text) {
        return new Report(
                id,
                text,
                Optional.of("Bulletin " + id),
                Optional.of("Valley Courier"),
                Optional.of("https://" + id + ".example/story"),
                Optional.of("en"),
                Optional.of(DAY));
    }

    private static Where where(String id) {
        Place place = TABLES.places().byId(id).orElseThrow();
        return new Where(
                id, place.name(), place.lat(), place.lon(), place.precision(), Optional.empty());
    }

    private static Made made(
            String id, Report report, String words, String place, boolean hospital) {
        Where where = where(place);
        Ground ground =
                new Ground(
                        Samples.quote(report, Part.TEXT, words),
                        "figure/invented",
                        List.of(),
                        Stance.ASSERTED,
                        When.on(DAY, Basis.STATED),
                        List.of(where));
        Claim claim = figure(ground, List.of(where));
        return new Made(incident(id, report, claim, where, hospital), claim);
    }

    private static FigureClaim figure(Ground of, List<Where> where) {
        Ground ground =
                new Ground(of.quote(), of.rule(), of.saidBy(), of.stance(), of.when(), where);
        return Samples.figure(
                ground, Outcome.KILLED, Count.exactly(3), Who.CIVILIAN, Scope.INCIDENT);
    }

    private static Incident incident(
            String id, Report report, Claim claim, Where where, boolean hospital) {
        List<String> claims = List.of(claim.id());
        return new Incident(
                id,
                hospital ? IncidentType.ATTACK_ON_HOSPITAL : IncidentType.SHELLING,
                new Acled("Explosions/Remote violence", "Shelling/artillery/missile attack"),
                When.on(DAY, Basis.STATED),
                Optional.of(where),
                List.of(
                        new Side("syria-army", Side.Role.PERPETRATOR, Side.Basis.AGREED),
                        new Side("civilian", Side.Role.TARGET, Side.Basis.AGREED)),
                List.of(
                        new Figure(
                                Outcome.KILLED,
                                Unit.PERSONS,
                                Who.CIVILIAN,
                                Optional.empty(),
                                THREE,
                                claims,
                                1,
                                "One origin tells of it.")),
                Map.of(Outcome.KILLED, THREE),
                List.of(),
                List.of(),
                List.of(report.id()),
                List.of(),
                List.of("Valley Courier"),
                claims,
                List.of(),
                Grade.WEAK,
                "Invented.",
                Map.of(Outcome.KILLED, "One origin tells of it."),
                List.of(),
                List.of(
                        new Dispute(
                                "place",
                                Optional.empty(),
                                Optional.empty(),
                                Stream.of(where.place(), "gn:170063")
                                        .map(it -> new Dispute.Value(it, claims, List.of("sohr")))
                                        .toList())),
                Optional.empty(),
                List.of(new Anchor(claim.id(), report.id(), true)),
                List.of(new Applied(moved(where.place(), id, report), Optional.of(where.place()))),
                List.of(),
                List.of());
    }

    private static Decision moved(String to, String incident, Report report) {
        Subject of = new Subject(incident, List.of(new Anchor("c0", report.id(), true)));
        Ruling ruling = new Ruling.Correct(of, new Correction.Place(where(to)));
        return new Decision(3, Instant.parse("2031-04-05T06:07:08Z"), "Ada", "a map", ruling);
    }

    private static Episode episode() {
        return new Episode(
                "e1",
                "Fighting in Aleppo",
                When.on(DAY, Basis.STATED),
                ALL.stream().map(it -> it.incident().where().orElseThrow()).toList(),
                List.of(new Episode.Camp("syria-army", List.of("syria-army"))),
                ALL.stream().map(it -> it.incident().id()).toList(),
                Map.of(Outcome.KILLED, new Episode.Total(THREE, false, "Invented.")),
                List.of(),
                List.of(),
                List.of(),
                List.of(NAMED.id(), OTHERS.id()),
                "Invented.");
    }
}
