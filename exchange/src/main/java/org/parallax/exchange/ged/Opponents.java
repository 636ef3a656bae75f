package org.parallax.exchange.ged;

import org.parallax.event.Figure;
import org.parallax.event.Side;
import org.parallax.exchange.event.Event;
import org.parallax.reconcile.accounts.Background.Site;
import org.parallax.reconcile.accounts.Types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the two sides of an incident by UCDP's rules: a government is side a; a coalition is one
 * name; who attacks civilians and fights nobody has "Civilians" as side b. Where the table of wars
 * holds all who are named, it says who stands with whom and what UCDP calls the two.
 */
final class Opponents {
    static final String NOBODY_NAMED =
            "GED's rows have a named, organised perpetrator or two named sides; this incident"
                    + " belongs among ACLED's rows.";
    static final String NO_DOER =
            "Only who was hit is named: GED has no row without a named perpetrator; this incident"
                    + " belongs among ACLED's rows.";
    static final String NO_ENEMY =
            "The armed people on the other side have no name, and GED has no row for a fight with"
                    + " unnamed people.";
    static final String TOO_MANY =
            "More than two camps are named and no account says who stood with whom.";

    private final Bodies bodies;
    private final WarTable wars;

    Opponents(Bodies bodies, WarTable wars) {
        this.bodies = bodies;
        this.wars = wars;
    }

    /** The sides, or one sentence why there are none. */
    record Found(Optional<Sides> sides, String why) {
        static Found of(Sides sides) {
            return new Found(Optional.of(sides), "");
        }

        /** With a side that no account names. */
        Found supplying(String name) {
            return new Found(sides.map(it -> it.supplying(name)), why);
        }

        static Found none(String why) {
            return new Found(Optional.empty(), why);
        }
    }

    /**
     * @param killed the figures of the dead, parts left out
     * @param government of the country, where soldiers died of whom nobody says whose they are
     */
    Found of(Event event, List<Figure> killed, Optional<String> government, Optional<Site> site) {
        List<Camp> camps = camps(event, killed);
        if (camps.isEmpty()) return Found.none(NOBODY_NAMED);
        if (government.isPresent() && camps.stream().allMatch(this::isGroup)) {
            add(camps, government.get(), false, false);
            return found(camps, event, killed, site)
                    .supplying(bodies.name(List.of(government.get())));
        }
        return found(camps, event, killed, site);
    }

    /** True for one that soldiers of a state fight, no state itself. */
    private boolean isGroup(Camp camp) {
        return camp.did() && !bodies.isGovernment(camp.actors());
    }

    private Found found(List<Camp> camps, Event event, List<Figure> killed, Optional<Site> site) {
        Optional<WarTable.Fronts> war = wars.of(camps, event, site);
        if (war.isPresent() && war.get().hasBoth()) return Found.of(war.get().sides());
        List<List<Camp>> two =
                war.isPresent() ? List.of(camps) : opposed(camps, event, armed(killed));
        if (two.isEmpty()) return Found.none(TOO_MANY);
        if (two.size() == 2) return Found.of(sides(two.getFirst(), two.getLast()));
        return alone(camps, event, killed, war);
    }

    /** Those named as sides, those who say that they did it, those whose people died. */
    private List<Camp> camps(Event event, List<Figure> killed) {
        List<Camp> camps = new ArrayList<>();
        for (Side side : event.sides()) {
            boolean did = side.role() == Side.Role.PERPETRATOR;
            add(camps, side.actor(), did, side.basis() == Side.Basis.DISPUTED);
        }
        for (String actor : event.claimedBy()) add(camps, actor, true, false);
        for (String actor : armed(killed)) add(camps, actor, false, false);
        return camps;
    }

    private void add(List<Camp> camps, String actor, boolean did, boolean disputed) {
        if (!bodies.isOrganised(actor)) return;
        Camp added = new Camp(List.of(actor), did, disputed);
        for (int i = 0; i < camps.size(); i++) {
            Camp camp = camps.get(i);
            if (camp.actors().stream().anyMatch(it -> bodies.areOneCamp(it, actor))) {
                camps.set(i, camp.and(added));
                return;
            }
        }
        camps.add(added);
    }

