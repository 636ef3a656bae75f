package org.parallax.reconcile.figures;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Scope;
import org.parallax.reconcile.tolls.Range;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One figure with what weighing it needs.
 *
 * @param giver what the origin is called
 * @param day the day it was put forward: of publication, else the last day it counts
 * @param camp the body at the top of the origin's chain of parents; a ministry and a state agency
 *     are one camp
 * @param independent true for a monitor, who takes no part in the fighting; an outlet that names no
 *     source is none
 * @param classes in how many classes its toll splits those it counts
 */
record Entry(
        FigureClaim claim,
        String origin,
        String giver,
        String camp,
        boolean independent,
        Optional<LocalDate> day,
        int classes,
        Range range) {
    long number() {
        return range.best();
    }

    boolean isEpisode() {
        return claim.scope() == Scope.EPISODE;
    }

    /** 2 a number, hedged or not, 1 a number word, 0 none. */
    int precision() {
        if (!claim.count().stated()) return 0;
        return claim.count().approximate() && claim.count().open() ? 1 : 2;
    }

    boolean isLaterThan(Entry other) {
        return day.isPresent() && other.day.isPresent() && day.get().isAfter(other.day.get());
    }

    /** Such as {@code at least 43 by sohr}. */
    String words() {
        return saidBy(List.of(giver));
    }

    /** The same with other givers of it. */
    String saidBy(Collection<String> givers) {
        String number =
                claim.count().stated()
                        ? (claim.count().open() ? "at least " : "") + number()
                        : "an unstated number";
        return number + " by " + String.join(", ", givers);
    }
}
