package org.parallax.event;

/** What one report alone supports: an event in UCDP's terms, or the reason why there is none. */
public sealed interface Coded {
    /** The report's id. */
    String report();

    /** The report's main event. */
    record Event(String report, CodedEvent event) implements Coded {}

    /**
     * No event of armed violence.
     *
     * @param why one sentence
     */
    record None(String report, String why) implements Coded {
        public None {
            if (why.isBlank()) throw new IllegalArgumentException("no reason for " + report);
        }
    }
}