    /**
     * One group of camps, two that fight each other, or none where that cannot be told. Those who
     * did something together are partners, unless their own people fell in it.
     */
    private static List<List<Camp>> opposed(List<Camp> camps, Event event, List<String> fallen) {
        if (camps.size() == 1) return List.of(camps);
        List<Camp> doers = camps.stream().filter(Camp::did).toList();
        List<Camp> others = camps.stream().filter(it -> !it.did()).toList();
        boolean rivals =
                Types.isBattle(event.type())
                        || doers.stream().anyMatch(Camp::disputed)
                        || Camp.actors(doers).stream().anyMatch(fallen::contains);
        if (others.isEmpty() && !rivals) return List.of(camps);
        if (camps.size() == 2) return List.of(List.of(camps.getFirst()), List.of(camps.getLast()));
        return doers.isEmpty() || others.isEmpty() ? List.of() : List.of(doers, others);
    }

    /** Bodies whose armed people are among the dead. */
    private static List<String> armed(List<Figure> killed) {
        return killed.stream()
                .filter(it -> Counted.isArmed(it) && it.bounds().best() > 0)
                .flatMap(it -> it.side().stream())
                .toList();
    }

    /** A government is side a; of equals, the one whose name comes first. */
    private Sides sides(List<Camp> one, List<Camp> other) {
        List<String> a = Camp.actors(one);
        List<String> b = Camp.actors(other);
        boolean stateA = bodies.isGovernment(a);
        boolean stateB = bodies.isGovernment(b);
        boolean swap = stateA == stateB ? bodies.name(a).compareTo(bodies.name(b)) > 0 : stateB;
        boolean unsure = isUnsure(one) || isUnsure(other);
        return new Sides(
                swap ? b : a,
                swap ? a : b,
                bodies.name(swap ? b : a),
                bodies.name(swap ? a : b),
                stateA || stateB ? Violence.STATE_BASED : Violence.NON_STATE,
                Optional.empty(),
                unsure);
    }

    /** True where accounts differ on who did it, or a government did it with others. */
    private boolean isUnsure(List<Camp> side) {
        return side.stream().anyMatch(Camp::disputed) || bodies.isMixed(Camp.actors(side));
    }

    /**
     * One side is named: it attacked civilians, or people of the war that is fought there. Who did
     * it is never supplied but in a battle, in which both sides do.
     */
    private Found alone(
            List<Camp> camps, Event event, List<Figure> killed, Optional<WarTable.Fronts> war) {
        boolean battle = Types.isBattle(event.type());
        if (battle && war.isPresent()) return Found.of(war.get().sides());
        if (camps.stream().noneMatch(Camp::did)) return Found.none(battle ? NO_ENEMY : NO_DOER);
        boolean fight = battle || isAtArmed(event, killed, Camp.actors(camps));
        if (war.isPresent() && (fight || !Types.isAtPersons(event.type())))
            return Found.of(war.get().sides());
        if (fight) return Found.none(NO_ENEMY);
        List<String> doers = Camp.actors(camps.stream().filter(Camp::did).toList());
        return Found.of(
                new Sides(
                        doers,
                        List.of(),
                        bodies.name(doers),
                        Sides.CIVILIANS,
                        Violence.ONE_SIDED,
                        Optional.empty(),
                        isUnsure(camps)));
    }

    /** True where those hit bore arms and were not the attacker's own. */
    private boolean isAtArmed(Event event, List<Figure> killed, List<String> own) {
        boolean aimed =
                event.sides().stream()
                        .filter(it -> it.role() != Side.Role.PERPETRATOR)
                        .map(Side::actor)
                        .anyMatch(it -> bodies.isArmed(it) && !isOf(it, own));
        return aimed
                || killed.stream()
                        .filter(it -> Counted.isArmed(it) && it.bounds().best() > 0)
                        .anyMatch(it -> it.side().filter(side -> isOf(side, own)).isEmpty());
    }

    private boolean isOf(String actor, List<String> own) {
        return own.stream().anyMatch(it -> bodies.areOneCamp(it, actor));
    }
}
