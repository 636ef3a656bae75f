package org.parallax.reading.events;

import org.parallax.claims.IncidentType;
import org.parallax.knowledge.Actor;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Spans;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the protest or riot that a sentence tells of: "thousands marched through the city", "police
 * dispersed a sit-in", "protesters threw stones". One a sentence, by its first word of a crowd;
 * what was done to the crowd belongs to its words, so that a protest broken up by force is read as
 * a protest first. Words are in {@code crowds.tsv}.
 */
final class CrowdReader {
    private static final Set<String> GATHERINGS = Words.set("crowds.tsv", "gathering");
    private static final Set<String> INS = Words.set("crowds.tsv", "in");
    private static final Set<String> ACTS = Words.set("crowds.tsv", "act");
    private static final Set<String> UNMADE = Words.set("crowds.tsv", "unmade");
    private static final Set<String> FIGURATIVE = Words.set("figurative.tsv");
    private static final Set<String> BACK = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> HOLDS = Words.set("crowds.tsv", "holds");
    private static final Set<String> IN = Set.of("in", "ins");
    private static final Set<String> REASONS = Set.of("due", "over", "for", "about", "to");
    private static final Set<String> FIGURATIVE_OF = Words.set("crowds.tsv", "figurative-of");

    private final ParsedSentence parsed;
    private final Tree tree;
    private final Sentence sentence;
    private final Crowd crowd;

    private CrowdReader(ParsedSentence parsed) {
        this.parsed = parsed;
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.crowd = new Crowd(tree);
    }

    /**
     * The drafts of a sentence with that of its crowd, if it tells of one, at their head; a clash
     * with a crowd is the crowd's riot and no clash of arms.
     */
    static List<Draft.OfIncident> joined(ParsedSentence parsed, List<Draft.OfIncident> violence) {
        CrowdReader reader = new CrowdReader(parsed);
        Optional<Draft.OfIncident> draft = reader.read();
        if (draft.isEmpty()) return violence;
        List<Draft.OfIncident> all = new ArrayList<>();
        all.add(draft.get());
        for (Draft.OfIncident each : violence) if (!reader.isOfCrowd(each)) all.add(each);
        return all;
    }

    private Optional<Draft.OfIncident> read() {
        for (int i = 0; i < tree.size(); i++) {
            boolean verb = tree.isVerb(i) && !tree.hangs(i, "nmod", "amod", "aux", "auxpass");
            if (verb ? isAct(i) : isNamed(i)) return Optional.of(draft(i));
        }
        return Optional.empty();
    }

    /** "residents protested", "students took to the streets", "youths threw stones". */
    private boolean isAct(int verb) {
        Optional<ViolentPhrase> phrase =
                ViolentPhrase.at(tree, verb).filter(ViolentPhrase::ofCrowd);
        boolean act = ACTS.contains(tree.lemma(verb)) && !isArgument(verb);
        if (crowd.isBlows(verb)) return true;
        if (phrase.isEmpty() && !act) return false;
        boolean firm = phrase.filter(p -> p.word().firm()).isPresent();
        return crowd.isPeople(tree.subject(verb)) || firm && tree.subject(verb).isEmpty();
    }

    /** "The figures demonstrate that", "rallied behind the leader". */
    private boolean isArgument(int verb) {
        return tree.lemma(verb).equals("demonstrate")
                        && tree.child(verb, "dobj", "ccomp").isPresent()
                || !tree.objectsOf(verb, Set.of("behind")).isEmpty();
    }

    /** A gathering or a crowd that is named, and is there. */
    private boolean isNamed(int i) {
        if (!tree.isCommonOrProperNoun(i) && !isIn(i)) return false;
        boolean modifier = tree.hangs(i, "compound", "nmod", "amod") && tree.head(i) > i;
        if (modifier) return false;
        if (crowd.isMob(i)) return crowd.isActingMob(i);
        if (crowd.isCrowd(i)) return !crowd.says(i) && !isUnmade(i);
        boolean gathering = isIn(i) || GATHERINGS.contains(tree.lemma(i)) && !isMonth(i);
        boolean phrase = ViolentPhrase.at(tree, i).filter(ViolentPhrase::ofCrowd).isPresent();
        return phrase || gathering && isHeld(i);
    }

    /** "sit-in" is cut into three tokens. */
    private boolean isIn(int i) {
        return i >= 2
                && IN.contains(sentence.fold(i))
                && sentence.fold(i - 1).equals("-")
                && INS.contains(sentence.fold(i - 2));
    }

    private boolean isMonth(int i) {
        return parsed.scene().dates().stream().anyMatch(d -> d.from() <= i && i < d.to());
    }

    private boolean isHeld(int noun) {
        for (int child : tree.children(noun, "compound", "nmod", "amod"))
            if (FIGURATIVE.contains(tree.lemma(child))) return false;
        for (int of : tree.objectsOf(noun, Set.of("of")))
            if (FIGURATIVE_OF.contains(tree.lemma(of))) return false;
        if (isUnmade(noun)) return false;
        boolean bare =
                tree.children(noun).stream().allMatch(child -> tree.hangs(child, "det", "punct"));
        boolean back =
                tree.child(noun, "det").map(sentence::fold).filter(BACK::contains).isPresent();
        return !(bare && back && tree.hangs(noun, "nsubj", "pobj") && !crowd.isAnswered(noun));
    }

