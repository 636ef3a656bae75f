package org.parallax.publish.overview;

import org.parallax.claims.Basis;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Reading;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Acled;
import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.event.Side;
import org.parallax.pipeline.Names;
import org.parallax.pipeline.Sites;
import org.parallax.pipeline.Snapshot;
import org.parallax.publish.PublicRecord;
import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Incidents of an invented country, one field after the other, and records of them. */
final class Invented {
    /** Two towns 3 km apart, a third far off, a camp, a hospital, a province, a country. */
    static final Where WARDA = place("px:warda", "Tall Warda", 36.50, 40.25, Precision.TOWN);

    static final Where MILL = place("px:mill", "Mill Quarter", 36.52, 40.27, Precision.TOWN);
    static final Where COAST = place("px:coast", "Port Sélène", 34.10, 35.70, Precision.CITY);
    static final Where CAMP =
            place("px:camp", "Olive camp", 36.4871, 40.2733, Precision.NEIGHBOURHOOD);
    static final Where WARD = place("px:ward", "Warda Hospital", 36.5071, 40.2533, Precision.EXACT);
    static final Where BRIDGE =
            place("px:bridge", "Iron bridge", 36.1234, 40.5678, Precision.EXACT);
    static final Where PROVINCE = place("px:north", "North", 36.3, 40.1, Precision.ADMIN1);
    static final Where LAND = place("px:land", "Ardland", 35.0, 38.0, Precision.COUNTRY);
    static final Where ISLE = place("px:isle", "Farisle", -17.8, 179.9, Precision.TOWN);

    static final List<Where> PLACES =
            List.of(WARDA, MILL, COAST, CAMP, WARD, BRIDGE, PROVINCE, LAND, ISLE);

    private static final Sites.Country ARDLAND = new Sites.Country("AX", "Ardland");
    private static final Sites.Country FAR = new Sites.Country("FX", "Farisle");

    private static final List<String> ACTORS =
            List.of("north-army", "valley-front", "civilian", "coast-guard");
    private static final List<String> ORIGINS =
            List.of("valley-courier", "warda-office", "monitor-a", "monitor-b");

    private Invented() {}

    private static Where place(
            String id, String name, double lat, double lon, Precision precision) {
        return new Where(id, name, lat, lon, precision, Optional.empty());
    }

    private static final Map<String, Sites.Site> SITES =
            Map.ofEntries(
                    north("px:warda"),
                    north("px:mill"),
                    north("px:ward"),
                    north("px:bridge"),
                    north("px:north"),
                    Map.entry(
                            "px:coast",
                            site("px:coast", ARDLAND, "Coast", Set.of("px:coast", "px:land"))),
                    Map.entry(
                            "px:land",
                            new Sites.Site(
                                    "Ardland",
                                    Optional.of(ARDLAND),
                                    List.of(),
                                    Set.of("px:land"),
                                    Optional.empty())),
                    Map.entry("px:isle", site("px:isle", FAR, "Isle", Set.of("px:isle", "px:far"))),
                    Map.entry(
                            "px:camp",
                            new Sites.Site(
                                    "Olive camp",
                                    Optional.of(ARDLAND),
                                    List.of("North"),
                                    Set.of("px:camp", "px:warda", "px:north", "px:land"),
                                    Optional.of(
                                            new Sites.Town(
                                                    "px:warda", WARDA.lat(), WARDA.lon())))));

    /** The country's towns lie in it, those of the north in the north, the camp in Tall Warda. */
    static Sites sites() {
        return id -> Optional.ofNullable(SITES.get(id));
    }

    private static Map.Entry<String, Sites.Site> north(String id) {
        return Map.entry(
                id, site(id, ARDLAND, "North", new TreeSet<>(List.of(id, "px:north", "px:land"))));
    }

