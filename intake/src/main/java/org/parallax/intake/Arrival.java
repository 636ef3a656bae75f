package org.parallax.intake;

/** What became of one input: a report, or the reason why there is none. */
public sealed interface Arrival {
    /** A report that can be read on. */
    record Good(Received received) implements Arrival {}

    /** An input that was passed over. */
    record Bad(InputFault fault) implements Arrival {}
}
