package org.parallax.reading;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.knowledge.Actor;
import org.parallax.reading.figures.Casualties;
import org.parallax.reading.figures.Scopes;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.Scene;
import org.parallax.reading.scene.Scene.ActorMention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who the dead of a sentence before were: "Two people died. Residents said they were
 * fighters": the two, now counted as fighters. Only where nothing told it before.
 */
final class Standing {
    private static final String RULE = "figure/standing";
    private static final Set<String> DEAD = Words.set("frames.tsv", "the-dead");
    private static final Set<String> THEY = Set.of("they", "he", "she", "both", "all");
    private static final Set<String> COPULAS = Set.of("are", "were", "is", "was");

    /** Words that may stand between the copula and what they were. */
    private static final Set<String> BETWEEN = Words.set("frames.tsv", "were-said");

    private static final Set<String> SOME = Set.of("among", "of", "some", "including");

    /** Tokens before the dead in which a word may make them some of the dead. */
    private static final int REACH = 4;

    /** Sentences back to the dead that "they" are. */
    private static final int BACK = 3;

    /** Tokens of the phrase that tells it. */
    private static final int LONGEST = 7;

    private final Scene scene;
    private final Sentence sentence;

    private Standing(Scene scene) {
        this.scene = scene;
        this.sentence = scene.sentence();
    }

    /**
     * @param told the figures of all sentences, in text order
     */
    static List<Draft.OfFigure> read(List<Scene> scenes, List<Draft.OfFigure> told) {
        List<Draft.OfFigure> found = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Draft.OfFigure dead = told.get(i);
            if (!isOpen(dead)) continue;
            int at = dead.at().scene().sentence().index();
            int next = i + 1 < told.size() ? index(told.get(i + 1)) : scenes.size();
            for (int k = at + 1; k <= Math.min(at + BACK, Math.min(next, scenes.size() - 1)); k++) {
                if (scenes.get(k).tree().isEmpty()) continue;
                Optional<Draft.OfFigure> standing = new Standing(scenes.get(k)).of(dead);
                standing.ifPresent(found::add);
                if (standing.isPresent()) break;
            }
        }
        return found;
    }

    private static int index(Draft.OfFigure figure) {
        return figure.at().scene().sentence().index();
    }

    /** Dead of whom nobody has said yet who they were. */
    private static boolean isOpen(Draft.OfFigure figure) {
        return figure.outcome() == Outcome.KILLED
                && figure.who() == Who.UNKNOWN
                && figure.side().isEmpty()
                && figure.whole().isEmpty()
                && figure.count().stated()
                && !figure.count().equals(Count.exactly(0))
                && Scopes.isOfOneEvent(figure.scope());
    }

    private Optional<Draft.OfFigure> of(Draft.OfFigure dead) {
        for (int copula = 1; copula < sentence.size(); copula++) {
            if (!COPULAS.contains(sentence.fold(copula)) || !isSubject(copula - 1)) continue;
            int from = copula + 1;
            while (BETWEEN.contains(sentence.fold(from))) from++;
            Optional<Draft.OfFigure> found = phrase(copula - 1, from, dead);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private boolean isSubject(int token) {
        boolean dead = DEAD.contains(sentence.fold(token));
        if (!dead && !THEY.contains(sentence.fold(token))) return false;
        // "among those killed were five fighters": some of them
        for (int i = token - 1; i >= Math.max(0, token - REACH); i--)
            if (SOME.contains(sentence.fold(i))) return false;
        return true;
    }

    /** "suspected fighters of the front": the first noun for a kind of people. */
    private Optional<Draft.OfFigure> phrase(int subject, int from, Draft.OfFigure dead) {
        for (int i = from; i < Math.min(sentence.size(), from + LONGEST); i++) {
            if (!Character.isLetter(sentence.form(i).codePointAt(0))) return Optional.empty();
            Optional<Who> who = Harm.who(lemma(i)).filter(it -> it != Who.UNKNOWN);
            if (who.isEmpty()) continue;
            boolean modifies = Harm.who(lemma(i + 1)).isPresent();
            if (!modifies) return Optional.of(draft(subject, i, who.get(), dead));
        }
        return Optional.empty();
    }

    private String lemma(int i) {
        String fold = sentence.fold(i);
        if (Harm.who(fold).isPresent() || !fold.endsWith("s")) return fold;
        return fold.substring(0, fold.length() - 1);
    }

    private Draft.OfFigure draft(int subject, int noun, Who who, Draft.OfFigure dead) {
        Optional<String> side =
                scene.actors().stream()
                        .filter(it -> it.from() > subject && it.to() <= noun + 1)
                        .filter(it -> who == Who.COMBATANT || who == Who.SECURITY)
                        .map(ActorMention::actor)
                        .flatMap(Optional::stream)
                        .filter(Casualties::isOfArms)
                        .map(Actor::id)
                        .findFirst();
        return new Draft.OfFigure(
                new Draft.Place(scene, subject, noun + 1, subject + 1, RULE),
                Outcome.KILLED,
                dead.count(),
                dead.unit(),
                who,
                side,
                dead.scope(),
                dead.since(),
                Optional.empty());
    }
}
