package org.parallax.spark;

import org.apache.spark.SparkException;
import org.parallax.store.StoreFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * How a call ends that could not go on: one line, and the exit status.
 *
 * @param status 2 where the input or the call was wrong, 1 where a disk, a network or the program
 *     failed
 */
record Ending(int status, String line) {
    static final int FAILED = 1;
    static final int WRONG = 2;

    /** Empty for a fault of ours, of which the whole trace is wanted. */
    static Optional<Ending> of(Throwable thrown) {
        return switch (thrown) {
            case WrongCall wrong -> Optional.of(new Ending(WRONG, first(wrong)));
            case StoreFault fault -> Optional.of(new Ending(status(fault), first(fault)));
            case UncheckedIOException outer when outer.getCause() != null -> of(outer.getCause());
            case SparkException job -> Optional.of(new Ending(FAILED, ofJob(job)));
            case IOException failed -> Optional.of(new Ending(FAILED, first(failed)));
            default -> Optional.empty();
        };
    }

    private static int status(StoreFault fault) {
        return switch (fault.kind()) {
            case NOT_A_RECORD, NEWER, OLDER -> WRONG;
            case IN_USE, FULL, FAILED, DAMAGED -> FAILED;
        };
    }

    /** Of a task that failed as often as it may, what it failed of. */
    private static String ofJob(SparkException job) {
        Throwable cause = job;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.equals(job)
                ? first(job)
                : "a task failed as often as it may be tried: " + first(cause);
    }

    static String first(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.lines().findFirst().orElse(thrown.getClass().getSimpleName());
    }
}
