package org.parallax.reading.figures;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads who the people just counted were, told right behind them: in "killed two men, a waiter and
 * a guard" the two are the men, while "killed two men, a woman and a child" are four. They must add
 * up to those counted, be strung together as a list that ends with "and", and be such as those
 * counted may be.
 */
final class ApposedLists {
    /** Who may be anybody: "two people". */
    private static final Set<String> ANYBODY = Words.set("frames.tsv", "anybody");

    private static final Set<String> MALE = Words.set("frames.tsv", "male");
    private static final Set<String> FEMALE = Words.set("frames.tsv", "female");
    private static final Set<String> YOUNG = Set.of("child", "infant", "baby", "teenager");

    private final Tree tree;
    private final Sentence sentence;

    private ApposedLists(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
    }

    /**
     * @param counted what is counted in the sentence, in text order
     * @return the same; those who only tell who the ones before them were as parts
     */
    static List<Counted> joined(ParsedSentence parsed, List<Counted> counted) {
        ApposedLists reader = new ApposedLists(parsed);
        List<Counted> result = new ArrayList<>(counted);
        for (int i = 0; i + 2 < result.size(); i++) {
            int to = reader.end(result, i);
            for (int k = i + 1; k < to; k++) {
                Counted part = result.get(k);
                result.set(k, part.with(part.frame().asPart()));
            }
        }
        return result;
    }

    /** One past the last who only tells who those at {@code i} were; {@code i} if none does. */
    private int end(List<Counted> counted, int i) {
        Counted whole = counted.get(i);
        boolean may =
                whole.number() > 1 && !whole.frame().part() && whole.quantity().count().stated();
        long left = whole.number();
        int last = whole.noun();
        for (int k = i + 1; may && k < counted.size(); k++) {
            Counted next = counted.get(k);
            boolean joined =
                    k == i + 1
                            ? isLink(last, next, ",")
                            : isLink(last, next, ",")
                                    || isLink(last, next, "and")
                                    || isLink(last, next, ", and");
            left -= next.number();
            if (!joined || left < 0 || !isOneOf(whole, next)) return i;
            last = next.noun();
            if (left == 0) return endsWithAnd(next) && !goesOn(last) ? k + 1 : i;
        }
        return i;
    }

    private boolean isLink(int last, Counted next, String link) {
        int from = next.quantity().from();
        if (from <= last + 1 || from > last + 3) return false;
        return String.join(" ", sentence.folds().subList(last + 1, from)).equals(link);
    }

    private boolean endsWithAnd(Counted last) {
        return sentence.fold(last.quantity().from() - 1).equals("and");
    }

    /** "two men, a waiter and a guard, and three women": a longer list. */
    private boolean goesOn(int last) {
        return sentence.fold(last + 1).equals("and");
    }

    private boolean isOneOf(Counted whole, Counted part) {
        String lemma = tree.lemma(part.noun());
        boolean same = whole.frame().outcome() == part.frame().outcome() && !part.frame().part();
        String of = tree.lemma(whole.noun());
        if (!same || lemma.equals(of)) return false;
        if (ANYBODY.contains(of)) return true;
        boolean men = of.equals("man") && !FEMALE.contains(lemma) && !YOUNG.contains(lemma);
        boolean women = of.equals("woman") && !MALE.contains(lemma) && !YOUNG.contains(lemma);
        return men || women;
    }
}
