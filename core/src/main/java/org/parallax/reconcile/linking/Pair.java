package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Places.Relation;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Two accounts of main events, side by side.
 *
 * @param marks bits told by marks that both have
 * @param places how their places lie to each other
 * @param lead how alike headline and first sentences are
 * @param firm true where both state their days
 * @param gap days between the two; 0 where they touch, -1 where one is undated
 */
record Pair(
        Profile one,
        Profile other,
        double marks,
        Relation places,
        double lead,
        boolean firm,
        long gap) {

    static Pair of(Profile one, Profile other, double marks, Relation places) {
        Optional<Days> some = one.days();
        Optional<Days> others = other.days();
        boolean dated = some.isPresent() && others.isPresent();
        return new Pair(
                one,
                other,
                marks,
                places,
                one.words().lead().likeness(other.words().lead()),
                dated && some.get().firm() && others.get().firm(),
                dated ? some.get().gap(others.get()) : -1);
    }

    boolean dated() {
        return gap >= 0;
    }

    double text() {
        return one.words().text().likeness(other.words().text());
    }

    double overlap() {
        return one.words().print().overlap(other.words().print());
    }

    /** How many ages stand in both. */
    long sameAges() {
        if (one.words().ages().isEmpty() || other.words().ages().isEmpty()) return 0;
        return one.words().ages().stream().filter(other.words().ages()::contains).count();
    }

    boolean otherAges() {
        boolean both = !one.words().ages().isEmpty() && !other.words().ages().isEmpty();
        return both && sameAges() == 0;
    }

    static boolean equal(OptionalLong some, OptionalLong others) {
        return some.isPresent() && some.equals(others);
    }

    static boolean differ(OptionalLong some, OptionalLong others) {
        return some.isPresent() && others.isPresent() && !some.equals(others);
    }
}
