package org.parallax.reading.names;

import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Sense;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Offices that are named without their holder: who "the Norlandish defence minister" speaks for is
 * the body that the register has as "Norlandish defence ministry". The words and the bodies they
 * stand for are in {@code offices.tsv}.
 */
final class Offices {
    private static final Map<String, String> BODIES =
            Words.rows("offices.tsv", 3).stream()
                    .filter(row -> row.get(2).equals("office"))
                    .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.get(1)));

    private static final Set<String> PAST =
            Words.rows("offices.tsv", 3).stream()
                    .filter(row -> row.get(2).equals("past"))
                    .map(List::getFirst)
                    .collect(Collectors.toUnmodifiableSet());

    /** "Norlandish deputy prime minister": an office has at most so many words. */
    private static final int WORDS = 5;

    private final ActorRegister register;

    Offices(ActorRegister register) {
        this.register = register;
    }

    /** What the words from {@code at} on stand for; empty where a name follows or no office is. */
    Optional<Phrases.Match<Sense>> at(Sentence sentence, int at) {
        if (PAST.contains(sentence.fold(at - 1))) return Optional.empty();
        int end = Math.min(at + WORDS, sentence.size());
        for (int i = at + 1; i < end; i++) {
            boolean prime = sentence.fold(i).equals("prime");
            String body = BODIES.get(sentence.fold(i) + (prime ? " " + sentence.fold(i + 1) : ""));
            if (body == null) continue;
            int to = prime ? i + 2 : i + 1;
            return isName(sentence, to) ? Optional.empty() : bodyOf(sentence, at, i, to, body);
        }
        return Optional.empty();
    }

    private Optional<Phrases.Match<Sense>> bodyOf(
            Sentence sentence, int from, int office, int to, String body) {
        List<String> folds = new ArrayList<>(sentence.folds().subList(from, office));
        folds.add(body);
        return register.phrases()
                .longestAt(folds, 0)
                .filter(match -> match.to() == folds.size())
                .map(match -> new Phrases.Match<>(from, to, match.values()));
    }

    private static boolean isName(Sentence sentence, int at) {
        return at < sentence.size() && Character.isUpperCase(sentence.form(at).codePointAt(0));
    }
}
