package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.reading.figures.HarmFrames.Frame;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.ParsedSentence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What came upon the same people next: those who "were kidnapped and killed" are counted among the
 * kidnapped and among the killed. Dead and wounded told in one breath stay casualties, for nobody
 * says how many of each.
 */
final class SecondHarm {
    private static final Set<Outcome> FIRST =
            EnumSet.of(Outcome.ABDUCTED, Outcome.DETAINED, Outcome.MISSING, Outcome.DISPLACED);
    private static final Set<Outcome> LAST = EnumSet.of(Outcome.KILLED, Outcome.INJURED);
    private static final Set<String> FOUND = Set.of("find", "discover");

    private SecondHarm() {}

    /**
     * @param counted what numbers count in the sentence
     * @return the same with what came next, in text order
     */
    static List<Counted> among(List<Counted> counted, ParsedSentence parsed) {
        List<Counted> all = new ArrayList<>();
        for (Counted each : counted) {
            all.add(each);
            if (!FIRST.contains(each.frame().outcome()) || each.frame().part()) continue;
            int verb = each.frame().predicate();
            for (int next : parsed.tree().children(verb, "conj"))
                frame(next, parsed).stream()
                        .filter(frame -> !isTold(counted, frame))
                        .map(each::with)
                        .forEach(all::add);
        }
        return all;
    }

    /** "and killed", "and later found dead". */
    private static List<Frame> frame(int next, ParsedSentence parsed) {
        Tree tree = parsed.tree();
        boolean shares =
                tree.pos(next).equals("VBN")
                        && tree.child(next, "nsubj", "nsubjpass", "dobj").isEmpty();
        if (!shares) return List.of();
        Outcome harm =
                Harm.verb(tree.lemma(next))
                        .filter(word -> word.takes() == Harm.Takes.OBJECT)
                        .map(Harm.Word::outcome)
                        .orElseGet(() -> foundDead(next, parsed));
        return LAST.contains(harm)
                ? List.of(new Frame(harm, next, false, "figure/second"))
                : List.of();
    }

    private static Outcome foundDead(int verb, ParsedSentence parsed) {
        if (!FOUND.contains(parsed.tree().lemma(verb))) return Outcome.MISSING;
        return Harm.adjective(parsed.sentence().fold(verb + 1))
                .map(Harm.Word::outcome)
                .orElse(Outcome.MISSING);
    }

    private static boolean isTold(List<Counted> counted, Frame frame) {
        return counted.stream().anyMatch(it -> it.frame().predicate() == frame.predicate());
    }
}
