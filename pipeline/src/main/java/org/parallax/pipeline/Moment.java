package org.parallax.pipeline;

import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * A moment in the life of a record, as a person names it: an instant, by the clocks of the machines
 * that wrote the entries, or a number of entries. Clocks may be wrong, the order of entries never
 * is.
 */
public sealed interface Moment {
    /** How to write one. */
    String HOW =
            "Write 2026-01-08T18:00:00Z, 2026-01-08 (the end of that day in UTC), or 17 (the record"
                    + " when it had 17 entries)";

    /** As it was typed; {@link #of} makes the same of it again. */
    String typed();

    /** In words that follow "as known at". */
    String words();

    /**
     * How many entries the record had.
     *
     * @throws Refusal if it never had as many as that
     */
    long size(Ledger ledger) throws Refusal, StoreFault;

    /** By the clock. */
    record At(String typed, String words, Instant instant) implements Moment {
        @Override
        public long size(Ledger ledger) throws StoreFault {
            return ledger.sizeAt(instant);
        }
    }

    /** When the record had that many entries. */
    record Entries(long entries) implements Moment {
        @Override
        public String typed() {
            return Long.toString(entries);
        }

        @Override
        public String words() {
            return "entry " + entries;
        }

        @Override
        public long size(Ledger ledger) throws Refusal, StoreFault {
            long now = ledger.size();
            if (entries <= now) return entries;
            throw new Refusal("the record has no %d entries, it has %d".formatted(entries, now));
        }
    }

    /** Up to 15 digits, which a long holds; no record has more entries. */
    Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    /** The years that four digits can write, in which ISO 8601 sorts by time. */
    int LAST_YEAR = 9999;

    /**
     * The moment that a person named.
     *
     * @throws Refusal if it is none, in one line
     */
    static Moment of(String typed) throws Refusal {
        if (NUMBER.matcher(typed).matches()) return new Entries(Long.parseLong(typed));
        try {
            Moment.At at = typed.indexOf('T') < 0 ? day(typed) : instant(typed);
            int year = at.instant().atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= LAST_YEAR) return at;
        } catch (DateTimeException e) { // no moment, or one after the last day there is
            throw new Refusal("%s is no moment. %s".formatted(typed, HOW));
        }
        throw new Refusal("%s is in no year from 1 to %d. %s".formatted(typed, LAST_YEAR, HOW));
    }

    private static At day(String typed) {
        Instant next = LocalDate.parse(typed).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new At(typed, "the end of %s in UTC".formatted(typed), next.minusNanos(1));
    }

    private static At instant(String typed) {
        return new At(typed, typed, OffsetDateTime.parse(typed).toInstant());
    }
}
