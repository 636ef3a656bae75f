package org.parallax.reading;

import java.util.Set;

/**
 * Tells figures that their own sentence takes back: "reports that 20 had died were false",
 * "contrary to earlier reports of six deaths". Nobody puts them forward; who says so denies them.
 */
final class Retracted {
    /** The rule of such a figure. */
    static final String RULE = "figure/retracted";

    private static final Set<String> HEARSAY = Words.set("frames.tsv", "hearsay");
    private static final Set<String> UNTRUE = Words.set("frames.tsv", "untrue");
    private static final Set<String> PROVES = Words.set("frames.tsv", "proves");
    private static final Set<String> OPENS = Words.set("frames.tsv", "opens-hearsay");

    /** Tokens between a word of hearsay and what it says: "reports on social media that". */
    private static final int OPENING = 6;

    /** Tokens between what proves and what it proves to be: "turned out to be wrong". */
    private static final int PROVING = 4;

    private final Tree tree;
    private final Sentence sentence;

    Retracted(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
    }

    static boolean is(Draft.OfFigure figure) {
        return figure.at().rule().equals(RULE);
    }

    /** The figure under this rule where its sentence takes it back, else as it is. */
    Draft.OfFigure marked(Draft.OfFigure figure) {
        Draft.Place at = figure.at();
        if (!isContrary(at.from()) && !isFalseHearsay(at.from(), at.to())) return figure;
        return figure.at(new Draft.Place(at.scene(), at.from(), at.to(), at.anchor(), RULE));
    }

    /** "contrary to reports of 12 killed". */
    private boolean isContrary(int from) {
        for (int i = from - 1; i >= 0; i--) {
            if (isBorder(i) || sentence.fold(i).equals(",")) return false;
            if (sentence.fold(i).equals("contrary")) return sentence.fold(i + 1).equals("to");
        }
        return false;
    }

    /** "reports that 20 had died were false", "false rumours of 20 deaths". */
    private boolean isFalseHearsay(int from, int to) {
        for (int i = from - 1; i >= 0; i--) {
            if (isBorder(i)) return false;
            if (HEARSAY.contains(tree.lemma(i)) && opens(i, from))
                return UNTRUE.contains(sentence.fold(i - 1)) || provesUntrue(to);
        }
        return false;
    }

    private boolean opens(int hearsay, int from) {
        int end = Math.min(from, hearsay + OPENING);
        return sentence.folds().subList(hearsay + 1, Math.max(hearsay + 1, end)).stream()
                .anyMatch(OPENS::contains);
    }

    private boolean provesUntrue(int to) {
        for (int i = to; i < sentence.size() && !isBorder(i); i++) {
            if (!UNTRUE.contains(sentence.fold(i))) continue;
            for (int k = i - 1; k >= Math.max(to, i - PROVING); k--) {
                if (Set.of("not", "n't").contains(sentence.fold(k))) break;
                if (PROVES.contains(tree.lemma(k))) return true;
            }
        }
        return false;
    }

    private boolean isBorder(int token) {
        return sentence.fold(token).equals(";");
    }
}