    /** "planned protests", "called for a rally", "since the protests", "a march was banned". */
    private boolean isUnmade(int noun) {
        for (int child : tree.children(noun, "amod", "nmod", "acl", "relcl"))
            if (UNMADE.contains(tree.lemma(child))) return true;
        int at = tree.firstConjunct(noun);
        for (int steps = 0; steps < 2 && at >= 0; steps++) {
            at = tree.hangs(at, "dobj", "nsubjpass", "pobj", "prep", "nsubj") ? tree.head(at) : -1;
            if (at >= 0 && UNMADE.contains(tree.lemma(at))) return true;
        }
        return false;
    }

    /** What is done to the crowd, and how it behaves, are told together. */
    private Draft.OfIncident draft(int cue) {
        int anchor = anchor(cue);
        Spans.Range range = parsed.spans().ofClause(anchor, -1);
        Set<String> parties = new LinkedHashSet<>();
        int at = cue;
        boolean own = true;
        for (int steps = 0; steps < tree.size() && at >= 0; steps++, at = tree.head(at)) {
            if (tree.hangs(at, "prep") && REASONS.contains(tree.lemma(at))) break;
            boolean does = own && at != cue && tree.isVerb(at) && isIn(tree, cue, at);
            own &= !tree.isVerb(at) || at == cue;
            boolean answer = does || crowd.isAnswer(at);
            boolean violence =
                    tree.isCommonOrProperNoun(at) && Violence.noun(tree.lemma(at)).isPresent();
            boolean other = answer || violence;
            if (!other) continue;
            Spans.Range more = parsed.spans().ofClause(at, -1);
            range =
                    new Spans.Range(
                            Math.min(range.from(), more.from()), Math.max(range.to(), more.to()));
            if (answer) parties.addAll(armed(at));
        }
        Draft.Place place =
                new Draft.Place(parsed.scene(), range.from(), range.to(), anchor, "incident/crowd");
        IncidentType type =
                new Riots(parsed, crowd).told() ? IncidentType.RIOT : IncidentType.PROTEST;
        return new Draft.OfIncident(
                place, type, List.of(), List.of(), List.copyOf(parties), Optional.empty());
    }

    /** What the crowd does or undergoes: the verb belongs to the words. */
    private static boolean isIn(Tree tree, int cue, int verb) {
        int first = tree.firstConjunct(cue);
        int head = tree.head(first);
        boolean agent = head >= 0 && tree.hangs(head, "agent") && tree.head(head) == verb;
        return agent || head == verb && tree.hangs(first, "nsubj", "nsubjpass", "dobj");
    }

    /**
     * Where the crowd is said to be out: of "used gas to disperse a rally" and "blocked the road to
     * protest" the verb before the purpose, since both are told as done.
     */
    private int anchor(int cue) {
        int at = cue;
        for (int steps = 0; steps < 3; steps++) {
            int verb = tree.clauseVerb(at);
            boolean made = verb != cue && HOLDS.contains(tree.lemma(verb));
            if (made || !isMeant(verb) && !(verb != cue && isDone(verb))) return at;
            at = tree.head(verb);
        }
        return at;
    }

    /** "used force to disperse": an infinitive beside what was done for it. */
    private boolean isDone(int verb) {
        int above = tree.head(verb);
        return tree.isVerb(verb)
                && above >= 0
                && tree.hangs(verb, "xcomp", "advcl", "acl")
                && tree.children(verb, "aux").stream().anyMatch(a -> tree.pos(a).equals("TO"));
    }

    /** "blocked the road to protest against the law": they did both. */
    private boolean isMeant(int verb) {
        return tree.isVerb(verb)
                && tree.hangs(verb, "advcl")
                && tree.children(verb, "aux").stream().anyMatch(a -> tree.pos(a).equals("TO"));
    }

    /** The bodies that meet a crowd: who does the verb, and who stands "with" or "by" beside it. */
    private List<String> armed(int verb) {
        List<Integer> heads = new ArrayList<>(tree.objectsOf(verb, Set.of("with", "by")));
        tree.subject(verb).ifPresent(heads::add);
        return heads.stream()
                .flatMap(head -> parsed.parties().all(head).stream())
                .filter(party ->
                        party.actor().filter(a -> a.kind() != Actor.Kind.PERSON_KIND).isPresent())
                .flatMap(party -> party.body().stream())
                .toList();
    }

    /** "clashed with protesters", "protesters attacked": told by the riot already. */
    private boolean isOfCrowd(Draft.OfIncident draft) {
        int anchor = draft.at().anchor();
        boolean fray = draft.type() == IncidentType.ARMED_CLASH && draft.parties().size() < 2;
        boolean byCrowd =
                tree.isVerb(anchor)
                        && draft.perpetrators().isEmpty()
                        && tree.subject(anchor).filter(crowd::isCrowd).isPresent()
                        && !tree.passive(anchor);
        return fray || byCrowd && draft.type() == IncidentType.ATTACK;
    }
}
