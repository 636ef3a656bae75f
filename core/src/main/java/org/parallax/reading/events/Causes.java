package org.parallax.reading.events;

import org.parallax.claims.IncidentType;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells the dead and the hurt of floods, crashes and disease from those of violence: of "the bus
 * overturned, killing nine" the nine, of "cholera has killed 200" the 200. Words are in {@code
 * accidents.tsv}.
 *
 * <p>What nature does is nobody's doing wherever it is told. A crash, a fire or a collapse may be:
 * it counts only where its sentence has no word of an attack and no violence is told beside it.
 */
public final class Causes {
    private static final Set<String> ILL = Words.set("accidents.tsv", "ill");
    private static final Set<String> MISHAP = Words.set("accidents.tsv", "mishap");
    private static final Set<String> BEFALL = Words.set("accidents.tsv", "befall");
    private static final Set<String> END = Words.set("accidents.tsv", "end");
    private static final Set<String> COURT = Words.set("accidents.tsv", "court");
    private static final Set<String> ALONE = Words.set("accidents.tsv", "alone");

    /** What may stand between a death and what it came of. */
    private static final Set<String> OF = Set.of("in", "by", "of", "from", "to", "because", "due");

    private static final Set<IncidentType> UNARMED =
            Set.of(IncidentType.PROTEST, IncidentType.ARREST, IncidentType.OTHER);

    /** Clauses up from a death to what it came of: "overturned on a bend and sank, drowning". */
    private static final int UP = 3;

    /** Heads up from a killing to the verb that judges it. */
    private static final int TO_COURT = 4;

    private enum Kind {
        NATURE,
        MISHAP,
        COURT,
        NEITHER
    }

    private final Tree tree;
    private final Sentence sentence;
    private final boolean accident;

