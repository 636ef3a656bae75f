package org.parallax.publish.overview;

import org.parallax.claims.Outcome;
import org.parallax.publish.Phrase;

import java.util.BitSet;

/**
 * Totals of many incidents added up, over those that give a number. Those that give none are
 * counted apart: they are not zero.
 *
 * @param known how many incidents give a number
 * @param unknown how many give none
 * @param open true where one of the numbers is a floor
 */
public record Sums(
        Outcome outcome, int known, int unknown, long low, long best, long high, boolean open) {

    static Sums of(Outcome outcome, BitSet rows, Index.Totals totals) {
        Adding adding = new Adding(outcome, totals);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            adding.add(row);
        }
        return adding.sums();
    }

    /** Rows added one after the other. */
    static final class Adding {
        private final Outcome outcome;
        private final Index.Totals totals;
        private int known;
        private int unknown;
        private long low;
        private long best;
        private long high;
        private boolean open;

        Adding(Outcome outcome, Index.Totals totals) {
            this.outcome = outcome;
            this.totals = totals;
        }

        void add(int row) {
            if (!totals.known.get(row)) {
                unknown++;
                return;
            }
            known++;
            low += totals.low[row];
            best += totals.best[row];
            high += totals.high[row];
            open |= totals.open.get(row);
        }

        Sums sums() {
            return new Sums(outcome, known, unknown, low, best, high, open);
        }
    }

    /**
     * "At least 1,203 killed in 412 incidents (best 1,350, at most 1,600 or more); 88 incidents
     * give no number."
     */
    public String words() {
        String none =
                "%s give%s no number"
                        .formatted(Phrase.plural(unknown, "incident"), unknown == 1 ? "s" : "");
        if (known == 0) return unknown == 0 ? "No incident." : Phrase.capital(none) + ".";
        String range =
                low == high && !open
                        ? ""
                        : " (best %s, at most %s%s)"
                                .formatted(
                                        Phrase.number(best),
                                        Phrase.number(high),
                                        open ? " or more" : "");
        return "At least %s %s in %s%s%s."
                .formatted(
                        Phrase.number(low),
                        outcome.word(),
                        Phrase.plural(known, "incident"),
                        range,
                        unknown == 0 ? "" : "; " + none);
    }
}
