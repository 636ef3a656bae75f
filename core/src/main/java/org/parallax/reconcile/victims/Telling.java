package org.parallax.reconcile.victims;

import org.parallax.claims.NamedVictim;
import org.parallax.reconcile.accounts.Account;
import org.parallax.text.Quote;

import java.util.Comparator;

/**
 * What one report tells of one named person.
 *
 * @param origin who said it first
 * @param sentence the number of the sentence that names the person
 * @param solid whether the report's account of the incident counts the person, so far as its words
 *     tell
 */
record Telling(
        NamedVictim victim,
        Account account,
        PersonName name,
        String origin,
        int sentence,
        boolean solid) {
    /** By report, then as they stand in its text. */
    static final Comparator<Telling> ORDER = Comparator.comparing(Telling::quote);

    Quote quote() {
        return victim.quote();
    }

    String report() {
        return quote().report();
    }

    /** The sentence that names the person, by report. */
    String sentenceKey() {
        return report() + "\n" + quote().part() + "\n" + sentence;
    }

    /** Two names in one sentence of one report are two persons. */
    boolean isBeside(Telling other) {
        return report().equals(other.report())
                && sentence == other.sentence
                && quote().part() == other.quote().part();
    }
}
