package org.parallax.intake.worker;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

/** What is said of a document that broke its reader. */
final class Poisons {
    private static final String REMEDY = "try it again with a newer version of the program";

    private Poisons() {}

    static Answer.Refused refusal(String found) {
        return new Answer.Refused(FaultKind.POISON, found, REMEDY, true);
    }

    static Unreadable unreadable(Broken broken) {
        return new Unreadable(
                FaultKind.POISON, String.valueOf(broken.getMessage()), REMEDY, broken);
    }
}
