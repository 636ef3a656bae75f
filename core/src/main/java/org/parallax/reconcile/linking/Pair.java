package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Places.Relation;

import java.util.OptionalLong;

/**
 * Two accounts of main events, side by side.
 *
 * @param marks bits told by marks that both have
 * @param places how their places lie to each other
 */
record Pair(Profile one, Profile other, double marks, Relation places) {
    boolean dated() {
        return one.account().days().isPresent() && other.account().days().isPresent();
    }

    /** True where both state their days. */
    boolean firm() {
        return dated() && days(one).firm() && days(other).firm();
    }

    /** Days between the two; 0 where they touch, -1 where one is undated. */
    long gap() {
        return dated() ? days(one).gap(days(other)) : -1;
    }

    private static Days days(Profile of) {
        return of.account().days().orElseThrow();
    }

    double text() {
        return one.words().text().likeness(other.words().text());
    }

    double lead() {
        return one.words().lead().likeness(other.words().lead());
    }

    double overlap() {
        return one.words().print().overlap(other.words().print());
    }

    /** How many ages stand in both. */
    long sameAges() {
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
