package org.parallax.reconcile.coding;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Who;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.LeadToll.Share;
import org.parallax.reconcile.tolls.Range;
import org.parallax.reconcile.tolls.Toll;

import java.util.List;

/**
 * Files the dead under side a, side b, civilians and unknown, as UCDP does: whoever is of no side
 * that is told, and not said to be a civilian, is unknown. In one-sided violence nobody is filed
 * under a side.
 */
final class DeathsByClass {
    private final Dyad dyad;
    private final LeadToll toll;
    private long a;
    private long b;
    private long civilians;
    private long unknown;

    DeathsByClass(Dyad dyad, LeadToll toll) {
        this.dyad = dyad;
        this.toll = toll;
    }

    /** True where somebody who bears arms is said to have died. */
    static boolean armedDied(LeadToll toll) {
        return toll.shares().stream()
                .anyMatch(share -> LeadToll.isArmed(share.claim()) && share.number() > 0);
    }

    Deaths deaths() {
        Range total = toll.total();
        List<Share> shares = toll.shares();
        if (toll.isContested()) {
            long all = total.best();
            return new Deaths(0, 0, 0, all, total.low(), all, total.high());
        }
        shares.forEach(this::file);
        long rest = total.best() - shares.stream().mapToLong(Share::number).sum();
        boolean armed = toll.lead().parts().containsValue(Toll.Part.ALL_ARMED);
        if (rest > 0 && armed) unknown += rest;
        else if (rest > 0) fileUnsaid(rest);
        return new Deaths(a, b, civilians, unknown, total.low(), total.best(), total.high());
    }

    private void file(Share share) {
        switch (share.part()) {
            case CIVILIANS -> civilians += share.number();
            case SOME_CIVILIANS -> {
                if (dyad.isUnsigned() && share.claim().who() == Who.WOMAN)
                    unknown += share.number();
                else civilians += share.number();
            }
            case REST, ALL -> fileUnsaid(share.number());
            case ARMED, ALL_ARMED -> fileArmed(share.claim(), share.number());
            case SUBSET -> throw new AssertionError("a part is no share: " + share.claim().id());
        }
    }

    /** "People": civilians where civilians are what it was aimed at. */
    private void fileUnsaid(long number) {
        if (dyad.takesUnsaidForCivilians(armedDied(toll))) civilians += number;
        else unknown += number;
    }

    private void fileArmed(FigureClaim claim, long number) {
        dyad.campOf(claim)
                .ifPresentOrElse(
                        ofA -> {
                            if (ofA) a += number;
                            else fileB(number);
                        },
                        () -> unknown += number);
    }

    private void fileB(long number) {
        if (dyad.hasB()) b += number;
        else unknown += number;
    }
}
