package org.parallax.exchange.outside.match;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.Sense;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of bodies in others' tables -> the register's bodies. For one thread: it remembers. */
final class Bodies {
    /** ACLED: {@code Military Forces of Syria (2024-) Special Forces}. */
    private static final Pattern STATE_FORCES =
            Pattern.compile(
                    "(?:Military|Police|Government|Mutiny of Military) (?:Forces )?of (?:the )?"
                            + "([^(]+?)\\s*(?:\\(.*)?");

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

    private final ActorRegister actors;
    private final Gazetteer places;
    private final Map<String, List<Actor>> ofUcdp = new HashMap<>();
    private final Map<String, List<Actor>> states = new HashMap<>();
    private final Map<String, Body> bodies = new HashMap<>();
    private final Map<String, List<Body>> named = new HashMap<>();
    private final Map<String, Optional<String>> countries = new HashMap<>();

    Bodies(ActorRegister actors, Gazetteer places) {
        this.actors = actors;
        this.places = places;
        for (Actor actor : actors.all()) {
            actor.ucdp().ifPresent(name -> add(ofUcdp, name, actor));
            if (actor.kind() == Actor.Kind.STATE) {
                actor.country().ifPresent(code -> add(states, code, actor));
            }
        }
    }

    private static void add(Map<String, List<Actor>> to, String key, Actor actor) {
        to.computeIfAbsent(key, _ -> new ArrayList<>()).add(actor);
    }

    /** A body by the register's id; one that the register lacks is kin of itself alone. */
    Body byId(String id) {
        return bodies.computeIfAbsent(id, this::look);
    }

    /**
     * Whether it can be a side: known, and no monitor, no medic, nobody whom a report only calls
     * "civilians" or "gunmen".
     */
    boolean isSide(String id) {
        return actors.byId(id).filter(Bodies::isSide).isPresent();
    }

    private static boolean isSide(Actor actor) {
        return switch (actor.kind()) {
            case STATE,
                    STATE_FORCES,
                    REBEL_GROUP,
                    MILITIA,
                    COALITION,
                    POLICE,
                    MINISTRY,
                    AUTHORITY,
                    OFFICE_HOLDER ->
                    true;
            case MONITOR,
                    UN_BODY,
                    AID_ORGANISATION,
                    CIVIL_DEFENCE,
                    HEALTH_AUTHORITY,
                    OUTLET,
                    AGENCY,
                    PERSON_KIND,
                    OTHER ->
                    false;
        };
    }

    private Body look(String id) {
        Set<String> line = new LinkedHashSet<>();
        Optional<String> at = Optional.of(id);
        while (at.isPresent() && line.add(at.get())) {
            at = actors.byId(at.get()).flatMap(Actor::parent);
        }
        String name = actors.byId(id).map(Actor::name).orElse(id);
        return new Body(id, name, line, actors.ucdpName(id));
    }

    /**
     * Whom a name of their tables may mean; none where the register has no such body.
     *
     * @param country as their row names it
     */
    List<Body> named(String name, LocalDate day, Optional<String> country) {
        // of the day only the year, so that names are looked up once
        String key = name + "\n" + day.getYear() + "\n" + country.orElse("");
        return named.computeIfAbsent(key, _ -> find(name, day, country));
    }

    private List<Body> find(String name, LocalDate day, Optional<String> country) {
        List<Actor> found = ofUcdp.getOrDefault(name, List.of());
        if (found.isEmpty()) found = forces(name);
        if (found.isEmpty()) found = called(name, day, country);
        if (found.isEmpty()) found = called(BRACKETS.matcher(name).replaceAll(""), day, country);
        if (found.isEmpty()) found = parts(name, day, country);
        return found.stream()
                .filter(Bodies::isSide)
                .map(Actor::id)
                .distinct()
                .map(this::byId)
                .toList();
    }

    /** The state, whatever arm of it is named. */
    private List<Actor> forces(String name) {
        Matcher forces = STATE_FORCES.matcher(name);
        if (!forces.matches()) return List.of();
        return country(forces.group(1))
                .map(code -> states.getOrDefault(code, List.of()))
                .orElse(List.of());
    }

    private List<Actor> called(String name, LocalDate day, Optional<String> country) {
        List<Sense> senses = actors.sensesOf(name);
        return actors.resolve(senses, Optional.of(day), country.flatMap(this::country)).stream()
                .toList();
    }

    /** {@code HTS: Hayat Tahrir al Sham}, and the members of a coalition. */
    private List<Actor> parts(String name, LocalDate day, Optional<String> country) {
        Function<String, List<Actor>> part =
                it -> {
                    List<Actor> found = ofUcdp.getOrDefault(it.strip(), List.of());
                    return found.isEmpty() ? called(it, day, country) : found;
                };
        String[] sides = name.split(", | and |: ", -1);
        if (sides.length < 2) return List.of();
        List<Actor> found = new ArrayList<>();
        for (String side : sides) found.addAll(part.apply(side));
        return found;
    }

    /** ISO 3166-1 alpha-2 code of a country, by its usual name, UCDP's, or one with brackets. */
    Optional<String> country(String name) {
        return countries.computeIfAbsent(
                name,
                _ -> code(name).or(() -> code(BRACKETS.matcher(name).replaceAll("").strip())));
    }

    private Optional<String> code(String name) {
        if (name.length() == 2) return places.country(name).map(Place::country);
        return places.named(name).stream()
                .filter(it -> it.precision() == Precision.COUNTRY && !it.isOfNoOneCountry())
                .map(Place::country)
                .findFirst();
    }
}
