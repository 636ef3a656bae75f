package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.NumberPhrase;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the death of one person whom no number and no article counts: "the driver was killed",
 * "gunmen opened fire on a guard, killing him", "Farmer dies of wounds"; and of those counted
 * before whom a pronoun points at: "stopped three traders and shot them dead". Asked only while a
 * report has told of no dead yet: later such words speak of somebody told before.
 */
final class LoneVictim {
    private static final Set<String> SINGULAR = Words.set("frames.tsv", "one-known");
    private static final Set<String> SINGULAR_OWNERS = Set.of("his", "her");
    private static final Set<String> THEMSELF = Set.of("himself", "herself", "self");
    private static final Set<String> CAUSES = Words.set("frames.tsv", "causes");
    private static final Set<String> WEAPON_VERBS = Words.set("frames.tsv", "fatal-with");
    private static final Set<String> REPORTED = Words.set("frames.tsv", "reported");
    private static final Set<String> FATALLY = Words.set("frames.tsv", "fatally");

    /** Nouns that stand for many, or for nobody. */
    private static final Set<String> NOT_ONE = Words.set("frames.tsv", "not-one");

    private static final String THEM = "them";

    private final FigureDrafts drafts;
    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final Fatal fatal;
    private final Treated treated;

    private LoneVictim(ParsedSentence parsed, FigureDrafts drafts) {
        this.drafts = drafts;
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.fatal = new Fatal(tree, sentence);
        this.treated = new Treated(tree, sentence, fatal);
    }