    /**
     * @param accident whether the report's explosions are nobody's doing ({@link Accidents#toldBy})
     */
    Causes(ParsedSentence parsed, boolean accident) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.accident = accident;
    }

    /**
     * Those figures that no violence made, by identity.
     *
     * @param sentences all of the report's
     * @param incidents the violence that the report tells of
     */
    public static Set<Draft> unarmed(
            Collection<Sentence> sentences,
            Collection<ParsedSentence> parsed,
            Collection<Draft.OfFigure> figures,
            Collection<Draft.OfIncident> incidents,
            boolean accident) {
        List<Integer> violent =
                incidents.stream()
                        .filter(incident -> !UNARMED.contains(incident.type()))
                        .map(Causes::index)
                        .toList();
        Set<Draft> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ParsedSentence each : parsed) {
            Causes causes = new Causes(each, accident);
            for (Draft.OfFigure figure : figures)
                if (index(figure) == each.sentence().index()
                        && causes.areOf(figure, sentences, violent)) found.add(figure);
        }
        boolean told = !found.isEmpty() || Accidents.anyWord(sentences, ALONE);
        if (told && isPeaceful(sentences, violent)) found.addAll(figures);
        return found;
    }

    private static boolean isPeaceful(Collection<Sentence> sentences, List<Integer> violent) {
        return violent.isEmpty()
                && sentences.stream()
                        .flatMap(sentence -> sentence.folds().stream())
                        .noneMatch(Accidents::isDeliberate);
    }

    private static int index(Draft draft) {
        return draft.at().scene().sentence().index();
    }

    private boolean areOf(
            Draft.OfFigure figure, Collection<Sentence> sentences, List<Integer> violent) {
        return switch (kind(figure.at().anchor())) {
            case NATURE -> true;
            case MISHAP ->
                    !showsAttack()
                            && violent.stream().noneMatch(at -> Math.abs(at - index(figure)) <= 1);
            case COURT -> isPeaceful(sentences, violent);
            case NEITHER -> false;
        };
    }

    /** True where nobody did what the verb says: "the plane crashed, killing nine". */
    boolean isNobodys(int verb) {
        return switch (kind(verb)) {
            case NATURE -> true;
            case MISHAP -> !showsAttack();
            case COURT, NEITHER -> false;
        };
    }

    private boolean showsAttack() {
        for (int i = 0; i < tree.size(); i++)
            if (Accidents.isDeliberate(sentence.fold(i)) && !isPit(i)) return true;
        return false;
    }

    /** "a mine collapse", "in a gold mine": no landmine. */
    private boolean isPit(int noun) {
        boolean names = tree.hangs(noun, "compound", "nmod") && tree.head(noun) > noun;
        return tree.lemma(noun).equals("mine")
                && (names && MISHAP.contains(tree.lemma(tree.head(noun)))
                        || tree.child(noun, "compound", "nmod").isPresent());
    }

    /** What the predicate of a death or an injury came of. */
    private Kind kind(int predicate) {
        Kind own = ofWord(predicate);
        if (own != Kind.NEITHER) return own;
        int at = predicate;
        for (int steps = 0; steps < UP; steps++) {
            Kind kind = ofClause(at);
            if (kind != Kind.NEITHER) return kind;
            if (!tree.hangs(at, "advcl", "conj", "xcomp", "dep", "acl", "prep", "pcomp", "relcl"))
                break;
            at = tree.head(at);
            if (at < 0) break;
        }
        return isJudged(predicate) ? Kind.COURT : Kind.NEITHER;
    }

    /** "jailed for the murder of nine people", "convicted of killing two". */
    private boolean isJudged(int killing) {
        boolean over = false;
        int at = killing;
        for (int steps = 0; steps < TO_COURT && at >= 0; steps++) {
            over |= tree.hangs(at, "prep", "pcomp", "relcl");
            at = tree.head(at);
            if (over && at >= 0 && COURT.contains(tree.lemma(at))) return true;
        }
        return false;
    }

    /** "died of cholera", "killed when the boat sank", "the crash killed", "sank, killing". */
    private Kind ofClause(int at) {
        List<Integer> words = new ArrayList<>();
        if (tree.isVerb(at)) tree.subject(at).ifPresent(words::add);
        words.addAll(tree.objectsOf(at, OF));
        for (int prep : tree.children(at, "prep")) // "because of", "due to"
        if (OF.contains(tree.lemma(prep))) words.addAll(tree.objectsOf(prep, OF));
        for (int clause : tree.children(at, "advcl", "relcl")) {
            words.add(clause);
            tree.child(clause, "nsubj", "nsubjpass").ifPresent(words::add);
        }
        words.add(at);
        Kind kind = Kind.NEITHER;
        for (int word : words)
            for (int each : tree.coordinated(word)) {
                Kind one = ofWord(each);
                if (one == Kind.NATURE) return one;
                if (one == Kind.MISHAP) kind = one;
            }
        return kind;
    }

    private Kind ofWord(int word) {
        String lemma = tree.lemma(word);
        if (tree.isVerb(word)) {
            if (BEFALL.contains(lemma) || END.contains(lemma)) return Kind.MISHAP;
        } else {
            if (isOfViolence(word)) return Kind.NEITHER;
            if (Accidents.isForce(tree, word) || Accidents.isAny(tree, word, ILL))
                return Kind.NATURE;
            if (Accidents.isAny(tree, word, MISHAP) && !isGunfire(word)) return Kind.MISHAP;
        }
        boolean explosion =
                Accidents.isExplosion(lemma) && (accident || Accidents.hasSource(tree, word));
        return explosion ? Kind.MISHAP : Kind.NEITHER;
    }

    /** "a wave of bombings", "a hail of bullets". */
    private boolean isOfViolence(int noun) {
        return tree.objectsOf(noun, Set.of("of")).stream()
                .anyMatch(of ->
                        Accidents.isDeliberate(tree.lemma(of))
                                || Violence.noun(tree.lemma(of)).isPresent());
    }

    /** "killed by army fire", not "in a fire". */
    private boolean isGunfire(int noun) {
        return tree.lemma(noun).equals("fire") && tree.child(noun, "det").isEmpty();
    }
}
