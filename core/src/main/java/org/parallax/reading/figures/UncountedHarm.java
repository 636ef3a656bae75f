package org.parallax.reading.figures;

import org.parallax.claims.Act;
import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;

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
    private static final Set<String> SUFFERS = Words.set("frames.tsv", "suffers");
    private static final Set<String> SINGULAR = Set.of("NN", "NNP", "PRP", "JJ");
    private static final Set<String> BRINGS = Words.set("frames.tsv", "brings");
    private static final List<String> CIVILIAN = List.of("civilian");

    /** The rule of people whose number is not told. */
    static final String PEOPLE = "figure/uncounted-people";

    private static final Set<String> ANYONE = Set.of("anyone", "anybody");
    private static final Set<String> KNOWN = Words.set("frames.tsv", "known");
    private static final Set<String> NOT_ONE = Words.set("frames.tsv", "not-one-in-passing");

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final HarmFrames frames;
    private final FigureDrafts drafts;

    UncountedHarm(ParsedSentence parsed, FigureDrafts drafts, HarmFrames frames) {
        this.frames = frames;
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.drafts = drafts;
    }

    /**
     * @param counted the figures of the sentence that have a number
     */
    List<Draft.OfFigure> read(List<Draft.OfFigure> counted) {
        List<Draft.OfFigure> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            int noun = i;
            if (isTaken(i, counted)) continue;
            if (isPeople(i)) {
                people(i).filter(one -> !isCounted(one, counted)).ifPresent(found::add);
                continue;
            }
            if (tree.relation(i).equals("conj")) continue;
            harm(i).filter(word -> isCaused(noun))
                    .ifPresent(word -> found.add(draft(noun, word.outcome(), isNone(noun))));
        }
        return found;
    }

    private static boolean isTaken(int token, List<Draft.OfFigure> counted) {
        for (Draft.OfFigure figure : counted) {
            if (figure.at().from() <= token && token < figure.at().to()) return true;
        }
        return false;
    }

    /** A plural noun for people. */
    private boolean isPeople(int i) {
        if (tree.hangs(i, "compound", "nmod", "poss", "amod", "appos")) return false;
        String lemma = tree.lemma(i);
        if (isAnyoneDenied(i)) return true;
        boolean many = tree.pos(i).equals("NNS") && Harm.who(lemma).isPresent();
        return many && (!NOT_ONE.contains(lemma) || isNumberOf(i) || isOthers(i));
    }

    /** "denied that anyone was killed", "denied killing anybody": what is denied are deaths. */
    private boolean isAnyoneDenied(int i) {
        if (!ANYONE.contains(sentence.fold(i))) return false;
        int clause = tree.clauseVerb(i);
        int cue = tree.head(clause);
        return cue >= 0
                && tree.hangs(clause, "ccomp", "xcomp")
                && Cues.of(tree.lemma(cue)).filter(it -> it.act() == Act.DENY).isPresent();
    }

    /** "a number of people", which tells as much as "civilians". */
    private boolean isNumberOf(int i) {
        return sentence.fold(i - 1).equals("of") && sentence.fold(i - 2).equals("number");
    }

    /** "and others were killed". */
    private boolean isOthers(int i) {
        return sentence.fold(i).equals("others") && tree.hangs(i, "nsubjpass");
    }

    /** "30 gunmen and guards": how many guards is not told, but that the sentence has counted. */
    private static boolean isCounted(Draft.OfFigure one, List<Draft.OfFigure> counted) {
        return !one.count().stated()
                && counted.stream()
                        .anyMatch(c -> c.outcome() == one.outcome() && c.count().stated());
    }

    /** "civilians were killed", "wounding soldiers". */
    private Optional<Draft.OfFigure> people(int i) {
        int from = tree.phraseStart(i);
        boolean numbered =
                scene.quantities().stream().anyMatch(q -> q.from() >= from && q.from() <= i)
                        || tree.objectsOf(i, Set.of("of")).size() > 1;
        boolean known = KNOWN.contains(sentence.fold(from));
        if (numbered || known) return Optional.empty();
        Quantity quantity = Quantity.onePerson(from, i);
        return frames.bySyntax(i, i, quantity)
                .filter(frame -> !frame.part())
                .filter(frame ->
                        frame.outcome() == Outcome.KILLED || frame.outcome() == Outcome.INJURED)
                .filter(frame -> frame.predicate() != i && !isInfinitive(frame.predicate()))
                .map(frame -> new Counted(quantity, i, i, frame.by(PEOPLE)))
                .map(people -> drafts.of(people, Count.UNSTATED));
    }

    /** "vowed to eliminate fighters", "to find and kill fighters": nothing that happened. */
    private boolean isInfinitive(int verb) {
        return tree.pos(verb).equals("VB")
                || tree.children(verb, "aux").stream().anyMatch(aux -> tree.pos(aux).equals("TO"));
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
                        && (!tree.negated(verb) || isNone(noun))
                        && tree.within(noun, verb)
                        && tree.hangs(noun, "dobj", "pobj");
        return caused
                && !isOneSuffering(verb)
                && !sentence.fold(noun - 1).equals("no")
                && tree.child(noun, "poss").isEmpty();
    }

    /** "The driver suffered injuries": his, and nobody knows of more people. */
    private boolean isOneSuffering(int verb) {
        return SUFFERS.contains(tree.lemma(verb))
                && tree.subject(verb)
                        .filter(it -> SINGULAR.contains(tree.pos(it)) && isOne(it))
                        .isPresent();
    }

    private boolean isOne(int subject) {
        return !sentence.fold(subject).equals("they")
                && tree.child(subject, "conj").isEmpty()
                && (tree.pos(subject).equals("PRP") || Harm.who(tree.lemma(subject)).isPresent());
    }

    /**
     * "Neither side reported casualties", "caused neither deaths nor injuries", "without causing
     * casualties", "did not cause any injuries": none. Who "did not report" any says less.
     */
    private boolean isNone(int noun) {
        int verb = tree.clauseVerb(noun);
        if (isNeither(noun) || tree.subject(verb).filter(this::isNeither).isPresent()) return true;
        if (tree.negated(verb)) return BRINGS.contains(tree.lemma(verb));
        int above = tree.head(verb);
        return tree.hangs(verb, "pcomp") && above >= 0 && tree.lemma(above).equals("without");
    }

    private boolean isNeither(int noun) {
        return tree.children(noun).stream().anyMatch(word -> sentence.fold(word).equals("neither"));
    }

    private Draft.OfFigure draft(int noun, Outcome first, boolean none) {
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
        if (drafts.isModifiedBy(noun, CIVILIAN)) who = Who.CIVILIAN;
        Draft.Place at =
                new Draft.Place(scene, tree.phraseStart(noun), to, noun, "figure/uncounted");
        return new Draft.OfFigure(
                at,
                outcome,
                none ? Count.exactly(0) : Count.UNSTATED,
                Unit.PERSONS,
                who,
                Optional.empty(),
                Scope.INCIDENT,
                Optional.empty(),
                Optional.empty());
    }
}
