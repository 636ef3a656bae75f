package org.parallax.reconcile.victims;

import org.parallax.knowledge.Fold;
import org.parallax.reconcile.victims.NameWord.Match;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name in its parts: of "Dana \"Dee\" M. al-Hadi, Jr." the words dana, m, hadi, the nickname dee,
 * the suffix jr. "Abdul Rahman" is one word, and so is "Abu Tarek".
 *
 * @param words given name first, family name last; at least one
 * @param suffix {@code jr}, {@code sr} or a number
 */
record PersonName(List<NameWord> words, List<NameWord> nicknames, Optional<String> suffix) {
    private static final String FATHER = "abu";
    private static final Set<String> OPENING = Set.of("\"", "\u201c", "(", "''", "``");
    private static final Set<String> CLOSING = Set.of("\"", "\u201d", ")", "''");

    static PersonName of(String name) {
        List<NameWord> words = new ArrayList<>();
        List<NameWord> nicknames = new ArrayList<>();
        Optional<String> suffix = Optional.empty();
        String joined = "";
        boolean nickname = false;
        for (Token token : Tokenizer.tokens(name)) {
            String fold = Fold.fold(token.form()).replace(".", "");
            if (nickname ? CLOSING.contains(fold) : OPENING.contains(fold)) {
                nickname = !nickname;
            } else if (!fold.isEmpty() && Character.isLetter(fold.codePointAt(0))) {
                if (NameLists.SUFFIXES.contains(fold) && !words.isEmpty()) {
                    suffix = Optional.of(fold);
                } else if (NameLists.SERVANTS.contains(fold)) {
                    joined = "abd";
                } else if (NameLists.PARENTS.contains(fold)) {
                    joined = FATHER;
                } else if (NameLists.JOINED.contains(fold)) {
                    joined += fold;
                } else if (!NameLists.PARTICLES.contains(fold)) {
                    (nickname ? nicknames : words).add(NameWord.of(joined + servant(fold)));
                    joined = "";
                }
            }
        }
        if (words.isEmpty()) words.add(NameWord.of(Fold.fold(name)));
        return new PersonName(List.copyOf(words), List.copyOf(nicknames), suffix);
    }

    /** "abdulrahman", "abdelrahman" and "abd al-Rahman" are one name. */
    private static String servant(String word) {
        return word.replaceFirst("^abd(?:ul|el|al|oul|ur|er|ar)(?=.{3})", "abd");
    }

    /** "Abu Tarek" and nothing more. */
    boolean isByname() {
        return words.size() == 1 && given().word().startsWith(FATHER);
    }

    NameWord given() {
        return words.getFirst();
    }

    NameWord family() {
        return words.getLast();
    }

    /** A given and a family name, neither of them a mere initial. */
    boolean isFull() {
        return words.size() > 1 && !given().isInitial() && !family().isInitial();
    }

    /** Everything that another spelling of the name shares one of. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (NameWord word : words) {
            if (word.isInitial()) continue;
            keys.add(word.word());
            keys.add("~" + word.key());
            keys.add("~" + NameWord.of(NameLists.full(word.word())).key());
        }
        return keys;
    }

    /** Of "Dana Kern Petrov" and "Dana Kern" too, where one has a name more. */
    Match family(PersonName other) {
        Match last = family().match(other.family());
        return last != Match.NONE || words.size() == other.words.size() ? last : best(other, 1);
    }

    private Match best(PersonName other, int from) {
        Match best = Match.NONE;
        for (NameWord word : words.subList(Math.min(from, words.size()), words.size()))
            best = closer(best, word.match(other.family()));
        for (NameWord word :
                other.words.subList(Math.min(from, other.words.size()), other.words.size()))
            best = closer(best, word.match(family()));
        return best;
    }

    /** Given names, short forms and nicknames: "Bob" and "Robert". */
    Match given(PersonName other) {
        Match first = given().match(other.given());
        if (first == Match.EQUAL || first == Match.ALIKE) return first;
        boolean same =
                NameLists.full(given().word()).equals(NameLists.full(other.given().word()))
                        || isNickname(other)
                        || other.isNickname(this);
        return same ? Match.ALIKE : first;
    }

    private boolean isNickname(PersonName other) {
        return nicknames.stream()
                        .anyMatch(it -> it.match(other.given()).compareTo(Match.ALIKE) <= 0)
                || words.size() > 2
                        && words.get(1).match(other.given()).compareTo(Match.ALIKE) <= 0;
    }

    /** True where both tell a middle name and neither can be the other. */
    boolean differsInTheMiddle(PersonName other) {
        return words.size() > 2
                && other.words.size() > 2
                && words.get(1).match(other.words.get(1)) == Match.NONE;
    }

    boolean differsInSuffix(PersonName other) {
        return suffix.isPresent() && other.suffix.isPresent() && !suffix.equals(other.suffix);
    }

    private static Match closer(Match one, Match other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
