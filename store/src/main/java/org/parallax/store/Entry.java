package org.parallax.store;

import org.parallax.store.merkle.Hashes;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * One line of the ledger.
 *
 * @param kind what happened: {@code report} for a deposit, {@code decision} for what a person
 *     decided
 * @param at an ISO 8601 instant in UTC
 * @param body a JSON object; its bytes count, so it is never written anew
 */
record Entry(long sequence, String kind, String at, String body) {
    static final String REPORT = "report";
    static final String DECISION = "decision";

    /** Always six digits of a second, so that the order of the texts is the order of the times. */
    private static final DateTimeFormatter AT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    static String at(Instant instant) {
        return AT.format(instant);
    }

    /** The text that is hashed; anyone with the four columns can put it together. */
    String record() {
        return "{\"sequence\":"
                + sequence
                + ",\"kind\":\""
                + kind
                + "\",\"at\":\""
                + at
                + "\",\"body\":"
                + body
                + "}";
    }

    byte[] leaf() {
        return Hashes.leaf(record());
    }
}
