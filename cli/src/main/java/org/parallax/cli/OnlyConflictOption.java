package org.parallax.cli;

import org.parallax.pipeline.OnlyConflict;
import org.parallax.text.Report;

import picocli.CommandLine.Option;

import java.util.function.Predicate;

/** {@code --only-conflict}, for commands that take all of a day's news. */
final class OnlyConflictOption {
    static final String NAME = "--only-conflict";

    @Option(
            names = NAME,
            description = {
                "Pass over reports whose words tell of no violence between people, unread:",
                "thousands a second. Each is told as NOT_CONFLICT and counted as skipped."
            })
    private boolean onlyConflict;

    /** What the run passes over. */
    Predicate<Report> passedOver() {
        return onlyConflict ? OnlyConflict::passesOver : _ -> false;
    }
}
