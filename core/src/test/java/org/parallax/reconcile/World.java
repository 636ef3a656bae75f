package org.parallax.reconcile;

import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.knowledge.Conflict;
import org.parallax.knowledge.Conflicts;
import org.parallax.knowledge.RegisterFault;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Places;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small invented country: a government and its bodies, a league, rebels, a monitor, six places.
 */
public final class World implements Background {
    private final Map<String, Body> bodies = new HashMap<>();
    private final Map<String, Where> places = new HashMap<>();
    private final Map<String, String> within = new HashMap<>();
    private List<Conflict> conflicts = List.of();

    public World() {
        body("government", Kind.STATE, "", "Government of Norland");
        body("army", Kind.STATE, "government", "Government of Norland");
        body("ministry", Kind.STATE, "government", "Government of Norland");
        body("health", Kind.OTHER, "government", "Government of Norland");
        body("agency", Kind.OUTLET, "government", "");
        body("south", Kind.STATE, "", "Government of Southland");
        body("league", Kind.ARMED_GROUP, "", "Hill League");
        body("guard", Kind.ARMED_GROUP, "league", "Hill League");
        body("rebels", Kind.ARMED_GROUP, "", "Norland rebels");
        body("band", Kind.ARMED_GROUP, "", "");
        body("monitor", Kind.MONITOR, "", "");
        body("observers", Kind.MONITOR, "", "");
        place("norland", 36, 38, Precision.COUNTRY, "");
        place("province", 36.2, 37.4, Precision.ADMIN1, "norland");
        place("qasr", 36.20, 37.16, Precision.CITY, "province");
        place("hill", 36.235, 37.153, Precision.NEIGHBOURHOOD, "qasr");
        place("mill", 36.228, 37.143, Precision.NEIGHBOURHOOD, "qasr");
        place("dayr", 36.156, 37.708, Precision.TOWN, "province");
        place("tell", 36.30, 37.30, Precision.TOWN, "province");
    }

    /** The same country with many more towns, {@code town0} and so on, 20 km from each other. */
    World withTowns(int number) {
        int wide = (int) Math.ceil(Math.sqrt(number));
        for (int i = 0; i < number; i++) {
            double lat = 40 + 0.2 * Math.floorDiv(i, wide);
            place("town" + i, lat, 38 + 0.2 * (i % wide), Precision.TOWN, "norland");
        }
        return this;
    }

    private void body(String id, Kind kind, String parent, String ucdp) {
        bodies.put(
                id,
                new Body(kind, id.toUpperCase(java.util.Locale.ROOT), named(parent), named(ucdp)));
    }

    private void place(String id, double lat, double lon, Precision precision, String parent) {
        places.put(id, new Where(id, id, lat, lon, precision, Optional.empty()));
        if (!parent.isEmpty()) within.put(id, parent);
    }

    private static Optional<String> named(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    Where where(String id) {
        Where where = places.get(id);
        if (where == null) throw new IllegalArgumentException("no place " + id);
        return where;
    }

    boolean knows(String actor) {
        return bodies.containsKey(actor);
    }

    @Override
    public boolean isWithin(String actor, String ancestor) {
        if (actor.equals(ancestor)) return true;
        return body(actor).flatMap(Body::parent).filter(up -> isWithin(up, ancestor)).isPresent();
    }

    @Override
    public Optional<Body> body(String actor) {
        return Optional.ofNullable(bodies.get(actor));
    }

    @Override
    public Optional<String> role(String actor) {
        if (actor.equals("agency")) return Optional.of("agency");
        return body(actor).map(body -> body.kind().word());
    }

    @Override
    public boolean liesIn(String place, String ancestor) {
        if (place.equals(ancestor)) return true;
        String up = within.get(place);
        return up != null && liesIn(up, ancestor);
    }

    @Override
    public Optional<Site> site(String place) {
        Where where = places.get(place);
        if (where == null) return Optional.empty();
        boolean inProvince = liesIn(place, "province");
        boolean named = !Places.isCoarse(where);
        return Optional.of(
                new Site(
                        Optional.of("NL"),
                        Optional.of("Norland"),
                        inProvince ? Optional.of("Qasr province") : Optional.empty(),
                        Optional.empty(),
                        named ? Optional.of(place + " town") : Optional.empty()));
    }

    @Override
    public List<Conflict> conflicts(String country, Optional<LocalDate> day) {
        return conflicts;
    }

    /** The same country at war, as a line of the table tells it. */
    public World atWar(String... lines) {
        String table =
                "country\tareas\tfrom\tto\ta\tb\twith_a\twith_b\tunnamed\n"
                        + String.join("\n", lines).replaceAll(" *[|] *", "\t");
        try {
            conflicts =
                    Conflicts.load(new BufferedReader(new StringReader(table)), "test")
                            .in("NL", Optional.empty());
        } catch (RegisterFault e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** What an incident counts in all; a test that asks for it expects it to be there. */
    static Bounds total(Incident incident, Outcome outcome) {
        return Optional.ofNullable(incident.totals().get(outcome)).orElseThrow();
    }
}
