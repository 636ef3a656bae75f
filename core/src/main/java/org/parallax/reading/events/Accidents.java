package org.parallax.reading.events;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Tells what nobody did on purpose from violence: "a gas tank exploded", "an explosion at the
 * refinery", "the quake hit the coast". Words are in {@code accidents.tsv}.
 */
public final class Accidents {
    private static final Set<String> EXPLOSION = Words.set("accidents.tsv", "explosion");
    private static final Set<String> SOURCE = Words.set("accidents.tsv", "source");
    private static final Set<String> SCENE = Words.set("accidents.tsv", "scene");
    private static final Set<String> DELIBERATE = Words.set("accidents.tsv", "deliberate");
    private static final Set<String> ARMED = Words.set("accidents.tsv", "armed");
    private static final List<String> FAULTS =
            Words.set("accidents.tsv", "fault").stream().map(" %s "::formatted).sorted().toList();
    private static final Set<String> CHARGE = Words.set("accidents.tsv", "charge");
    private static final Set<String> NATURE = Words.set("accidents.tsv", "nature");

    /** Tokens before a verb in which a force of nature is its doer, whatever the syntax says. */
    private static final int NEAR = 2;

    private Accidents() {}

    /**
     * True where a report shows an accident and nothing shows an attack: its explosions are then
     * nobody's doing. Where it names a fault as their cause, soldiers may well have died of them.
     */
    public static boolean toldBy(Collection<Sentence> sentences) {
        if (anyWord(sentences, DELIBERATE)) return false;
        return namesFault(sentences) || anyWord(sentences, SCENE) && !anyWord(sentences, ARMED);
    }

    private static boolean namesFault(Collection<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> " " + String.join(" ", sentence.folds()) + " ")
                .anyMatch(words -> FAULTS.stream().anyMatch(words::contains));
    }

    /** True where one of the words shows an attack. */
    static boolean isDeliberate(String fold) {
        return DELIBERATE.contains(fold) || DELIBERATE.contains(singular(fold));
    }

    static boolean anyWord(Collection<Sentence> sentences, Set<String> words) {
        return sentences.stream()
                .flatMap(sentence -> sentence.folds().stream())
                .anyMatch(fold -> words.contains(fold) || words.contains(singular(fold)));
    }

    private static String singular(String fold) {
        return fold.endsWith("s") ? fold.substring(0, fold.length() - 1) : fold;
    }

    /** True for a word that an accident and an attack share: "explosion". */
    static boolean isExplosion(String lemma) {
        return EXPLOSION.contains(lemma);
    }

    /**
     * True where the explosion at {@code trigger} is that of a thing that explodes by itself: "a
     * transformer explosion", "the boiler exploded", "an explosion at a factory".
     */
    static boolean hasSource(Tree tree, int trigger) {
        boolean own =
                tree.children(trigger, "nsubj", "compound", "nmod", "amod").stream()
                        .anyMatch(child -> isAny(tree, child, SOURCE));
        return own
                || tree.objectsOf(trigger, Set.of("of", "at", "in", "inside")).stream()
                        .anyMatch(place -> SOURCE.contains(tree.lemma(place)));
    }

    /** "the car exploded": things in which bombs are hidden. */
    static boolean isCharge(Tree tree, int noun) {
        return isAny(tree, noun, CHARGE);
    }

    /** True where a force of nature does what the verb says: "the storm hit", "hit by floods". */
    static boolean isNature(Tree tree, int verb) {
        boolean subject = tree.subject(verb).filter(s -> isForce(tree, s)).isPresent();
        if (subject) return true;
        for (int by : tree.objectsOf(verb, Roles.DOER)) if (isForce(tree, by)) return true;
        if (tree.pos(verb).equals("VBG") && beganBefore(tree, verb)) return true;
        for (int i = Math.max(0, verb - NEAR); i < verb; i++)
            if (NATURE.contains(tree.lemma(i))) return true;
        return false;
    }

    /** "A quake struck the island, killing two": whatever hangs where, nobody did it. */
    private static boolean beganBefore(Tree tree, int participle) {
        for (int i = 0; i < participle; i++)
            if (NATURE.contains(tree.lemma(i)) && !tree.hangs(i, "pobj", "dobj")) return true;
        return false;
    }

    /** "the quake", "a series of tremors". */
    static boolean isForce(Tree tree, int noun) {
        return isAny(tree, noun, NATURE);
    }

    /** "tanks", "a number of tanks". */
    static boolean isAny(Tree tree, int noun, Set<String> words) {
        return tree.coordinated(noun).stream().anyMatch(n -> words.contains(tree.lemma(n)))
                || tree.objectsOf(noun, Set.of("of")).stream()
                        .anyMatch(n -> words.contains(tree.lemma(n)));
    }
}
