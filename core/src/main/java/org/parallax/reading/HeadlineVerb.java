package org.parallax.reading;

import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.text.Parse;
import org.parallax.text.Parse.Node;
import org.parallax.text.Parser;
import org.parallax.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Headlines leave out "was": of "Girl shot in the park" a parser trained on prose makes a shot. It
 * is given the word, and the tree is handed on without it.
 */
final class HeadlineVerb {
    /** What "was" joins to its subject. */
    private static final Set<String> STATES = Set.of("acomp", "attr", "oprd");

    private static final String WAS = "was";
    private static final String YEAR_OLD = "old";

    /** What may follow a passive, where an object may not: "shot in", "killed by". */
    private static final Set<String> FOLLOWS = Words.set("frames.tsv", "after-headline-verb");

    /** Participles of harm that look like the past of a verb with an object, or like a noun. */
    private static final Set<String> PARTICIPLES = Words.set("frames.tsv", "headline-verb");

    private HeadlineVerb() {}

    static Parse parse(Parser parser, Sentence sentence) {
        List<String> forms = sentence.tokens().stream().map(Token::form).toList();
        OptionalInt at = sentence.heading() ? missing(sentence) : OptionalInt.empty();
        if (at.isEmpty()) return parser.parse(forms);
        List<String> whole = new ArrayList<>(forms);
        whole.set(at.getAsInt(), sentence.fold(at.getAsInt()));
        int was = isAdverb(sentence, at.getAsInt() - 1) ? at.getAsInt() - 1 : at.getAsInt();
        whole.add(was, WAS);
        return without(was, parser.parse(whole));
    }

    /** Where the first passive begins that wants its "was". */
    private static OptionalInt missing(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean ends = i + 1 == sentence.size() || FOLLOWS.contains(sentence.fold(i + 1));
            if (!PARTICIPLES.contains(sentence.fold(i)) || !ends) continue;
            if (isOnePerson(sentence, subject(sentence, i))) return OptionalInt.of(i);
        }
        return OptionalInt.empty();
    }

    /**
     * The word before, or before an age between commas: "Girl, 8, shot"; "fatally" is passed by.
     */
    private static int subject(Sentence sentence, int verb) {
        int at = verb - 1;
        if (at > 0 && isAdverb(sentence, at)) at--;
        boolean aged =
                at >= 3
                        && sentence.fold(at).equals(",")
                        && isNumber(sentence.fold(at - 1))
                        && sentence.fold(at - 2).equals(",");
        return aged ? at - 3 : at;
    }

    /** "girl", "12-year-old"; what is counted is read without help. */
    private static boolean isOnePerson(Sentence sentence, int at) {
        String fold = sentence.fold(at);
        return (Harm.who(fold).isPresent() || fold.endsWith(YEAR_OLD)) && !fold.endsWith("s");
    }

    private static boolean isAdverb(Sentence sentence, int at) {
        return sentence.fold(at).endsWith("ly");
    }

    private static boolean isNumber(String fold) {
        return fold.chars().allMatch(Character::isDigit);
    }

    /**
     * The tree without one word. What hung on it hangs on what it hung on; where it was the verb of
     * "man was dead", on what it said of him.
     */
    private static Parse without(int at, Parse whole) {
        Parse parse = withStateAbove(at, whole);
        int up = parse.get(at).head();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < parse.size(); i++) {
            if (i == at) continue;
            Node node = parse.get(i);
            int head = node.head() == at ? up : node.head();
            String relation = head == Parse.ROOT ? "root" : node.relation();
            nodes.add(new Node(node.lemma(), node.pos(), head > at ? head - 1 : head, relation));
        }
        return new Parse(nodes);
    }

    private static Parse withStateAbove(int verb, Parse parse) {
        int state = -1;
        for (int i = verb + 1; i < parse.size() && state < 0; i++)
            if (parse.get(i).head() == verb && STATES.contains(parse.get(i).relation())) state = i;
        if (state < 0) return parse;
        List<Node> nodes = new ArrayList<>();
        Node old = parse.get(verb);
        for (int i = 0; i < parse.size(); i++) {
            Node node = parse.get(i);
            int head = node.head() == verb ? state : node.head();
            String relation = node.relation();
            if (i == state) {
                head = old.head();
                relation = old.relation();
            } else if (i == verb) {
                head = state;
                relation = "aux";
            }
            nodes.add(new Node(node.lemma(), node.pos(), head, relation));
        }
        return new Parse(nodes);
    }
}