    private static Sites.Site site(
            String id, Sites.Country country, String division, Set<String> within) {
        String name =
                PLACES.stream()
                        .filter(it -> it.place().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .name();
        return new Sites.Site(
                name, Optional.of(country), List.of(division), within, Optional.empty());
    }

    private static Names names() {
        return new Names() {
            @Override
            public String of(String actor) {
                return actor;
            }

            @Override
            public Sites sites() {
                return Invented.sites();
            }
        };
    }

    static Overview overview(Incident... incidents) {
        return Overview.of(record(incidents), sites());
    }

    /** With one report for each incident, named after it, in this order. */
    static PublicRecord record(Incident... incidents) {
        List<Reading> readings = new ArrayList<>();
        for (Incident incident : incidents) {
            for (String report : incident.reports()) readings.add(reading(report));
        }
        return PublicRecord.of(
                new Snapshot(readings.stream().distinct().toList(), List.of(incidents), names()));
    }

    private static Reading reading(String id) {
        Report report =
                new Report(
                        id,
                        "What report " + id + " tells.",
                        Optional.of("Report " + id + " of the day"),
                        Optional.of("Valley Courier"),
                        Optional.empty(),
                        Optional.of("en"),
                        Optional.of(LocalDate.of(2031, 4, 2)));
        return new Reading(report, report.published(), List.of(), List.of(), List.of());
    }

    /** So many incidents, of which some lack a day, a place or a number. */
    static Incident[] many(int size, long seed) {
        Random random = random(seed);
        Incident[] all = new Incident[size];
        for (int at = 0; at < size; at++) all[at] = any(at, random);
        return all;
    }

    /** Neighbouring seeds begin alike in Java's own generator; these do not. */
    static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private static Incident any(int at, Random random) {
        List<Grade> grades = List.of(Grade.values());
        IncidentType[] types = {
            IncidentType.SHELLING, IncidentType.SHOOTING, IncidentType.ATTACK_ON_HOSPITAL
        };
        Sketch sketch =
                new Sketch("i%06d".formatted(at))
                        .type(types[random.nextInt(types.length)])
                        .grade(grades.get(random.nextInt(grades.size())))
                        .origins(some(ORIGINS, random))
                        .on(some(ACTORS, random));
        if (random.nextInt(8) > 0) {
            LocalDate day = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(400));
            sketch.days(day, day.plusDays(random.nextInt(3)));
        }
        if (random.nextInt(8) > 0) sketch.at(PLACES.get(random.nextInt(PLACES.size())));
        if (random.nextInt(4) > 0) {
            int low = random.nextInt(20);
            int best = low + random.nextInt(5);
            sketch.killed(low, best, best + random.nextInt(5));
        }
        if (random.nextInt(5) == 0) sketch.disputed("killed");
        return sketch.incident();
    }

    private static List<String> some(List<String> all, Random random) {
        List<String> some = new ArrayList<>();
        for (String one : all) if (random.nextBoolean()) some.add(one);
        return some.isEmpty() ? List.of(all.getFirst()) : some;
    }

    /** One incident, of which only what a test says is known. */
    static final class Sketch {
        private final String id;
        private IncidentType type = IncidentType.SHELLING;
        private String acled = "Explosions/Remote violence";
        private When when = When.UNKNOWN;
        private Optional<Where> where = Optional.empty();
        private List<Side> sides = List.of();
        private final Map<Outcome, Bounds> totals = new EnumMap<>(Outcome.class);
        private List<String> origins = List.of("valley-courier");
        private List<String> reports;
        private Grade grade = Grade.FAIR;
        private String why = "Fair: invented.";
        private final List<Dispute> disputes = new ArrayList<>();
        private List<Accusation> accusations = List.of();
        private List<Anchor> anchors;
        private List<Applied> decisions = List.of();

        Sketch(String id) {
            this.id = id;
            this.reports = List.of("r-" + id);
            this.anchors = List.of(new Anchor("c-" + id, "r-" + id, true));
        }

        Sketch type(IncidentType type) {
            this.type = type;
            return this;
        }

        Sketch acled(String eventType) {
            this.acled = eventType;
            return this;
        }

        Sketch day(String day) {
            return days(LocalDate.parse(day), LocalDate.parse(day));
        }

        Sketch days(LocalDate from, LocalDate to) {
            this.when = When.between(from, to, Basis.STATED);
            return this;
        }

        Sketch at(Where where) {
            this.where = Optional.of(where);
            return this;
        }

        Sketch on(List<String> bodies) {
            this.sides =
                    bodies.stream()
                            .map(it -> new Side(it, Side.Role.PARTY, Side.Basis.AGREED))
                            .toList();
            return this;
        }

        Sketch accused(String by, String against) {
            this.accusations =
                    List.of(new Accusation(by, against, List.of(), List.of(), List.of()));
            return this;
        }

        Sketch killed(long low, long best, long high) {
            totals.put(Outcome.KILLED, new Bounds(low, best, high, false));
            return this;
        }

        Sketch origins(List<String> origins) {
            this.origins = origins;
            return this;
        }

        Sketch reports(List<String> reports) {
            this.reports = reports;
            return this;
        }

        Sketch anchors(String... claims) {
            this.anchors =
                    List.of(claims).stream()
                            .map(it -> new Anchor(it, reports.getFirst(), true))
                            .toList();
            return this;
        }

        Sketch decided(List<Applied> decisions) {
            this.decisions = decisions;
            return this;
        }

        Sketch grade(Grade grade) {
            this.grade = grade;
            this.why = grade.word() + ": invented.";
            return this;
        }

        Sketch disputed(String field) {
            disputes.add(
                    new Dispute(
                            field,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(
                                    new Dispute.Value("4", List.of(), List.of("monitor-a")),
                                    new Dispute.Value("12", List.of(), List.of("monitor-b")))));
            return this;
        }

        Incident incident() {
            return new Incident(
                    id,
                    type,
                    new Acled(acled, "Invented"),
                    when,
                    where,
                    sides,
                    List.of(),
                    totals,
                    accusations,
                    List.of(),
                    reports,
                    List.of(),
                    origins,
                    List.of(),
                    List.of(),
                    grade,
                    why,
                    Map.of(),
                    List.of(),
                    disputes,
                    Optional.empty(),
                    anchors,
                    decisions,
                    List.of(),
                    List.of());
        }
    }
}
