package org.parallax.reading;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads harm that is told without a number: "caused deaths and injuries among farmers". Harm
 * without a number is not zero, and is not left out.
 */
final class UncountedHarm {
    private static final Set<String> CAUSES = Words.set("frames.tsv", "causes");
    private static final List<String> CIVILIAN = List.of("civilian");

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final Casualties casualties;

    UncountedHarm(ParsedSentence parsed, Casualties casualties) {
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.casualties = casualties;
    }

    /**
     * @param counted the figures of the sentence that have a number
     */
    List<Draft.OfFigure> read(List<Draft.OfFigure> counted) {
        List<Draft.OfFigure> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            int noun = i;
            boolean taken =
                    counted.stream().anyMatch(d -> d.at().from() <= noun && noun < d.at().to());
            if (taken || tree.relation(i).equals("conj")) continue;
            harm(i).filter(word -> isCaused(noun))
                    .ifPresent(word -> found.add(draft(noun, word.outcome())));
        }
        return found;
    }

    /** A plural noun that itself counts people harmed: "deaths", "injuries". */
    private Optional<Harm.Word> harm(int i) {
        if (!tree.pos(i).equals("NNS")) return Optional.empty();
        return Harm.noun(tree.lemma(i))
                .filter(word -> word.takes() != Harm.Takes.OF)
                .filter(word ->
                        word.outcome() != Outcome.AIRSTRIKES && word.outcome() != Outcome.REFUGEES);
    }

    private boolean isCaused(int noun) {
        int verb = tree.clauseVerb(noun);
        boolean caused =
                CAUSES.contains(tree.lemma(verb))
                        && !tree.negated(verb)
                        && tree.within(noun, verb)
                        && tree.hangs(noun, "dobj", "pobj");
        return caused
                && !sentence.fold(noun - 1).equals("no")
                && tree.child(noun, "poss").isEmpty();
    }

    private Draft.OfFigure draft(int noun, Outcome first) {
        Outcome outcome = first;
        Who who = Who.UNKNOWN;
        int to = noun + 1;
        for (int each : tree.coordinated(noun)) {
            Optional<Harm.Word> word = Harm.noun(tree.lemma(each));
            if (word.isPresent()) {
                if (word.get().outcome() != outcome) outcome = Outcome.CASUALTIES;
                to = Math.max(to, each + 1);
            }
            for (int object : tree.objectsOf(each, Set.of("among", "of", "to"))) {
                Optional<Who> named = Harm.who(tree.lemma(object));
                if (named.isEmpty()) continue;
                who = named.get();
                to = Math.max(to, object + 1);
            }
        }
        if (casualties.isModifiedBy(noun, CIVILIAN)) who = Who.CIVILIAN;
        Draft.Place at =
                new Draft.Place(scene, tree.phraseStart(noun), to, noun, "figure/uncounted");
        return new Draft.OfFigure(
                at,
                outcome,
                Count.UNSTATED,
                Unit.PERSONS,
                who,
                Optional.empty(),
                Scope.INCIDENT,
                Optional.empty(),
                Optional.empty());
    }
}
