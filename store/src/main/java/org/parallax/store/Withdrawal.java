package org.parallax.store;

import java.time.Instant;
import java.util.Locale;

/**
 * What was sealed in an entry was destroyed, by order of law or for somebody's safety.
 *
 * @param sequence the ledger entry that says so
 * @param of the entry whose content went
 * @param kind of that entry, such as {@code report}
 * @param what what was to go
 * @param by who withdrew it
 * @param with who released that, another person
 */
public record Withdrawal(
        long sequence,
        Instant at,
        long of,
        String kind,
        What what,
        String by,
        String with,
        String why) {
    /** What is withdrawn. */
    public enum What {
        /** A report with all that was read in it. */
        REPORT,
        /** A name, wherever it stands; the rest stays. */
        NAME;

        /** The word in entries and output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who withdraws, and why.
     *
     * @param by not blank
     * @param with not blank, and another person than {@code by}
     * @param why not blank; shown to everybody
     */
    public record Order(String by, String with, String why) {
        public Order {
            if (by.isBlank() || with.isBlank() || why.isBlank()) {
                throw new IllegalArgumentException("blank: " + by + ", " + with + ", " + why);
            }
            if (by.strip().equalsIgnoreCase(with.strip())) {
                throw new IllegalArgumentException("it takes two persons, not " + by + " twice");
            }
        }
    }
}
