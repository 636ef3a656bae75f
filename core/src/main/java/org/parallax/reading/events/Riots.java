package org.parallax.reading.events;

import static org.parallax.claims.IncidentType.ARSON_OR_DESTRUCTION;
import static org.parallax.claims.IncidentType.BOMBING;
import static org.parallax.claims.IncidentType.RIOT;
import static org.parallax.claims.IncidentType.SHOOTING;

import org.parallax.claims.IncidentType;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;

import java.util.Optional;
import java.util.Set;

/**
 * Tells a riot from a protest: the crowd throws stones, smashes windows, comes to blows with the
 * police, or is called violent. Force used against a peaceful crowd makes no riot.
 */
final class Riots {
    private static final Set<String> FRAY = Words.set("crowds.tsv", "fray");
    private static final Set<String> VIOLENT = Words.set("crowds.tsv", "violent");
    private static final Set<String> RIOTERS = Words.set("crowds.tsv", "rioter");
    private static final Set<String> BLOWS = Words.set("crowds.tsv", "blows");
    private static final Set<IncidentType> BY_ARMS =
            Set.of(BOMBING, SHOOTING, ARSON_OR_DESTRUCTION);
    private static final Set<String> GATHERINGS = Words.set("crowds.tsv", "gathering");
    private static final Set<String> BECOMES = Words.set("crowds.tsv", "becomes");

    /** Prepositions after which a clash is spoken of, not told: "an end to the clashes". */
    private static final Set<String> SPOKEN_OF =
            Set.of("to", "of", "over", "about", "against", "for", "since");

    private final Tree tree;
    private final Crowd crowd;

    Riots(ParsedSentence parsed, Crowd crowd) {
        this.tree = parsed.tree();
        this.crowd = crowd;
    }

    /** True where the sentence, which tells of a crowd, tells that it was violent. */
    boolean told() {
        for (int i = 0; i < tree.size(); i++)
            if (isMob(i) || isFray(i) || isViolence(i) || isCalledViolent(i)) return true;
        return false;
    }

    private boolean isMob(int i) {
        boolean modifier = tree.hangs(i, "compound", "nmod", "amod") && tree.head(i) > i;
        boolean riot = tree.lemma(i).equals("riot") && (tree.isVerb(i) || !modifier);
        Optional<ViolentPhrase> phrase = ViolentPhrase.at(tree, i);
        boolean named = phrase.filter(p -> p.word().type() == RIOT).isPresent();
        boolean armed = phrase.filter(p -> BY_ARMS.contains(p.word().type())).isPresent();
        Optional<Integer> subject = tree.isVerb(i) ? tree.subject(i) : Optional.empty();
        return crowd.isActingMob(i)
                || RIOTERS.contains(tree.lemma(i))
                || riot
                || named && (!tree.isVerb(i) || crowd.isPeople(subject))
                || armed && !tree.passive(i) && subject.filter(crowd::isCrowd).isPresent();
    }

    private boolean isFray(int i) {
        if (!FRAY.contains(tree.lemma(i)) || tree.negated(i)) return false;
        if (tree.isVerb(i)) return true;
        int above = tree.head(i);
        return above < 0 || !tree.hangs(i, "pobj") || !SPOKEN_OF.contains(tree.lemma(above));
    }

    /** "protesters smashed windows". */
    private boolean isViolence(int i) {
        if (!tree.isVerb(i) || tree.passive(i) || tree.negated(i)) return false;
        Optional<Integer> subject = tree.subject(i);
        boolean some = subject.filter(s -> tree.pos(s).equals("DT")).isPresent();
        return VIOLENT.contains(tree.lemma(i)) && (some || crowd.isPeople(subject))
                || BLOWS.contains(tree.lemma(i)) && subject.filter(crowd::isCrowd).isPresent();
    }

    /** "violent protests", "the rally turned violent", "marred by violence". */
    private boolean isCalledViolent(int i) {
        int above = tree.head(i);
        if (above < 0) return false;
        if (tree.lemma(i).equals("violent"))
            return tree.hangs(i, "amod", "nmod")
                    ? crowd.isCrowd(above) || GATHERINGS.contains(tree.lemma(above))
                    : BECOMES.contains(tree.lemma(above));
        return tree.lemma(i).equals("violence") && (tree.hangs(i, "nsubj") || isDescended(above));
    }

    /** "descended into violence", "marred by violence". */
    private boolean isDescended(int prep) {
        int at = prep;
        for (int steps = 0; steps < 6 && at >= 0 && !tree.isVerb(at); steps++) {
            if (Set.of("into", "by", "amid").contains(tree.lemma(at))) return true;
            at = tree.head(at);
        }
        return false;
    }
}
