package org.parallax.reading;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.Scene;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a report says it could not verify, behind the telling: "Two were killed, the front said. The
 * claim could not be independently confirmed." Of the sentence just before, or of the same one as
 * far as it stands before the doubt.
 */
final class LaterDoubt {
    private static final Set<String> VERIFIES = Words.set("stances.tsv", "verifies");
    private static final Set<String> UNABLE = Words.set("stances.tsv", "unable");
    private static final Set<String> TOLD = Words.set("stances.tsv", "told");
    private static final Set<String> TOLLS = Words.set("stances.tsv", "tolls");
    private static final Set<String> BACK =
            Set.of(
                    "the", "this", "that", "these", "those", "its", "their", "his", "either",
                    "both");

    /** Tokens between "not" and what could not be done. */
    private static final int REACH = 5;

    private final Set<Integer> doubted = new HashSet<>();
    private final Set<Integer> tollsDoubted = new HashSet<>();

    private record Doubt(int at, boolean tollsOnly) {}

    private LaterDoubt() {}

    /**
     * @param scenes all of a report, in text order
     */
    static LaterDoubt of(List<Scene> scenes) {
        LaterDoubt later = new LaterDoubt();
        for (int i = 1; i < scenes.size(); i++) {
            Optional<Doubt> doubt = doubt(scenes.get(i)).filter(d -> d.at() < DOUBT_OPENS);
            if (doubt.isEmpty()) continue;
            boolean heading = scenes.get(i - 1).sentence().heading();
            if (!heading) (doubt.get().tollsOnly() ? later.tollsDoubted : later.doubted).add(i - 1);
        }
        return later;
    }

    /** A doubt of the sentence before opens its own: so many tokens to what is doubted. */
    private static final int DOUBT_OPENS = 14;

    /** True where the draft's own sentence, or the one behind it, says so. */
    boolean of(Draft draft) {
        Draft.Place at = draft.at();
        int index = at.scene().sentence().index();
        boolean counts = draft instanceof Draft.OfFigure;
        if (doubted.contains(index) || counts && tollsDoubted.contains(index)) return true;
        return doubt(at.scene())
                .filter(doubt -> doubt.at() >= at.to() && (counts || !doubt.tollsOnly()))
                .isPresent();
    }

    /** The first verb of the sentence by which something told is said to be unverified. */
    private static Optional<Doubt> doubt(Scene scene) {
        Optional<Tree> parsed = scene.tree();
        Sentence sentence = scene.sentence();
        if (parsed.isEmpty()) return Optional.empty();
        Tree tree = parsed.get();
        for (int i = 1; i < tree.size(); i++) {
            boolean unverified =
                    tree.isVerb(i)
                            && VERIFIES.contains(tree.lemma(i))
                            && sentence.folds().subList(Math.max(0, i - REACH), i).stream()
                                    .anyMatch(UNABLE::contains);
            if (!unverified) continue;
            for (int what : tree.children(i, "dobj", "nsubjpass")) {
                int noun = meant(tree, what);
                String word = tree.lemma(noun);
                boolean tolls = TOLLS.contains(word);
                if (tolls || TOLD.contains(word) && pointsBack(tree, what))
                    return Optional.of(new Doubt(Math.min(what, i), tolls));
            }
        }
        return Optional.empty();
    }

    /** "a toll that could not be verified": the toll. */
    private static int meant(Tree tree, int what) {
        boolean relative = tree.isRelative(what) && tree.hangs(tree.head(what), "relcl");
        return relative ? tree.head(tree.head(what)) : what;
    }

    /** "the report", "these claims", "it"; "reports that more were killed" are other ones. */
    private static boolean pointsBack(Tree tree, int noun) {
        boolean pronoun = !tree.isCommonOrProperNoun(noun);
        if (pronoun) return true;
        boolean opens = tree.child(noun, "acl", "relcl").isPresent();
        boolean back =
                tree.children(noun, "det", "poss").stream()
                        .anyMatch(
                                d -> BACK.contains(tree.lemma(d)) || tree.pos(d).startsWith("NNP"));
        return back && !opens;
    }
}
