package org.parallax.intake.archive;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Limits;

import java.util.Locale;

/** Counts the members of an archive up to the limit. */
final class Tally {
    private int members;

    void count() throws Broken {
        if (++members <= Limits.MEMBERS) return;
        throw new Broken(
                FaultKind.TOO_LONG,
                String.format(Locale.ROOT, "it holds more than %,d files", Limits.MEMBERS),
                "unpack it and name the folder",
                null);
    }
}
