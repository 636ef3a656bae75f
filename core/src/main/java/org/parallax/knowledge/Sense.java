package org.parallax.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/** One meaning of a phrase: the actor it names, and the name as the register has it. */
public record Sense(Actor actor, Actor.Name name) {
    /** True where the words have this meaning on {@code day}. */
    public boolean isValidOn(LocalDate day) {
        return covers(name.from(), name.to(), day);
    }

    /** True where the actor itself existed, or held office, on {@code day}. */
    public boolean isAliveOn(LocalDate day) {
        return covers(actor.from(), actor.to(), day);
    }

    /** The country that a report must be about for the words to mean it so; empty for the world. */
    public Optional<String> country() {
        return name.in().or(actor::country);
    }

    private static boolean covers(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
