package org.parallax.exchange.ged;

import org.parallax.claims.Where;
import org.parallax.exchange.event.Event;
import org.parallax.knowledge.Conflict;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Background.Site;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.coding.War;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the war of the program's table that holds every camp an incident names. */
final class WarTable {
    private final Background background;
    private final Kin kin;

    WarTable(Background background, Kin kin) {
        this.background = background;
        this.kin = kin;
    }

    /**
     * A war, and who of an incident stands where in it.
     *
     * @param a camps of its side a
     * @param b camps of its side b
     */
    record Fronts(War war, List<Camp> a, List<Camp> b) {
        boolean hasBoth() {
            return !a.isEmpty() && !b.isEmpty();
        }

        /** By the war's own names; a side that nobody names is supplied. */
        Sides sides() {
            Conflict conflict = war.conflict();
            boolean stateA = Bodies.isGovernment(conflict.a());
            boolean stateB = Bodies.isGovernment(conflict.b());
            boolean swap = stateB && !stateA;
            Optional<String> supplied =
                    hasBoth()
                            ? Optional.empty()
                            : Optional.of(a.isEmpty() ? conflict.a() : conflict.b());
            return new Sides(
                    Camp.actors(swap ? b : a),
                    Camp.actors(swap ? a : b),
                    swap ? conflict.b() : conflict.a(),
                    swap ? conflict.a() : conflict.b(),
                    stateA || stateB ? Violence.STATE_BASED : Violence.NON_STATE,
                    supplied,
                    Stream.concat(a.stream(), b.stream()).anyMatch(Camp::disputed));
        }
    }

    /** The first in the table of those that find most sides named; empty where a camp fits none. */
    Optional<Fronts> of(List<Camp> camps, Event event, Optional<Site> site) {
        Optional<String> country = site.flatMap(Site::country);
        if (country.isEmpty()) return Optional.empty();
        List<String> places =
                Stream.of(
                                event.where().map(Where::name),
                                site.flatMap(Site::adm1),
                                site.flatMap(Site::adm2),
                                site.flatMap(Site::where))
                        .flatMap(Optional::stream)
                        .toList();
        Optional<Fronts> best = Optional.empty();
        for (Conflict conflict : background.conflicts(country.get(), event.when().to())) {
            if (!conflict.reaches(places)) continue;
            Optional<Fronts> fronts = fronts(new War(kin, conflict), camps);
            if (fronts.isEmpty()) continue;
            if (fronts.get().hasBoth()) return fronts;
            if (best.isEmpty()) best = fronts;
        }
        return best;
    }

    private static Optional<Fronts> fronts(War war, List<Camp> camps) {
        List<Camp> a = new ArrayList<>();
        List<Camp> b = new ArrayList<>();
        boolean named = war.conflict().unnamed() != Conflict.Unnamed.NAMED;
        for (Camp camp : camps) {
            boolean ofA = camp.actors().stream().anyMatch(war::isA);
            boolean ofB = camp.actors().stream().anyMatch(war::isB);
            if (ofA == ofB) return Optional.empty();
            (ofA ? a : b).add(camp);
            named |= ofA ? !war.aIsState() : !war.bIsState() || war.aIsState();
        }
        return named ? Optional.of(new Fronts(war, a, b)) : Optional.empty();
    }
}
