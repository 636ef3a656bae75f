package org.parallax.reconcile.accounts;

import org.parallax.claims.Basis;
import org.parallax.claims.When;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days an account speaks of, both ends included.
 *
 * @param firm true where the report states them; false where they only follow from the day it was
 *     published
 */
public record Days(LocalDate from, LocalDate to, boolean firm) {
    public Days {
        if (from.isAfter(to)) throw new IllegalArgumentException(from + " is after " + to);
    }

    /** An open end counts as one day; empty where neither end is known. */
    public static Optional<Days> of(When when) {
        if (!when.known()) return Optional.empty();
        LocalDate from = when.from().or(when::to).orElseThrow();
        LocalDate to = when.to().or(when::from).orElseThrow();
        return Optional.of(new Days(from, to, when.basis() != Basis.PUBLISHED));
    }

    /** Days between the two; 0 where they touch or overlap on a day. */
    public long gap(Days other) {
        if (to.isBefore(other.from)) return ChronoUnit.DAYS.between(to, other.from);
        if (other.to.isBefore(from)) return ChronoUnit.DAYS.between(other.to, from);
        return 0;
    }

    /** True where these days hold all of the other's, and more. */
    public boolean isLongerThan(Days other) {
        return length() > other.length() && !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public Days cover(Days other) {
        return new Days(
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to,
                firm || other.firm);
    }

    public When when() {
        return When.between(from, to, firm ? Basis.STATED : Basis.PUBLISHED);
    }

    /**
     * UCDP's precision of a date: 1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.
     * What rests on the day of publication alone is 2 at best.
     */
    public int precision() {
        long length = length();
        if (length == 1) return firm ? 1 : 2;
        if (length <= 6) return 2;
        if (length == 7) return 3;
        return length <= 31 ? 4 : 5;
    }
}
