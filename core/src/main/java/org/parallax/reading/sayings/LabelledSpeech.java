package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.knowledge.Actor;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Parties;
import org.parallax.reading.scene.Party;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads speech that a mere name with a colon opens: of "Health ministry: 'Two wards are shut'" the
 * ministry says the rest. A headline needs no quotation mark for that; "Norland: two wards shut"
 * says where, so a state says nothing that is not quoted.
 */
public final class LabelledSpeech {
    static final String RULE = "statement/label";

    private static final Set<String> MARKS = Set.of("\"", "\u201C", "\u2018", "'", "''");

    /** A label has at most so many words. */
    private static final int LABEL = 8;

    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;
    private final SayingMaker maker;

    LabelledSpeech(ParsedSentence parsed, SayingMaker maker) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
        this.maker = maker;
    }

    /** True where a sentence opens with a few words and a colon before a quotation or headline. */
    public static boolean mayOpen(Sentence sentence) {
        int colon = colon(sentence);
        return colon > 0
                && Character.isUpperCase(sentence.tokens().getFirst().form().codePointAt(0))
                && (sentence.heading() || MARKS.contains(sentence.fold(colon + 1)));
    }

    private static int colon(Sentence sentence) {
        for (int i = 1; i < Math.min(LABEL, sentence.size() - 2); i++)
            if (sentence.fold(i).equals(":")) return i;
        return -1;
    }

    Optional<Saying> read() {
        if (!mayOpen(sentence)) return Optional.empty();
        int colon = colon(sentence);
        for (int i = 0; i < colon; i++) if (tree.isVerb(i)) return Optional.empty();
        int source = colon - 1;
        boolean quoted = MARKS.contains(sentence.fold(colon + 1));
        if (!tree.isCommonOrProperNoun(source) || !canSpeak(source, quoted))
            return Optional.empty();
        int from = quoted ? colon + 2 : colon + 1;
        int to = sentence.size();
        while (to > from && tree.relation(to - 1).equals("punct")) to--;
        if (to <= from) return Optional.empty();
        List<Span> said = List.of(sentence.span(from, to));
        return Optional.of(maker.saying(colon, colon + 1, source, said, Act.STATEMENT, RULE));
    }

    private boolean canSpeak(int source, boolean quoted) {
        Optional<Party> party = parties.of(source);
        if (party.isEmpty())
            return quoted && tree.pos(source).startsWith("NNP")
                    || SpeakerFinder.SPEAKING.contains(tree.lemma(source));
        return quoted || party.get().actor().filter(a -> a.kind() == Actor.Kind.STATE).isEmpty();
    }
}
