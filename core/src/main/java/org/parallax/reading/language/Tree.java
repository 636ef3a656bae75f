package org.parallax.reading.language;

import org.parallax.text.Parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A sentence's dependency tree with the way down as well as up, and the questions that rules ask of
 * it: of "X, who fled, returned" who returned, where the clause of "fled" ends. Tokens are numbers
 * from 0; relations and tags are the parser's (docs/SYNTAX.md).
 */
public final class Tree {
    /** Relations that keep a noun phrase together; the rest start a phrase of their own. */
    private static final Set<String> INSIDE_PHRASE =
            Set.of("nmod", "compound", "det", "poss", "case", "qmod", "npadvmod", "predet", "num");

    private final Parse parse;
    private final List<List<Integer>> children = new ArrayList<>();

    public Tree(Parse parse) {
        this.parse = parse;
        for (int i = 0; i < parse.size(); i++) children.add(new ArrayList<>());
        for (int i = 0; i < parse.size(); i++) {
            int head = parse.get(i).head();
            if (head >= 0 && head != i) children.get(head).add(i);
        }
    }

    public int size() {
        return parse.size();
    }

    public String lemma(int i) {
        return parse.get(i).lemma();
    }

    public String pos(int i) {
        return parse.get(i).pos();
    }

    public String relation(int i) {
        return parse.get(i).relation();
    }

    public int head(int i) {
        return parse.get(i).head();
    }

    public boolean isVerb(int i) {
        return pos(i).startsWith("VB");
    }

    public boolean isNoun(int i) {
        return pos(i).startsWith("NN") || pos(i).equals("PRP") || pos(i).equals("CD");
    }

    public boolean isCommonOrProperNoun(int i) {
        return pos(i).startsWith("NN");
    }

    public boolean hangs(int i, String... relations) {
        for (String relation : relations) if (relation(i).equals(relation)) return true;
        return false;
    }

    public List<Integer> children(int i) {
        return children.get(i);
    }

    /** The children that hang on {@code i} by one of the relations, in text order. */
    public List<Integer> children(int i, String... relations) {
        List<Integer> found = new ArrayList<>();
        for (int child : children.get(i)) if (hangs(child, relations)) found.add(child);
        return found;
    }

    public Optional<Integer> child(int i, String... relations) {
        for (int child : children.get(i)) if (hangs(child, relations)) return Optional.of(child);
        return Optional.empty();
    }

    /** The objects of the prepositions {@code words} on {@code i}, coordinated ones included. */
    public List<Integer> objectsOf(int i, Set<String> words) {
        List<Integer> found = new ArrayList<>();
        for (int prep : children(i, "prep", "agent", "dative")) {
            List<Integer> preps = new ArrayList<>(List.of(prep));
            preps.addAll(children(prep, "conj"));
            for (int each : preps) {
                if (!words.contains(lemma(each))) continue;
                for (int object : children(each, "pobj", "pcomp"))
                    found.addAll(coordinated(object));
            }
        }
        return found;
    }

    /** {@code i} and everything coordinated with it, transitively, in text order. */
    public List<Integer> coordinated(int i) {
        List<Integer> found = new ArrayList<>(List.of(i));
        for (int k = 0; k < found.size(); k++) {
            for (int next : children(found.get(k), "conj")) found.add(next);
        }
        found.sort(null);
        return found;
    }

    /** The first of a coordination that {@code i} belongs to. */
    public int firstConjunct(int i) {
        int at = i;
        while (relation(at).equals("conj") && head(at) >= 0 && isNoun(head(at)) == isNoun(at)) {
            at = head(at);
        }
        return at;
    }

    public boolean within(int i, int ancestor) {
        int at = i;
        for (int steps = 0; at >= 0 && steps <= size(); steps++) {
            if (at == ancestor) return true;
            at = head(at);
        }
        return false;
    }

    /** The first token of the subtree, over children that {@code keep} allows. */
    public int first(int i, IntPredicate keep) {
        int first = i;
        for (int child : children.get(i)) {
            if (keep.test(child)) first = Math.min(first, first(child, keep));
        }
        return first;
    }

    /** One past the last token of the subtree, over children that {@code keep} allows. */
    public int last(int i, IntPredicate keep) {
        int last = i + 1;
        for (int child : children.get(i)) {
            if (keep.test(child)) last = Math.max(last, last(child, keep));
        }
        return last;
    }

    public int first(int i) {
        return first(i, child -> true);
    }

    public int last(int i) {
        return last(i, child -> !relation(child).equals("punct"));
    }

    /** Start of the noun phrase proper: determiners, numbers and modifiers before the head. */
    public int phraseStart(int i) {
        return first(
                i,
                child ->
                        child < i
                                && (INSIDE_PHRASE.contains(relation(child))
                                        || relation(child).equals("advmod")
                                        || relation(child).equals("punct")
                                                && relation(head(child)).equals("npadvmod")
                                        || insideModifier(child, i)));
    }

