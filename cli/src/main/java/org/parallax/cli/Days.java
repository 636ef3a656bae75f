package org.parallax.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day as people type it. */
final class Days {
    private Days() {}

    /**
     * @param option named where the words are no day
     */
    static LocalDate read(String option, String words) throws WrongCall {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            throw new WrongCall(
                    "%s %s is no day. Write it like 2024-11-30".formatted(option, words));
        }
    }
}