    /** The first that the sentence tells of. */
    static Optional<Draft.OfFigure> read(ParsedSentence parsed, FigureDrafts drafts) {
        LoneVictim reader = new LoneVictim(parsed, drafts);
        for (int i = 0; i < reader.tree.size(); i++) {
            int at = i;
            Optional<Draft.OfFigure> found = reader.at(i).or(() -> reader.death(at));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /**
     * The first who is hurt, or hit and nobody says how badly: "the clerk was shot in the arm". To
     * be asked only while a report has told of no dead and no hurt.
     */
    static Optional<Draft.OfFigure> hurt(ParsedSentence parsed, FigureDrafts drafts) {
        LoneVictim reader = new LoneVictim(parsed, drafts);
        for (int i = 0; i < reader.tree.size(); i++) {
            Optional<Outcome> outcome = reader.hurts(i);
            if (outcome.isEmpty() || !reader.happened(i)) continue;
            int verb = i;
            Optional<Draft.OfFigure> found =
                    reader.victim(i)
                            .flatMap(reader::named)
                            .filter(it -> reader.tree.child(it, "conj", "num").isEmpty())
                            .map(it -> reader.draft(verb, it, outcome.get()));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<Outcome> hurts(int verb) {
        if (!tree.isVerb(verb)) return Optional.empty();
        if (fatal.hits(verb)) return Optional.of(Outcome.CASUALTIES);
        if (treated.suffers(verb).isPresent()) return treated.suffers(verb);
        Optional<Outcome> next =
                treated.subject(verb, tree.passive(verb), false)
                        .or(() -> treated.object(verb, false))
                        .map(HarmFrames.Frame::outcome);
        if (next.isPresent()) return next;
        return Harm.verb(tree.lemma(verb))
                .filter(word -> word.takes() == Harm.Takes.OBJECT)
                .map(Harm.Word::outcome)
                .filter(outcome -> outcome == Outcome.INJURED);
    }

    private Optional<Draft.OfFigure> at(int verb) {
        if (!kills(verb) || !happened(verb)) return Optional.empty();
        Optional<Integer> victim = victim(verb);
        if (victim.filter(it -> sentence.fold(it).equals(THEM)).isPresent())
            return those(victim.get()).map(people -> draft(verb, people));
        return victim.flatMap(this::named)
                .filter(noun -> tree.child(noun, "conj", "num", "predet").isEmpty())
                .map(noun -> draft(verb, noun));
    }

    /** "opened fire on a guard, causing his death", "which led to her death". */
    private Optional<Draft.OfFigure> death(int noun) {
        boolean his =
                Harm.noun(tree.lemma(noun)).filter(w -> w.outcome() == Outcome.KILLED).isPresent()
                        && tree.pos(noun).equals("NN")
                        && tree.children(noun, "poss").stream()
                                .anyMatch(it -> SINGULAR_OWNERS.contains(sentence.fold(it)));
        int verb = his ? tree.clauseVerb(noun) : noun;
        if (!his || !CAUSES.contains(tree.lemma(verb)) || !happened(verb)) return Optional.empty();
        return Optional.of(draft(noun, before(noun).orElse(noun)));
    }

    /** "killed", "died", "shot dead", "beaten to death". */
    private boolean kills(int verb) {
        if (isDeadOfHeadline(verb)) return true;
        if (!tree.isVerb(verb)) return false;
        String lemma = tree.lemma(verb);
        if (WEAPON_VERBS.contains(lemma) && (isFatal(verb) || fatal.is(verb))) return true;
        if (isFoundDead(verb) || isPassingAway(verb)) return true;
        return !lemma.equals("gun")
                && Harm.verb(lemma).filter(w -> w.outcome() == Outcome.KILLED).isPresent();
    }

    /** "Baker dead after shooting": a headline leaves out "is". */
    private boolean isDeadOfHeadline(int adjective) {
        return sentence.heading()
                && sentence.fold(adjective).equals("dead")
                && tree.child(adjective, "nsubj").isPresent();
    }

    /** "was pronounced dead". */
    private boolean isFoundDead(int verb) {
        if (!tree.passive(verb) || !REPORTED.contains(tree.lemma(verb))) return false;
        return sentence.fold(verb + 1).equals("fatally")
                || Harm.adjective(sentence.fold(verb + 1))
                        .filter(w -> w.outcome() == Outcome.KILLED)
                        .isPresent();
    }

    /** "later passed away". */
    private boolean isPassingAway(int verb) {
        return tree.lemma(verb).equals("pass") && sentence.fold(verb + 1).equals("away");
    }

    private boolean isFatal(int verb) {
        boolean gunned = tree.lemma(verb).equals("gun");
        for (int i = verb + 1; i < Math.min(tree.size(), verb + 5); i++) {
            if (gunned && sentence.fold(i).equals("down")) return true;
            if (FATALLY.contains(sentence.fold(i))) return true;
        }
        return false;
    }

    /** Told as done: not what may, might or shall happen, nor what did not. */
    private boolean happened(int verb) {
        boolean bare = tree.pos(verb).equals("VB") || tree.pos(verb).equals("MD");
        boolean modal =
                tree.children(verb, "aux").stream()
                        .anyMatch(aux -> tree.pos(aux).equals("MD") || tree.pos(aux).equals("TO"));
        return !bare && !modal && !tree.negated(verb);
    }

    private Optional<Integer> victim(int verb) {
        boolean dies =
                Harm.verb(tree.lemma(verb))
                        .filter(w -> w.takes() == Harm.Takes.SUBJECT)
                        .isPresent();
        if (tree.passive(verb)) return tree.child(verb, "nsubjpass");
        if (isSecondPassive(verb)) return tree.child(tree.head(verb), "nsubjpass");
        if (dies || isPassingAway(verb) || treated.suffers(verb).isPresent())
            return tree.child(verb, "nsubj");
        if (isDeadOfHeadline(verb) || treated.isHeadlinePassive(verb))
            return tree.child(verb, "nsubj");
        Optional<Integer> object = tree.child(verb, "dobj");
        if (object.filter(it -> THEMSELF.contains(sentence.fold(it))).isPresent())
            return tree.subject(verb);
        if (object.isPresent()) return object;
        if (treated.subject(verb, false, false).isPresent()) return tree.subject(verb);
        boolean reduced = tree.pos(verb).equals("VBN") && tree.hangs(verb, "acl");
        return reduced ? Optional.of(tree.head(verb)) : Optional.empty();
    }

    /** The killing of "was kidnapped and killed". */
    private boolean isSecondPassive(int verb) {
        return tree.pos(verb).equals("VBN")
                && tree.hangs(verb, "conj")
                && tree.child(verb, "nsubj", "nsubjpass", "dobj").isEmpty()
                && tree.passive(tree.head(verb));
    }

    /** Who it is: the noun itself, or the one person named before whom a pronoun points at. */
    private Optional<Integer> named(int head) {
        if (SINGULAR.contains(sentence.fold(head))) return Optional.of(before(head).orElse(head));
        boolean noun = tree.pos(head).equals("NN") || sentence.heading() && isName(head);
        boolean one = noun && isPerson(head);
        return one || isAge(head) || isSurname(head) ? Optional.of(head) : Optional.empty();
    }

    /** "Hamdan was pronounced dead", once the report has named him in full. */
    private boolean isSurname(int head) {
        return scene.actors().stream()
                .anyMatch(it ->
                        it.to() == head + 1
                                && it.actor().isEmpty()
                                && it.person().isPresent()
                                && tree.hangs(head, "nsubj", "nsubjpass"));
    }

    /** "Farmer" of "Farmer Shot Near Homs", which has capitals and no article. */
    private boolean isName(int head) {
        return tree.pos(head).equals("NNP") && tree.hangs(head, "nsubj", "nsubjpass");
    }

    private boolean isPerson(int noun) {
        String lemma = tree.lemma(noun);
        boolean person = Harm.who(lemma).isPresent() || Titles.isTitle(lemma);
        return person && !NOT_ONE.contains(lemma);
    }

    /** "The 27-year-old". */
    private boolean isAge(int head) {
        return sentence.fold(head).equals("old")
                && sentence.fold(head - 1).equals("-")
                && sentence.fold(head - 2).equals("year");
    }

    /** The person last named before the pronoun who is not the one that acts. */
    private Optional<Integer> before(int pronoun) {
        for (int i = pronoun - 1; i >= 0; i--) {
            boolean acts = tree.hangs(i, "nsubj");
            if (tree.pos(i).equals("NN") && isPerson(i) && !acts) return Optional.of(i);
        }
        return Optional.empty();
    }

    /** "stopped three traders and shot them dead": the people last counted who do not act. */
    private Optional<Counted> those(int them) {
        return scene.quantities().reversed().stream()
                .filter(quantity -> quantity.to() <= them && quantity.count().stated())
                .map(quantity -> counted(quantity, NumberPhrase.of(scene, tree, quantity)))
                .filter(people ->
                        people.noun() < them && Harm.who(tree.lemma(people.noun())).isPresent())
                .findFirst();
    }

    private static Counted counted(Quantity quantity, NumberPhrase phrase) {
        HarmFrames.Frame frame =
                new HarmFrames.Frame(Outcome.KILLED, phrase.noun(), false, "figure/them");
        return new Counted(quantity, phrase.head(), phrase.noun(), frame);
    }

    private Draft.OfFigure draft(int verb, Counted people) {
        HarmFrames.Frame frame = people.frame();
        Counted killed =
                people.with(new HarmFrames.Frame(frame.outcome(), verb, false, frame.rule()));
        return drafts.of(killed, people.quantity().count());
    }

    private Draft.OfFigure draft(int verb, int noun) {
        return draft(verb, noun, Outcome.KILLED);
    }

    private Draft.OfFigure draft(int verb, int noun, Outcome outcome) {
        int start = tree.phraseStart(noun);
        boolean inside = isSecondOfPair(noun); // the parser took both for one phrase
        boolean pair = inside || isSecondOfPair(start);
        int from = pair && !inside ? start - 2 : start;
        Count count = Count.exactly(pair ? 2 : 1);
        Quantity one = new Quantity(from, from + 1, from, count, false);
        HarmFrames.Frame frame = new HarmFrames.Frame(outcome, verb, false, "figure/lone");
        Counted victim = new Counted(one, noun, noun, frame);
        Draft.OfFigure draft =
                drafts.of(victim, count, Unit.PERSONS, List.of(victim), Optional.empty());
        return pair ? draft.ofAnybody() : draft;
    }

    /** "Baker, clerk shot dead": a comma is the "and" of a headline. */
    private boolean isSecondOfPair(int start) {
        return sentence.heading()
                && start >= 2
                && sentence.fold(start - 1).equals(",")
                && isPerson(start - 2)
                && !tree.pos(start - 2).endsWith("S")
                && (start == 2 || !sentence.fold(start - 3).equals(","));
    }
}
