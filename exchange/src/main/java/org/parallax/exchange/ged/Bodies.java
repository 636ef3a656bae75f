package org.parallax.exchange.ged;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reconcile.accounts.Kin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which bodies of the register may be a side of a row, and what UCDP calls them. */
final class Bodies {
    private static final String GOVERNMENT = "Government of ";

    private static final Comparator<String> GOVERNMENTS_FIRST =
            Comparator.comparing((String name) -> !isGovernment(name))
                    .thenComparing(Comparator.naturalOrder());

    /** Armed people whom no name tells from others. */
    private static final Set<String> UNNAMED_ARMED =
            Set.of("gunmen", "insurgents", "police", "security-forces", "military-officials");

    private final ActorRegister actors;
    private final Gazetteer places;
    private final Kin kin;

    private final Map<String, Optional<Actor>> seen = new HashMap<>();

    /** UCDP's name of a government -> its country; empty until a name is asked for. */
    private final Map<String, String> countries = new HashMap<>();

    Bodies(ActorRegister actors, Gazetteer places, Kin kin) {
        this.actors = actors;
        this.places = places;
        this.kin = kin;
    }

    /** True for a body with a name that bears arms, and for any that UCDP has a name of its own. */
    boolean isOrganised(String actor) {
        return kin.bearsArms(actor)
                || actor(actor)
                        .filter(it -> it.kind() != Actor.Kind.PERSON_KIND)
                        .flatMap(Actor::ucdp)
                        .isPresent();
    }

    /** True for organised bodies, and for armed people of whom nobody says whose they are. */
    boolean isArmed(String actor) {
        return isOrganised(actor) || UNNAMED_ARMED.contains(actor);
    }

    /** The register reads a row anew each time it is asked. */
    private Optional<Actor> actor(String id) {
        return seen.computeIfAbsent(id, actors::byId);
    }

    boolean areOneCamp(String one, String other) {
        Optional<String> name = kin.ucdp(one);
        return kin.areOneCamp(one, other) || (name.isPresent() && name.equals(kin.ucdp(other)));
    }

    boolean isWithin(String actor, String ancestor) {
        return kin.isWithin(actor, ancestor);
    }

    /**
     * UCDP's name of a side: a coalition's names are joined by commas, governments first; who is a
     * part of another is not named beside it.
     */
    String name(Collection<String> side) {
        List<String> known = side.stream().filter(it -> kin.ucdp(it).isPresent()).toList();
        Collection<String> named = known.isEmpty() ? side : known;
        TreeSet<String> names = new TreeSet<>(GOVERNMENTS_FIRST);
        for (String actor : named) {
            boolean inner =
                    named.stream().anyMatch(it -> !it.equals(actor) && kin.isWithin(actor, it));
            if (!inner) names.add(name(actor));
        }
        return String.join(", ", names);
    }

    private String name(String actor) {
        return kin.ucdp(actor)
                .or(() -> countryOf(actor).map(GOVERNMENT::concat))
                .or(() -> kin.name(actor))
                .orElse(actor);
    }

    /** UCDP's name of the country whose state the body is of; a rebel administration has none. */
    private Optional<String> countryOf(String actor) {
        if (!kin.isState(actor)) return Optional.empty();
        return actor(actor)
                .flatMap(Actor::country)
                .flatMap(places::country)
                .map(it -> it.ucdp().orElse(it.name()));
    }

    /** True where one of the side is a government, in UCDP's eyes where it has a name for it. */
    boolean isGovernment(Collection<String> side) {
        return side.stream()
                .anyMatch(it ->
                        kin.ucdp(it).map(Bodies::isGovernment).orElseGet(() -> kin.isState(it)));
    }

    /** True where a government and others are joined. */
    boolean isMixed(Collection<String> side) {
        return side.stream().map(it -> isGovernment(List.of(it))).distinct().count() > 1;
    }

    /** True for UCDP's name of a government, or of several. */
    static boolean isGovernment(String name) {
        return name.startsWith(GOVERNMENT);
    }

    /**
     * The countries of the governments that a side's name holds, in its order.
     *
     * @param side ids of the bodies named; empty where the table of wars names the side
     */
    List<String> countries(String name, Collection<String> side) {
        return List.of(name.split(", ")).stream()
                .filter(Bodies::isGovernment)
                .flatMap(it -> country(it, side).stream())
                .toList();
    }

    private Optional<String> country(String government, Collection<String> side) {
        return side.stream()
                .filter(it -> name(it).equals(government))
                .flatMap(it -> actor(it).flatMap(Actor::country).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(countries().get(government)));
    }

    /** Who governs a country on a day; of several whom the register has, the latest. */
    Optional<String> government(String country, LocalDate day) {
        return actors.all().stream()
                .filter(it -> it.kind() == Actor.Kind.STATE && it.existsOn(day))
                .filter(it -> it.country().equals(Optional.of(country)))
                .filter(it -> it.ucdp().map(Bodies::isGovernment).orElse(true))
                .max(
                        Comparator.comparing((Actor it) -> it.ucdp().isPresent())
                                .thenComparing(it -> it.from().orElse(LocalDate.MIN))
                                .thenComparing(Actor::id))
                .map(Actor::id);
    }

    private Map<String, String> countries() {
        if (!countries.isEmpty()) return countries;
        for (Actor actor : actors.all()) {
            if (actor.kind() != Actor.Kind.STATE || actor.country().isEmpty()) continue;
            actor.ucdp().ifPresent(name -> countries.putIfAbsent(name, actor.country().get()));
        }
        return countries;
    }
}
