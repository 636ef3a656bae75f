package org.parallax.store;

import org.parallax.store.log.Damage;
import org.parallax.store.merkle.Hashes;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the ledger.
 *
 * @param kind what happened, one of the constants
 * @param at an ISO 8601 instant in UTC
 * @param body a JSON object; its bytes count, so it is never written anew
 */
record Entry(long sequence, String kind, String at, String body) {
    /** A report came in. */
    static final String REPORT = "report";

    /** A version of the reader read one. */
    static final String READING = "reading";

    /** A person decided. */
    static final String DECISION = "decision";

    /** What was sealed in an earlier entry was destroyed. */
    static final String ERASURE = "erasure";

    /** The tree so far was signed. */
    static final String CHECKPOINT = "checkpoint";

    /** A document broke its reader and is kept apart. */
    static final String QUARANTINE = "quarantine";

    /** A report came of such a document after all. */
    static final String SETTLED = "settled";

    /** A row of somebody else's table came in. */
    static final String OUTSIDE = "outside";

    static final Set<String> KINDS =
            Set.of(REPORT, READING, DECISION, ERASURE, CHECKPOINT, QUARANTINE, SETTLED, OUTSIDE);

    /** Always six digits of a second, so that the order of the texts is the order of the times. */
    private static final DateTimeFormatter AT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    private static final Pattern RECORD =
            Pattern.compile(
                    "\\{\"sequence\":(\\d{1,18}),\"kind\":\"([a-z]+)\",\"at\":\"([^\"]+)\","
                            + "\"body\":(\\{.*\\})\\}",
                    Pattern.DOTALL);

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

    /**
     * The entry that {@link #record} was asked of.
     *
     * @throws Damage if there is none
     */
    static Entry of(String record) throws Damage {
        Matcher parts = RECORD.matcher(record);
        if (!parts.matches()) throw new Damage("a frame holds no entry");
        return new Entry(
                Long.parseLong(parts.group(1)), parts.group(2), parts.group(3), parts.group(4));
    }

    byte[] leaf() {
        return Hashes.leaf(record());
    }

    /** What its sealed bytes belong to. */
    String bound() {
        return sequence + " " + kind;
    }

    Instant instant() {
        return Instant.parse(at);
    }
}
