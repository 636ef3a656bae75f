package org.parallax.reading.language;

import org.parallax.claims.Outcome;
import org.parallax.claims.Who;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words of harm and the people it comes to, from {@code harm.tsv} and {@code people.tsv}: "kill"
 * harms its object, "die" its subject, "deaths" count themselves; "nurse" is a medic.
 */
public final class Harm {
    /** How a word of harm takes the people it harms. */
    public enum Takes {
        OBJECT,
        SUBJECT,
        OF,
        SELF,
        BOTH
    }

    public record Word(Outcome outcome, Takes takes) {}

    private static final Map<String, Word> WORDS = words();
    private static final Map<String, Who> PEOPLE = people();

    private Harm() {}

    public static Optional<Word> verb(String lemma) {
        return Optional.ofNullable(WORDS.get("V " + lemma));
    }

    public static Optional<Word> noun(String lemma) {
        return Optional.ofNullable(WORDS.get("N " + lemma));
    }

    /** A participle or adjective that harm is told by, in the form it is written. */
    public static Optional<Word> adjective(String fold) {
        return Optional.ofNullable(WORDS.get("J " + fold));
    }

    /** Empty for a noun that counts no people. */
    public static Optional<Who> who(String lemma) {
        return Optional.ofNullable(PEOPLE.get(lemma));
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        for (List<String> row : Words.rows("harm.tsv", 4)) {
            words.put(
                    row.get(1) + " " + row.get(0),
                    new Word(
                            Words.constant(Outcome.class, row.get(2)),
                            Words.constant(Takes.class, row.get(3))));
        }
        return Map.copyOf(words);
    }

    private static Map<String, Who> people() {
        Map<String, Who> people = new HashMap<>();
        for (List<String> row : Words.rows("people.tsv", 2)) {
            people.put(row.get(0), Words.constant(Who.class, row.get(1)));
        }
        return Map.copyOf(people);
    }
}
