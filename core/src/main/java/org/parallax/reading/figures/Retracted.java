package org.parallax.reading.figures;

import org.parallax.claims.Stance;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;

import java.util.Optional;
import java.util.Set;

/**
 * Tells figures that their own sentence takes back: "reports that 20 had died were false",
 * "contrary to earlier reports of six deaths". Nobody puts them forward; who says so denies them.
 */
public final class Retracted {
    /** The rule of a figure that nobody could confirm. */
    public static final String UNVERIFIED = "figure/unverified";

    private static final Set<String> UNSURE = Words.set("frames.tsv", "unsure");
    private static final Set<String> CONFIRMED = Words.set("frames.tsv", "confirmed");

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
        this(parsed.sentence(), parsed.tree());
    }

    private Retracted(Sentence sentence, Tree tree) {
        this.tree = tree;
        this.sentence = sentence;
    }

    /**
     * What a sentence says of reports of something that stands in it: denied where they were false,
     * unconfirmed where nobody could confirm them; empty where it tells of no reports.
     */
    public static Optional<Stance> of(Sentence sentence, Tree tree, int from, int to) {
        return new Retracted(sentence, tree).stance(from, to);
    }

    /** True for a word that calls reports unconfirmed. */
    public static boolean isUnsure(String word) {
        return UNSURE.contains(word);
    }

    public static boolean is(Draft.OfFigure figure) {
        return figure.at().rule().equals(RULE);
    }

    /** The figure under this rule where its sentence takes it back, else as it is. */
    Draft.OfFigure marked(Draft.OfFigure figure) {
        Draft.Place at = figure.at();
        return stance(at.from(), at.to())
                .map(it -> under(it == Stance.DENIED ? RULE : UNVERIFIED, figure))
                .orElse(figure);
    }

    private Optional<Stance> stance(int from, int to) {
        if (isContrary(from)) return Optional.of(Stance.DENIED);
        int hearsay = hearsay(from);
        if (hearsay < 0) return Optional.empty();
        String before = sentence.fold(hearsay - 1);
        if (UNTRUE.contains(before) || provesUntrue(to)) return Optional.of(Stance.DENIED);
        boolean unsure = UNSURE.contains(before) || isUnconfirmed(to);
        return unsure ? Optional.of(Stance.UNCONFIRMED) : Optional.empty();
    }

    private static Draft.OfFigure under(String rule, Draft.OfFigure figure) {
        Draft.Place at = figure.at();
        return figure.at(new Draft.Place(at.scene(), at.from(), at.to(), at.anchor(), rule));
    }

    /** "contrary to reports of 12 killed". */
    private boolean isContrary(int from) {
        for (int i = from - 1; i >= 0; i--) {
            if (isBorder(i) || sentence.fold(i).equals(",")) return false;
            if (sentence.fold(i).equals("contrary")) return sentence.fold(i + 1).equals("to");
        }
        return false;
    }

    /** The "reports" of "reports that 20 had died"; -1 where there are none. */
    private int hearsay(int from) {
        for (int i = from - 1; i >= 0 && !isBorder(i); i--)
            if (HEARSAY.contains(tree.lemma(i)) && opens(i, from)) return i;
        return -1;
    }

    /** "could not be confirmed". */
    private boolean isUnconfirmed(int to) {
        for (int i = to; i < sentence.size() && !isBorder(i); i++) {
            if (!CONFIRMED.contains(sentence.fold(i))) continue;
            int from = Math.max(to, i - PROVING);
            if (sentence.folds().subList(from, i).contains("not")) return true;
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
