package org.parallax.exchange.ged;

import java.util.List;
import java.util.Optional;

/**
 * The two sides of a row.
 *
 * @param a ids of the bodies of side a; empty where only the table of wars names it
 * @param b ids of the bodies of side b; empty in one-sided violence, too
 * @param nameA UCDP's name of side a
 * @param nameB UCDP's name of side b
 * @param supplied the name that no account gives: the table of wars does, or soldiers fell of whom
 *     nobody says whose they are
 * @param unsure whether accounts contradict each other on who fought whom
 */
record Sides(
        List<String> a,
        List<String> b,
        String nameA,
        String nameB,
        Violence violence,
        Optional<String> supplied,
        boolean unsure) {
    /** What UCDP calls side b of one-sided violence. */
    static final String CIVILIANS = "Civilians";

    Sides {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    Sides supplying(String name) {
        return new Sides(a, b, nameA, nameB, violence, Optional.of(name), unsure);
    }

    boolean isOneSided() {
        return violence == Violence.ONE_SIDED;
    }

    /** Such as {@code Government of Syria - IS}. */
    String dyad() {
        return nameA + " - " + nameB;
    }
}
