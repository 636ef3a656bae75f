package org.parallax.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/** One meaning of a phrase: the actor it names, and the name as the register has it. */
public record Sense(Actor actor, Actor.Name name) {
    /** True where the words have this meaning on {@code day}. */
    public boolean isValidOn(LocalDate day) {
        return name.from().map(first -> !day.isBefore(first)).orElse(true)
                && name.to().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** True where the actor itself existed, or held office, on {@code day}. */
    public boolean isAliveOn(LocalDate day) {
        return actor.existsOn(day);
    }

    /**
     * True for a body that is founded only after {@code day}: nobody can have named it, where one
     * that is gone, or a person before and after a term of office, may well be spoken of.
     */
    public boolean isYetToBe(LocalDate day) {
        return actor.kind() != Actor.Kind.OFFICE_HOLDER
                && actor.from().filter(day::isBefore).isPresent();
    }

    /** The country that a report must be about for the words to mean it so; empty for the world. */
    public Optional<String> country() {
        return name.in().or(actor::country);
    }
}
