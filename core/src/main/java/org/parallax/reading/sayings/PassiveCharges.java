package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads accusations in the passive: in "The front was accused by the council of shelling the camp"
 * the council speaks, and both the front and the shelling are what it says.
 */
final class PassiveCharges {
    private static final Set<String> BY = Set.of("by");

    private final Tree tree;
    private final Sentence sentence;
    private final SayingReader reader;

    PassiveCharges(ParsedSentence parsed, SayingReader reader) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.reader = reader;
    }

    /** Empty where nobody is named who accuses. */
    Optional<Saying> at(int verb) {
        boolean accuses =
                tree.isVerb(verb)
                        && tree.passive(verb)
                        && !tree.negated(verb)
                        && Cues.of(tree.lemma(verb)).filter(c -> c.act() == Act.ACCUSE).isPresent();
        if (!accuses) return Optional.empty();
        Optional<Integer> accused = tree.child(verb, "nsubjpass");
        Optional<Integer> source = tree.objectsOf(verb, BY).stream().findFirst();
        if (accused.isEmpty() || source.isEmpty()) return Optional.empty();
        List<Span> said = new ArrayList<>();
        said.add(sentence.span(tree.first(accused.get()), tree.last(accused.get())));
        for (int each : deeds(verb, source.get()))
            said.add(sentence.span(tree.first(each), tree.last(each)));
        return Optional.of(
                reader.saying(verb, verb + 1, source.get(), said, Act.ACCUSE, "statement/charge"));
    }

    /** "of shelling the camp", "on the front", "responsible for it"; also hung on the accuser. */
    private List<Integer> deeds(int verb, int source) {
        List<Integer> deeds =
                new ArrayList<>(tree.children(verb, "prep", "oprd", "acomp", "advcl"));
        deeds.addAll(tree.children(source, "prep"));
        deeds.removeIf(each -> each < verb);
        return deeds;
    }
}
