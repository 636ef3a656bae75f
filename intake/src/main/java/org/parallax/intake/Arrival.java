package org.parallax.intake;

/** What became of one input: a report, or the reason why there is none. */
public sealed interface Arrival {
    /** A report that can be read on. */
    record Good(Received received) implements Arrival {}

    /** An input that was passed over. */
    sealed interface Skipped extends Arrival {
        InputFault fault();
    }

    /** An input that is no report. */
    record Bad(InputFault fault) implements Skipped {}

    /** An input that broke its reader; its bytes are at hand, to be kept apart. */
    record Poisoned(InputFault fault, Poison poison) implements Skipped {}
}
