package org.parallax.pipeline;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.reconcile.Background;

import java.util.Optional;

/** The register and the gazetteer, as weighing and showing claims ask for them. */
final class World implements Background, Names {
    private final ActorRegister actors;
    private final Gazetteer places;

    World(ActorRegister actors, Gazetteer places) {
        this.actors = actors;
        this.places = places;
    }

    @Override
    public String of(String actor) {
        return actors.byId(actor).map(Actor::name).orElse(actor);
    }

    @Override
    public boolean isWithin(String actor, String ancestor) {
        return actor.equals(ancestor) || actors.isWithin(actor, ancestor);
    }

    @Override
    public Optional<Body> body(String actor) {
        return actors.byId(actor).map(known -> new Body(kind(known.kind()), ucdp(known)));
    }

    private static Kind kind(Actor.Kind kind) {
        return switch (kind) {
            case STATE, STATE_FORCES, POLICE, MINISTRY, HEALTH_AUTHORITY, AUTHORITY -> Kind.STATE;
            case REBEL_GROUP, MILITIA, COALITION -> Kind.ARMED_GROUP;
            case MONITOR, UN_BODY, AID_ORGANISATION, CIVIL_DEFENCE -> Kind.MONITOR;
            case OUTLET, AGENCY -> Kind.OUTLET;
            case OFFICE_HOLDER, PERSON_KIND, OTHER -> Kind.OTHER;
        };
    }

    /** UCDP's name of the body, or of the nearest body above it that has one. */
    private Optional<String> ucdp(Actor actor) {
        return actor.ucdp().or(() -> actor.parent().flatMap(actors::byId).flatMap(this::ucdp));
    }

    @Override
    public boolean liesIn(String place, String ancestor) {
        if (place.equals(ancestor)) return true;
        Optional<Place> inner = places.byId(place);
        Optional<Place> outer = places.byId(ancestor);
        return inner.isPresent() && outer.isPresent() && places.isWithin(inner.get(), outer.get());
    }

    @Override
    public Optional<Site> site(String place) {
        return places.byId(place).map(this::site);
    }

    private Site site(Place place) {
        return new Site(
                Optional.of(place.country()),
                places.country(place.country()).map(World::name),
                places.division(place).map(World::name).or(place::adm1),
                place.adm2(),
                Optional.of(name(place)));
    }

    private static String name(Place place) {
        return place.ucdp().orElse(place.name());
    }
}
