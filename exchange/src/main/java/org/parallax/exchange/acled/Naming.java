package org.parallax.exchange.acled;

import org.parallax.exchange.acled.States.State;
import org.parallax.exchange.event.RecordView;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.Actor.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ACLED would call a body of the register, and which of its eight sorts of actors it is.
 * Armies and police are named after their state and the years of its government, people without a
 * name after the country; all others keep the register's name.
 */
final class Naming {
    /** How the register tells fighters of a community, who have no other name, from a group. */
    private static final Pattern COMMUNITY =
            Pattern.compile("(?<who>.+?) (?:fighters|mobs|fighting)(?: in .+)?");

    private static final Pattern PLAIN_POLICE = Pattern.compile("(?i).* police");
    private static final String HEALTH = "Health Workers";
    private static final String AID = "Aid Workers";
    private static final String PRESS = "Journalists";
    private static final String RESCUE = "Civil Defense";

    private final RecordView record;
    private final Countries countries;
    private final States states;
    private final Map<String, String> byUcdp = new HashMap<>();

    Naming(RecordView record, Countries countries) {
        this.record = record;
        this.countries = countries;
        this.states = new States(record.actors());
        for (Actor actor : record.actors().all()) {
            actor.ucdp().ifPresent(name -> byUcdp.putIfAbsent(name, actor.name()));
        }
    }

    /**
     * @param id the register's, or a kind of people such as {@code civilian}
     */
    Party of(String id, Scene scene) {
        return record.actor(id)
                .map(actor -> of(actor, scene))
                .orElseGet(() -> unregistered(id, scene));
    }

    private Party of(Actor actor, Scene scene) {
        return switch (actor.kind()) {
            case STATE_FORCES, STATE, MINISTRY, AUTHORITY, OFFICE_HOLDER ->
                    states.of(actor)
                            .map(state -> forState(actor, state, scene))
                            .orElseGet(() -> deFacto(actor));
            case POLICE ->
                    states.of(actor)
                            .map(state -> police(actor, state, scene))
                            .orElseGet(() -> deFacto(actor));
            case REBEL_GROUP -> Party.of(actor.name(), Inter.REBEL_GROUP);
            case MILITIA -> militia(actor);
            case COALITION -> coalition(actor);
            case UN_BODY -> Party.of(actor.name(), Inter.EXTERNAL);
            case AID_ORGANISATION -> labelled(scene, AID, actor.name());
            case HEALTH_AUTHORITY -> labelled(scene, HEALTH, actor.name());
            case CIVIL_DEFENCE -> labelled(scene, RESCUE, actor.name());
            case OUTLET, AGENCY -> labelled(scene, PRESS, actor.name());
            case MONITOR -> scene.civilians().with(List.of(actor.name()));
            case PERSON_KIND -> kind(actor.id(), scene);
            case OTHER ->
                    states.armed(actor)
                            .map(armed -> Party.of(actor.name(), of(armed, scene).inter()))
                            .orElseGet(() -> Party.of(actor.name(), Inter.POLITICAL_MILITIA));
        };
    }

    /** An army, or whoever acts for a government where only the government is named. */
    private Party forState(Actor actor, State state, Scene scene) {
        if (actor.kind() == Kind.STATE_FORCES) return forces("Military Forces", state, scene);
        return switch (scene.sub().type()) {
            case BATTLES, EXPLOSIONS, CIVILIANS -> forces("Military Forces", state, scene);
            case PROTESTS, RIOTS -> forces("Police Forces", state, scene);
            case STRATEGIC ->
                    scene.sub() == SubEvent.ARRESTS
                            ? forces("Police Forces", state, scene)
                            : forces("Government", state, scene);
        };
    }

    private Party police(Actor actor, State state, Scene scene) {
        Party police = forces("Police Forces", state, scene);
        if (PLAIN_POLICE.matcher(actor.name()).matches()) return police;
        return Party.of(police.name() + " " + actor.name(), police.inter());
    }

    /** "Military Forces of Norland (2019-)"; outside its country it is an external force. */
    private Party forces(String what, State state, Scene scene) {
        String name =
                state.own()
                        .map(Actor::name)
                        .or(() -> countries.of(state.country()).map(Country::name))
                        .orElse(state.country());
        boolean home = state.country().equals(scene.country().iso2());
        return Party.of(
                what + " of " + name + states.years(state, scene.day()),
                home ? Inter.STATE_FORCES : Inter.EXTERNAL);
    }

    /** Bodies of those who rule without being the state. */
    private Party deFacto(Actor actor) {
        Optional<Actor> armed = states.armed(actor);
        String name = actor.kind() == Kind.OFFICE_HOLDER ? ruled(actor) : actor.name();
        return armed.map(it -> Party.of(name, militiaOrRebels(it)))
                .orElseGet(() -> Party.of(name, Inter.REBEL_GROUP));
    }

    private String ruled(Actor holder) {
        return holder.parent().flatMap(record::actor).map(Actor::name).orElseGet(holder::name);
    }

