package org.parallax.publish;

import org.parallax.publish.NamedText.Run;
import org.parallax.text.Span;

import java.util.List;

/**
 * A person's name where it stands.
 *
 * @param words its capitalised words without titles and particles, in small letters
 * @param victim whether the name is to be withheld
 * @param office whether an office is told beside it
 */
record Person(NamedText text, Run run, List<String> words, boolean victim, boolean office) {
    Span span() {
        return text.span(run.core(), run.to());
    }

    /** The last word of a name of two or more. */
    boolean isFamilyOf(Person other) {
        return words.size() > 1
                && other.words.size() > 1
                && words.getLast().equals(other.words.getLast());
    }

    Person asVictim() {
        return new Person(text, run, words, true, office);
    }
}