    private boolean insideModifier(int child, int head) {
        return relation(child).equals("amod")
                || relation(child).equals("acl") && child < head
                || relation(child).equals("punct") && isHyphen(child);
    }

    private boolean isHyphen(int i) {
        return pos(i).equals("HYPH");
    }

    /**
     * The verb whose clause {@code i} stands in, or the root; {@code i} itself where it is a verb.
     */
    public int clauseVerb(int i) {
        int at = i;
        for (int steps = 0; steps <= size(); steps++) {
            if (isVerb(at) && !hangs(at, "nmod", "amod", "aux", "auxpass")) return at;
            if (head(at) < 0) return at;
            at = head(at);
        }
        return at;
    }

    /** Who does {@code verb}: its subject, or the one it shares with the verb it hangs on. */
    public Optional<Integer> subject(int verb) {
        int at = verb;
        for (int steps = 0; steps < 6; steps++) {
            Optional<Integer> own = child(at, "nsubj", "nsubjpass");
            if (own.isPresent()) return isRelative(own.get()) ? antecedent(at) : own;
            if (head(at) < 0) return Optional.empty();
            switch (relation(at)) {
                case "acl", "relcl" -> {
                    return Optional.of(head(at));
                }
                case "advcl" -> {
                    Optional<Integer> blamed = blamedBefore(at);
                    if (blamed.isPresent()) return blamed;
                    at = head(at);
                }
                case "conj", "xcomp", "dep" -> at = head(at);
                case "pcomp" -> {
                    int prep = head(at);
                    Optional<Integer> blamed = blamed(prep);
                    if (blamed.isPresent()) return blamed;
                    List<Integer> objects = children(prep, "pobj");
                    if (!objects.isEmpty()) return Optional.of(objects.getFirst());
                    if (head(prep) < 0) return Optional.empty();
                    at = head(prep);
                }
                case "ccomp" -> {
                    if (pos(at).equals("VBG")) at = head(at);
                    else return Optional.empty();
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    public boolean isRelative(int i) {
        return pos(i).equals("WDT") || pos(i).equals("WP");
    }

    /** What "which" stands for: the noun that the relative clause hangs on, also from inside it. */
    private Optional<Integer> antecedent(int verb) {
        int at = verb;
        for (int steps = 0; steps < 4 && head(at) >= 0; steps++) {
            if (relation(at).equals("relcl")) return Optional.of(head(at));
            at = head(at);
        }
        return Optional.empty();
    }

    /** "accused X of shelling": X shells, not the accuser; "X and Y accused each other": both. */
    private Optional<Integer> blamed(int prep) {
        boolean of = lemma(prep).equals("of") || lemma(prep).equals("for");
        if (!of || head(prep) < 0) return Optional.empty();
        int above = head(prep);
        boolean onObject = relation(above).equals("dobj") && isVerb(head(above));
        if (onObject) return Optional.of(above);
        boolean onAgent = relation(above).equals("pobj") && relation(head(above)).equals("agent");
        int verb = onAgent ? head(head(above)) : above; // "was accused by Y of shelling"
        if (!isVerb(verb)) return Optional.empty();
        Optional<Integer> object = child(verb, "dobj").or(() -> child(verb, "nsubjpass"));
        boolean mutual = object.filter(o -> lemma(o).equals("other")).isPresent();
        return mutual ? child(verb, "nsubj") : object;
    }

    /** "accused X of shelling the camp, killing two": X kills. */
    private Optional<Integer> blamedBefore(int verb) {
        int above = head(verb);
        if (!pos(verb).equals("VBG") || above < 0 || Cues.of(lemma(verb)).isPresent())
            return Optional.empty();
        for (int prep : children(above, "prep")) {
            boolean deed = prep < verb && child(prep, "pcomp").isPresent();
            if (deed && lemma(prep).equals("of")) return blamed(prep);
        }
        return Optional.empty();
    }

    public boolean negated(int i) {
        return child(i, "neg").isPresent() || isNeitherNor(i);
    }

    /** "neither confirmed nor denied" negates both. */
    private boolean isNeitherNor(int i) {
        int first = relation(i).equals("conj") && head(i) >= 0 ? head(i) : i;
        boolean neither =
                children(first, "preconj", "cc", "advmod").stream()
                        .anyMatch(word -> word < first && lemma(word).equals("neither"));
        boolean nor = children(first, "cc").stream().anyMatch(word -> lemma(word).equals("nor"));
        return neither && nor;
    }

    public boolean passive(int verb) {
        return child(verb, "auxpass", "nsubjpass").isPresent();
    }
}
