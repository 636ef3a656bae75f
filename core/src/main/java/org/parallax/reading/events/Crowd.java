package org.parallax.reading.events;

import org.parallax.claims.Who;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which nouns of a sentence are a crowd, and who may be one; words in {@code crowds.tsv}. */
final class Crowd {
    private static final Set<String> CROWDS = Words.set("crowds.tsv", "crowd");
    private static final Set<String> MOBS = Words.set("crowds.tsv", "mob");
    private static final Set<String> FOLK = Words.set("crowds.tsv", "folk");

    /** What the parser gives for the dictionary form of "thousands" and "500". */
    private static final String NUMBER = "#crd#";

    private static final Set<String> FRAY = Words.set("crowds.tsv", "fray");
    private static final Set<String> ANSWERS = Words.set("crowds.tsv", "answer");
    private static final Set<String> SAYS = Words.set("crowds.tsv", "speech");
    private static final Set<Who> ARMED = Set.of(Who.COMBATANT, Who.SECURITY);

    private final Tree tree;

    Crowd(Tree tree) {
        this.tree = tree;
    }

    /** "protesters said": whoever says something need not be out. */
    boolean says(int noun) {
        int head = tree.head(tree.firstConjunct(noun));
        return head >= 0 && tree.hangs(noun, "nsubj") && SAYS.contains(tree.lemma(head));
    }

    /** "protesters", "a mob". */
    boolean isCrowd(int noun) {
        return CROWDS.contains(tree.lemma(noun)) || isMob(noun);
    }

    boolean isMob(int noun) {
        return MOBS.contains(tree.lemma(noun));
    }

    /** "the mob burned", "killed by a mob"; not "arrested rioters", "said the vigilante". */
    boolean isActingMob(int noun) {
        if (!isMob(noun)) return false;
        int first = tree.firstConjunct(noun);
        int head = tree.head(first);
        if (head < 0) return true;
        return tree.hangs(first, "nsubj") && !SAYS.contains(tree.lemma(head))
                || tree.hangs(first, "pobj") && tree.lemma(head).equals("by");
    }

    /** True for people who bear no arms: "residents", "tens of thousands", "Palestinians". */
    boolean isPeople(Optional<Integer> noun) {
        return noun.filter(n -> tree.coordinated(n).stream().anyMatch(this::isPeople)).isPresent();
    }

    private boolean isPeople(int noun) {
        List<Integer> of = tree.objectsOf(noun, Set.of("of"));
        if (of.stream().anyMatch(this::isArmed)) return false;
        return of.stream().anyMatch(this::isPeople)
                || tree.lemma(noun).equals(NUMBER) && of.isEmpty()
                || isCrowd(noun)
                || FOLK.contains(tree.lemma(noun))
                || tree.pos(noun).equals("NNPS")
                || tree.pos(noun).equals("PRP")
                || Harm.who(tree.lemma(noun)).filter(w -> !ARMED.contains(w)).isPresent();
    }

    private boolean isArmed(int noun) {
        return Harm.who(tree.lemma(noun)).filter(ARMED::contains).isPresent();
    }

    /** "fans clashed with police": people without arms, and those who keep order. */
    boolean isBlows(int verb) {
        return FRAY.contains(tree.lemma(verb))
                && isPeople(tree.subject(verb))
                && tree.objectsOf(verb, Set.of("with")).stream()
                        .anyMatch(with ->
                                Harm.who(tree.lemma(with))
                                        .filter(who -> who == Who.SECURITY)
                                        .isPresent());
    }

    /** True where something is done to it: "police broke up the rally". */
    boolean isAnswered(int noun) {
        int verb = tree.clauseVerb(noun);
        return isAnswer(verb);
    }

    /** True for what is done to a crowd or by one: "disperse", "clash". */
    boolean isAnswer(int verb) {
        return tree.isVerb(verb) && ANSWERS.contains(tree.lemma(verb));
    }
}
