package org.parallax.event;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;

/**
 * What a person decided over the record. It changes nothing that was reported: it is laid over what
 * reconciling makes of the reports, now and whenever it is done again.
 *
 * @param sequence of the ledger entry that holds it; later decisions outrank earlier ones
 * @param at when it was taken, by the clock of the machine that kept it
 * @param by who decided, in that person's own words, or the name of an account
 * @param why the reason given; never blank
 */
public record Decision(long sequence, Instant at, String by, String why, Ruling ruling) {
    public Decision {
        if (by.isBlank()) throw new IllegalArgumentException("nobody decided " + sequence);
        if (why.isBlank()) throw new IllegalArgumentException("no reason for " + sequence);
    }

    /**
     * Whether two names are one person's: compared without case, and white space counts once, and
     * not at the ends.
     */
    public static boolean isOnePerson(String one, String other) {
        return person(one).equals(person(other));
    }

    private static String person(String by) {
        String one = Normalizer.normalize(by, Normalizer.Form.NFKC).strip();
        return one.replaceAll("[\\s\\p{Z}]+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Why, to stand within a sentence: without a full stop of its own. */
    public String reason() {
        return why.endsWith(".") ? why.substring(0, why.length() - 1) : why;
    }

    /** The same for another reason, such as one in which a name is masked. */
    public Decision because(String reason) {
        return new Decision(sequence, at, by, reason, ruling);
    }

    /** The same for a ruling that is shown otherwise. */
    public Decision ruling(Ruling shown) {
        return new Decision(sequence, at, by, why, shown);
    }
}
