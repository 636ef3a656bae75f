package org.parallax.reconcile.coding;

import org.parallax.claims.FigureClaim;
import org.parallax.reconcile.tolls.HandRules;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.Rank;
import org.parallax.reconcile.tolls.Toll;
import org.parallax.reconcile.tolls.Toll.Part;
import org.parallax.reconcile.tolls.TollScene;
import org.parallax.reconcile.tolls.TollScene.Owner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds the dead of the other side: "four soldiers were killed. The rebels lost two fighters." Each
 * sentence counts its own, and the event has both.
 */
final class Enemies {
    /** Sentences between the two counts. */
    private static final int REACH = 3;

    /** The rule of those who are the object of "kill". */
    private static final String KILLING = "figure/active";

    private final Dyad dyad;
    private final TollScene scene;

    Enemies(Dyad dyad, TollScene scene) {
        this.dyad = dyad;
        this.scene = scene;
    }

    /** The same toll, with what near sentences count of the side that it does not count. */
    LeadToll addedTo(LeadToll toll) {
        Toll lead = LeadToll.hasTotal(toll.lead()) ? victims(toll.lead()) : toll.lead();
        if (LeadToll.hasTotal(lead) || isEverybody(lead) || !DeathsByClass.armedDied(toll))
            return toll;
        Set<Boolean> own = camps(lead);
        if (own.isEmpty()) return toll;
        List<Toll> enemies =
                scene.tolls().stream()
                        .filter(it -> !it.equals(lead) && isOfEnemy(it, own) && isNear(it, lead))
                        .toList();
        if (enemies.isEmpty()) return toll;
        List<Toll> adding = new ArrayList<>(toll.adding());
        enemies.stream().filter(it -> !adding.contains(it)).forEach(adding::add);
        return new LeadToll(
                lead, toll.raising(), toll.lowering(), List.copyOf(adding), toll.certain());
    }

    /** "70 dead", and "70 troops and rebels": nobody is to be added. */
    private boolean isEverybody(Toll lead) {
        return scene.tolls().stream()
                .filter(it -> LeadToll.hasTotal(it) && it.sum().best() == lead.sum().best())
                .anyMatch(it -> !isOfKilling(it));
    }

    private static boolean isOfKilling(Toll toll) {
        return toll.figures().stream().allMatch(it -> it.rule().equals(KILLING));
    }

    /**
     * "The rebels kill 26", and later "26 soldiers died": a total of those whom one side killed,
     * not of all the dead; the count of the soldiers tells the same.
     */
    private Toll victims(Toll total) {
        if (!isOfKilling(total)) return total;
        return scene.tolls().stream()
                .filter(it -> it.sum().best() == total.sum().best())
                .filter(it -> it.parts().containsValue(Part.ARMED) && !LeadToll.hasTotal(it))
                .filter(it -> !scene.isOld(it))
                .findFirst()
                .orElse(total);
    }

    /** Counts armed people alone, and none of the camps that the lead counts. */
    private boolean isOfEnemy(Toll toll, Set<Boolean> own) {
        boolean armed =
                toll.figures().stream()
                        .filter(it -> toll.part(it) != Part.SUBSET)
                        .allMatch(it -> isArmed(toll, it) && dyad.campOf(it).isPresent());
        return armed && HandRules.isStated(toll) && Collections.disjoint(camps(toll), own);
    }

    private boolean isArmed(Toll toll, FigureClaim figure) {
        Part part = toll.part(figure);
        return part == Part.ARMED && (figure.side().isPresent() || Rank.of(figure) != Rank.UNSAID);
    }

    private Set<Boolean> camps(Toll toll) {
        return toll.figures().stream()
                .filter(it -> toll.part(it) == Part.ARMED)
                .map(dyad::campOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private boolean isNear(Toll other, Toll lead) {
        Owner owner = scene.owner(other);
        return (owner == Owner.MAIN || owner == scene.owner(lead))
                && Math.abs(scene.order(other) - scene.order(lead)) <= REACH
                && !scene.isOld(other)
                && !scene.isBesideRunningTotal(other)
                && scene.daysApart(other).orElse(0L) == 0;
    }
}
