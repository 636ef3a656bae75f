package org.parallax.exchange;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
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
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.event.Side;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One invented incident, of which only what a test says is known. */
public final class Sketch {
    private final String id;
    private IncidentType type = IncidentType.SHELLING;
    private Acled acled =
            new Acled("Explosions/Remote violence", "Shelling/artillery/missile attack");
    private When when = When.UNKNOWN;
    private Optional<Where> where = Optional.empty();
    private final List<Side> sides = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<Outcome, Bounds> totals = new EnumMap<>(Outcome.class);
    private final List<Accusation> accusations = new ArrayList<>();
    private List<String> claimedBy = List.of();
    private List<String> reports = List.of();
    private List<String> alsoIn = List.of();
    private List<String> origins = List.of();
    private final List<String> claims = new ArrayList<>();
    private Grade grade = Grade.FAIR;
    private final List<Dispute> disputes = new ArrayList<>();
    private Optional<String> episode = Optional.empty();
    private final List<Origin> lineages = new ArrayList<>();

    Sketch(String id) {
        this.id = id;
    }

    public Sketch type(IncidentType type) {
        this.type = type;
        return this;
    }

    public Sketch acled(String eventType, String subEventType) {
        this.acled = new Acled(eventType, subEventType);
        return this;
    }

    public Sketch day(String day) {
        return days(day, day);
    }

    public Sketch days(String from, String to) {
        this.when = When.between(LocalDate.parse(from), LocalDate.parse(to), Basis.STATED);
        return this;
    }

    /**
     * @param place a place of the program's gazetteer
     */
    public Sketch at(String place) {
        Place known = Gazetteer.bundled().byId(place).orElseThrow();
        return at(
                new Where(
                        place,
                        known.name(),
                        known.lat(),
                        known.lon(),
                        known.precision(),
                        Optional.empty()));
    }

    public Sketch at(Where where) {
        this.where = Optional.of(where);
        return this;
    }

    /** Somewhere that no gazetteer has. */
    public Sketch at(String name, double lat, double lon, Precision precision) {
        String id = "px:" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return at(new Where(id, name, lat, lon, precision, Optional.empty()));
    }

    public Sketch side(String actor, Side.Role role) {
        return side(actor, role, Side.Basis.AGREED);
    }

    public Sketch side(String actor, Side.Role role, Side.Basis basis) {
        sides.add(new Side(actor, role, basis));
        return this;
    }

    /** A figure that rests on {@code claim}, without a total. */
    public Sketch figure(
            Outcome outcome, Who who, Optional<String> side, Bounds bounds, Claim... claim) {
        List<String> ids = List.of(claim).stream().map(Claim::id).toList();
        figures.add(
                new Figure(outcome, Unit.PERSONS, who, side, bounds, ids, 1, "the only number"));
        for (String each : ids) if (!claims.contains(each)) claims.add(each);
        return this;
    }

    /** A figure as it is, without a total. */
    public Sketch figure(Figure figure) {
        figures.add(figure);
        for (String id : figure.claims()) if (!claims.contains(id)) claims.add(id);
        return this;
    }

    public Sketch total(Outcome outcome, Bounds bounds) {
        totals.put(outcome, bounds);
        return this;
    }

    public Sketch killed(long low, long best, long high) {
        return total(Outcome.KILLED, new Bounds(low, best, high, false));
    }

    /** A claim that no figure rests on. */
    public Sketch claim(Claim claim) {
        claims.add(claim.id());
        return this;
    }

    public Sketch accused(String by, String against, String... deniedBy) {
        accusations.add(new Accusation(by, against, List.of(), List.of(deniedBy), List.of()));
        return this;
    }

    public Sketch claimedBy(String... bodies) {
        this.claimedBy = List.of(bodies);
        return this;
    }

    public Sketch reports(String... reports) {
        this.reports = List.of(reports);
        return this;
    }

    public Sketch alsoIn(String... reports) {
        this.alsoIn = List.of(reports);
        return this;
    }

    public Sketch origins(String... origins) {
        this.origins = List.of(origins);
        return this;
    }

    public Sketch lineage(Origin origin) {
        lineages.add(origin);
        return this;
    }

    public Sketch grade(Grade grade) {
        this.grade = grade;
        return this;
    }

    public Sketch disputed(Dispute dispute) {
        disputes.add(dispute);
        return this;
    }

    public Sketch episode(String episode) {
        this.episode = Optional.of(episode);
        return this;
    }

    Incident incident() {
        return new Incident(
                id,
                type,
                acled,
                when,
                where,
                sides,
                figures,
                totals,
                accusations,
                claimedBy,
                reports,
                alsoIn,
                origins,
                claims,
                List.of(),
                grade,
                grade.word() + ": invented.",
                Map.of(),
                List.of(),
                disputes,
                episode,
                List.of(new Anchor("c-" + id, "r-" + id, true)),
                List.of(),
                lineages,
                List.of());
    }
}