    private static Inter militiaOrRebels(Actor armed) {
        return armed.kind() == Kind.MILITIA ? Inter.POLITICAL_MILITIA : Inter.REBEL_GROUP;
    }

    private Party militia(Actor actor) {
        Matcher community = COMMUNITY.matcher(actor.name());
        if (!community.matches()) return Party.of(actor.name(), Inter.POLITICAL_MILITIA);
        String name = community.group("who") + " Communal Militia";
        return Party.of(
                actor.country()
                        .flatMap(countries::of)
                        .map(country -> country.of(name))
                        .orElse(name),
                Inter.IDENTITY_MILITIA);
    }

    /** Of several in one the first is the actor, the others stand beside it. */
    private Party coalition(Actor actor) {
        Inter inter = actor.country().isPresent() ? Inter.REBEL_GROUP : Inter.EXTERNAL;
        if (!actor.name().startsWith("alliance of ")) return Party.of(actor.name(), inter);
        List<String> members = new ArrayList<>();
        for (String name : actor.ucdp().orElse("").split(", ")) {
            members.add(byUcdp.getOrDefault(name, name));
        }
        if (members.getFirst().isEmpty()) return Party.of(actor.name(), inter);
        return Party.of(members.getFirst(), inter).with(members);
    }

    private Party kind(String id, Scene scene) {
        return switch (id) {
            case "gunmen", "insurgents", "rebel-sources", "opposition" -> scene.unidentified();
            case "police" -> ofCountry("Police Forces", scene);
            case "security-forces",
                    "security-sources",
                    "military-officials",
                    "intelligence-officials" ->
                    ofCountry("Military Forces", scene);
            case "government", "government-officials", "authorities", "officials" ->
                    ofCountry(
                            switch (scene.sub().type()) {
                                case BATTLES, EXPLOSIONS, CIVILIANS -> "Military Forces";
                                case PROTESTS, RIOTS -> "Police Forces";
                                case STRATEGIC -> "Government";
                            },
                            scene);
            default -> unregistered(id, scene);
        };
    }

    private Party ofCountry(String what, Scene scene) {
        return forces(what, new State(scene.country().iso2(), Optional.empty()), scene);
    }

    /** Kinds of people and what stands for them; else a name that nobody has registered. */
    private Party unregistered(String id, Scene scene) {
        return switch (id) {
            case "hospital", "medic", "medics", "health-officials" -> labelled(scene, HEALTH);
            case "civil-defence", "emergency-services" -> labelled(scene, RESCUE);
            case "journalist", "journalists", "local-media" -> labelled(scene, PRESS);
            case "aid-worker", "aid-agencies" -> labelled(scene, AID);
            case "woman" -> labelled(scene, "Women");
            case "child" -> labelled(scene, "Children");
            case "combatant" -> scene.unidentified();
            case "security" -> ofCountry("Military Forces", scene);
            default -> unnamed(id, scene);
        };
    }

    private Party unnamed(String id, Scene scene) {
        boolean people =
                id.toLowerCase(Locale.ROOT).startsWith("civilian")
                        || record.actor(id).filter(it -> it.kind() == Kind.PERSON_KIND).isPresent();
        return people ? scene.civilians() : Party.of(record.name(id), Inter.POLITICAL_MILITIA);
    }

    private static Party labelled(Scene scene, String label, String... names) {
        List<String> beside = new ArrayList<>(List.of(scene.country().of(label)));
        beside.addAll(List.of(names));
        return scene.civilians().with(beside);
    }

    /** Who belongs with whom: bodies of one state, or those below one body; civilians. */
    String camp(String id, Party party) {
        if (party.inter() == Inter.CIVILIANS) return "civilians";
        Optional<Actor> actor = record.actor(id).filter(it -> it.kind() != Kind.PERSON_KIND);
        if (actor.isEmpty()) return party.name();
        return states.of(actor.get())
                .or(() -> states.of(states.root(actor.get())))
                .map(State::camp)
                .orElseGet(() -> states.root(actor.get()).id());
    }

    /** The lower, the likelier it is that a body did a deed itself: fighters before offices. */
    int rank(String id) {
        return record.actor(id)
                .map(actor -> {
                    if (actor.kind() == Kind.POLICE) return 1;
                    return actor.hasFighters() ? 0 : 2;
                })
                .orElse(3);
    }

    /** What a kind of victims is called beside "Civilians". */
    static Optional<String> label(org.parallax.claims.Who who) {
        return switch (who) {
            case MEDIC -> Optional.of(HEALTH);
            case CIVIL_DEFENCE -> Optional.of(RESCUE);
            case JOURNALIST -> Optional.of(PRESS);
            case AID_WORKER -> Optional.of(AID);
            case WOMAN -> Optional.of("Women");
            case CHILD -> Optional.of("Children");
            case CIVILIAN, COMBATANT, SECURITY, UNKNOWN -> Optional.empty();
        };
    }
}
