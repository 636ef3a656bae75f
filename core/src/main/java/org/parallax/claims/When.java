package org.parallax.claims;

import java.time.LocalDate;
import java.util.Optional;

/** The days a claim speaks of, both ends included; an end that nobody stated is empty. */
public record When(Optional<LocalDate> from, Optional<LocalDate> to, Basis basis) {
    public static final When UNKNOWN = new When(Optional.empty(), Optional.empty(), Basis.UNKNOWN);

    public When {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("from " + from.get() + " is after " + to.get());
        }
    }

    public static When on(LocalDate day, Basis basis) {
        return new When(Optional.of(day), Optional.of(day), basis);
    }

    public static When between(LocalDate from, LocalDate to, Basis basis) {
        return new When(Optional.of(from), Optional.of(to), basis);
    }

    public boolean known() {
        return from.isPresent() || to.isPresent();
    }
}
