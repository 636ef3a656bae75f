package org.parallax.reconcile.accounts;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Conflict;
import org.parallax.knowledge.Conflicts;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The background that the program's own register and gazetteer give. */
public final class Knowledge implements Background {
    private static final int DEEPEST = 12;

    private final ActorRegister actors;
    private final Gazetteer places;
    private final Map<String, Optional<Place>> known = new ConcurrentHashMap<>();

    /** What each place is a part of, itself first; by id. */
    private final Map<String, List<String>> above = new ConcurrentHashMap<>();

    public Knowledge(ActorRegister actors, Gazetteer places) {
        this.actors = actors;
        this.places = places;
    }

    @Override
    public boolean isWithin(String actor, String ancestor) {
        return actor.equals(ancestor) || actors.isWithin(actor, ancestor);
    }

    @Override
    public Optional<Body> body(String actor) {
        return actors.byId(actor)
                .map(it -> new Body(kind(it), it.name(), it.parent(), ucdp(it, DEEPEST)));
    }

    @Override
    public Optional<String> role(String actor) {
        return actors.byId(actor)
                .map(it -> it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Optional<String> ucdp(Actor actor, int deepest) {
        if (actor.ucdp().isPresent() || deepest == 0) return actor.ucdp();
        return actor.parent().flatMap(actors::byId).flatMap(up -> ucdp(up, deepest - 1));
    }

    /** What answers to a state is of that state; police of a rebel administration are its arm. */
    private Kind kind(Actor actor) {
        return switch (actor.kind()) {
            case STATE, STATE_FORCES -> Kind.STATE;
            case REBEL_GROUP, MILITIA -> Kind.ARMED_GROUP;
            case COALITION -> Kind.ARMED_GROUP;
            case POLICE -> answersToState(actor, DEEPEST) ? Kind.POLICE : Kind.ARMED_GROUP;
            case MINISTRY, AUTHORITY, OFFICE_HOLDER ->
                    answersToState(actor, DEEPEST) ? Kind.STATE : Kind.OTHER;
            case MONITOR -> Kind.MONITOR;
            case OUTLET, AGENCY -> Kind.OUTLET;
            case UN_BODY, AID_ORGANISATION, CIVIL_DEFENCE, HEALTH_AUTHORITY, PERSON_KIND, OTHER ->
                    Kind.OTHER;
        };
    }

    private boolean answersToState(Actor actor, int deepest) {
        if (actor.kind() == Actor.Kind.STATE) return true;
        if (actor.parent().isEmpty()) return actor.kind() == Actor.Kind.POLICE;
        return deepest > 0
                && actor.parent()
                        .flatMap(actors::byId)
                        .map(up -> answersToState(up, deepest - 1))
                        .orElse(false);
    }

    @Override
    public boolean liesIn(String place, String ancestor) {
        if (place.equals(ancestor)) return true;
        Optional<Place> inner = place(place);
        Optional<Place> outer = place(ancestor);
        if (inner.isEmpty() || outer.isEmpty()) return false;
        return above(inner.get()).contains(ancestor) || places.isUnder(inner.get(), outer.get());
    }

    @Override
    public Optional<Site> site(String place) {
        return place(place).map(this::site);
    }

    private List<String> above(Place place) {
        return above.computeIfAbsent(place.id(), _ -> places.chain(place));
    }

    /** A record asks for the same places again and again. */
    private Optional<Place> place(String id) {
        return known.computeIfAbsent(id, places::byId);
    }

    @Override
    public List<Conflict> conflicts(String country, Optional<LocalDate> day) {
        return Conflicts.bundled().in(country, day);
    }

    private Site site(Place place) {
        Optional<Place> country = places.country(place.country());
        Optional<Place> division = places.division(place);
        return new Site(
                Optional.of(place).filter(it -> !it.isOfNoOneCountry()).map(Place::country),
                country.map(Knowledge::ucdpName),
                division.map(Knowledge::ucdpName).or(place::adm1),
                place.adm2(),
                place.isSpot() ? Optional.of(ucdpName(place)) : Optional.empty());
    }

    private static String ucdpName(Place place) {
        return place.ucdp().orElse(place.name());
    }
}
