package org.parallax.reading.sayings;

import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the words that are said: what hangs on a cue verb and is neither its speaker nor the frame
 * of the saying. Of "told reporters on Tuesday that the road was shut" that is "that the road was
 * shut".
 */
final class SaidContent {
    private static final Set<String> PREPOSITIONS = Words.set("saying.tsv", "content");
    private static final Set<String> ROUND_SAYING = Words.set("saying.tsv", "round");

    private static final Set<String> OPENS = Words.set("saying.tsv", "opens");
    private static final Set<String> BARE = Words.set("saying.tsv", "bare");
    private static final Set<String> BREAKS = Set.of(",", "-", "\u2013", "\u2014");

    /** Tokens from "dead" to "injured": "and more than 70 others". */
    private static final int HARM_REACH = 8;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    /** Pieces no farther apart than a comma and a blank are one. */
    private static final int GAP = 3;

    private final Scene scene;
    private final Sentence sentence;
    private final Tree tree;

    SaidContent(ParsedSentence parsed) {
        this.scene = parsed.scene();
        this.sentence = parsed.sentence();
        this.tree = parsed.tree();
    }

    /** The heads of what is said by the cue; where there is a clause, it alone is said. */
    List<Integer> heads(int cue, int source) {
        List<Integer> all =
                tree.children(cue).stream()
                        .filter(child -> child != source)
                        .filter(child ->
                                !tree.within(source, child) || swallows(child, source, cue))
                        .filter(child -> isSaid(child, cue))
                        .toList();
        if (isAmid(cue) && (all.isEmpty() || isEnclosed(cue))) return List.of(around(cue));
        List<Integer> clauses =
                all.stream().filter(head -> tree.relation(head).equals("ccomp")).toList();
        if (!clauses.isEmpty()) return clauses;
        if (!isAgent(source, cue)) return isBare(all) ? List.of() : all;
        List<Integer> charges = charges(source);
        if (!charges.isEmpty()) return charges;
        return all.isEmpty() ? tree.children(cue, "nsubjpass") : all;
    }

    private boolean isAgent(int source, int cue) {
        int by = tree.head(source);
        return by >= 0
                && tree.hangs(source, "pobj")
                && tree.head(by) == cue
                && tree.lemma(by).equals("by");
    }

    /** "published a statement" tells of no words, "a statement on the raid" does. */
    private boolean isBare(List<Integer> heads) {
        return heads.size() == 1
                && BARE.contains(tree.lemma(heads.getFirst()))
                && tree.child(heads.getFirst(), "prep", "acl", "relcl", "amod").isEmpty();
    }

    /** "accused by the army of looting": the parser hangs the charge on who makes it. */
    private List<Integer> charges(int source) {
        return tree.children(source, "prep").stream()
                .filter(prep -> tree.child(prep, "pcomp").isPresent())
                .toList();
    }

    /** Who "was accused of it": the subject of a passive whose content stands elsewhere. */
    Optional<Span> whom(int cue, List<Integer> heads) {
        boolean passive = tree.pos(cue).equals("VBN") && tree.child(cue, "agent").isPresent();
        if (!passive || heads.isEmpty()) return Optional.empty();
        return tree.child(cue, "nsubjpass")
                .or(() ->
                        tree.hangs(cue, "advcl") ? tree.subject(tree.head(cue)) : Optional.empty())
                .filter(subject -> !heads.contains(subject))
                .map(subject -> sentence.span(tree.phraseStart(subject), tree.last(subject)));
    }

    /** "the road, the mayor said, was shut". */
    private boolean isAmid(int cue) {
        return tree.relation(cue).equals("parataxis") && tree.head(cue) >= 0;
    }

    /** ", she said,": whatever hangs on it stands in the words said. */
    private boolean isEnclosed(int cue) {
        int first = tree.first(cue, child -> !tree.relation(child).equals("punct"));
        return sentence.fold(first - 1).equals(",") && sentence.fold(cue + 1).equals(",");
    }

    /**
     * The verb of the clause that a saying stands amid, past a clause that only sets it in time.
     */
    private int around(int cue) {
        int verb = tree.head(cue);
        while (tree.relation(verb).equals("advcl") && tree.head(verb) >= 0) verb = tree.head(verb);
        return verb;
    }

    /** True where the clause before the cue has taken its speaker in: "..., the monitor said". */
    private boolean swallows(int child, int source, int cue) {
        return tree.relation(child).equals("ccomp") && child < source && source < cue;
    }

    private boolean isSaid(int child, int cue) {
        return switch (tree.relation(child)) {
            case "ccomp", "xcomp", "dobj", "oprd", "attr", "parataxis" -> true;
            case "prep", "dative" ->
                    child > cue
                            && PREPOSITIONS.contains(tree.lemma(child))
                            && !isRoundSaying(child);
            default -> false;
        };
    }

    /** "on Tuesday", "in a statement", "to reporters": round the saying, not in it. */
    private boolean isRoundSaying(int preposition) {
        return tree.children(preposition, "pobj").stream()
                .limit(1)
                .anyMatch(object ->
                        scene.dates().stream().anyMatch(d -> d.covers(object))
                                || ROUND_SAYING.contains(tree.lemma(object)));
    }

    /** The words of the heads, on one side of the cue each and without the speaker. */
    List<Span> spans(List<Integer> heads, int cue, int source) {
        return merge(
                heads.stream()
                        .flatMap(head ->
                                tree.within(cue, head)
                                        ? bothSides(head, cue).stream()
                                        : Stream.of(span(head, cue, source)))
                        .toList());
    }

    /** What stands before and behind a saying amid the words said. */
    private List<Span> bothSides(int head, int cue) {
        int end = withoutMarks(head + 1, tree.last(head));
        int close = isEnclosed(cue) ? cue + 1 : tree.last(cue);
        return around(tree.first(head), tree.first(cue), close, end);
    }

    /** The words of {@code from} to {@code to} but those from {@code open} to {@code close}. */
    private List<Span> around(int from, int open, int close, int to) {
        List<Span> pieces = new ArrayList<>();
        int before = withoutMarks(from, open);
        if (before > from) pieces.add(sentence.span(from, before));
        int behind = close;
        while (behind < to && tree.relation(behind).equals("punct")) behind++;
        if (to > behind) pieces.add(sentence.span(behind, to));
        return pieces;
    }

    private Span span(int head, int cue, int source) {
        int from = opening(head, cue, tree.first(head, child -> !isLeadingMark(child, head)));
        if (head > cue && from == head && goesWithCue(head, cue)) from++;
        int to =
                placeBehind(
                        cue,
                        head,
                        tree.last(
                                head,
                                child ->
                                        !tree.relation(child).equals("punct")
                                                && !addsSaying(child)));
        while (to - 1 > head && tree.relation(to - 1).equals("cc")) to--;
        if (head > cue) to = withHarmed(withSecondOf(head, to));
        if (from < cue && to > cue) {
            if (head > cue) from = cue + 1;
            else to = cue;
        }
        if (swallows(head, source, cue) && tree.within(source, head)) {
            to = tree.phraseStart(source);
            while (to > head + 1 && tree.relation(to - 1).equals("punct")) to--;
        }
        return sentence.span(from, Math.max(to, from + 1));
    }

    /**
     * "recorded the deaths of nine miners, two women among them, and of four guards": the parser
     * loses the second "of".
     */
    private int withSecondOf(int head, int to) {
        int and = to < tree.size() && sentence.fold(to).equals(",") ? to + 1 : to;
        boolean second =
                and + 1 < tree.size()
                        && sentence.fold(and).equals("and")
                        && sentence.fold(and + 1).equals("of")
                        && !tree.objectsOf(head, Set.of("of")).isEmpty();
        if (!second) return to;
        for (int i = and; i < tree.size(); i++) {
            if (FINITE.contains(tree.pos(i))) return to;
        }
        return withoutMarks(to, tree.size());
    }

    /** "put the toll at six dead and more than 70 injured": what came to those counted. */
    private int withHarmed(int to) {
        boolean counted = to > 0 && to < tree.size() && tree.pos(to - 1).equals("CD");
        if (!counted || Harm.adjective(sentence.fold(to)).isEmpty()) return to;
        int end = to + 1;
        for (int i = end; i < Math.min(tree.size(), to + HARM_REACH); i++) {
            if (FINITE.contains(tree.pos(i)) || sentence.fold(i).equals(";")) break;
            if (Harm.adjective(sentence.fold(i)).isPresent()) end = i + 1;
        }
        return end;
    }

    /** The "for" of "called for calm", but not the "at" of "put the toll at nine". */
    private boolean goesWithCue(int head, int cue) {
        return tree.hangs(head, "prep", "dative")
                && tree.child(head, "pobj", "pcomp").isPresent()
                && tree.children(cue, "dobj").stream().noneMatch(object -> object < head);
    }

    /** "warned of famine in the north": the parser hangs "in" on the cue, the famine is there. */
    private int placeBehind(int cue, int head, int end) {
        if (head < cue || !tree.hangs(head, "prep", "dobj")) return end;
        return tree.children(cue, "prep").stream()
                .filter(prep -> prep == end && tree.lemma(prep).equals("in"))
                .filter(prep -> !isRoundSaying(prep))
                .map(prep -> tree.last(prep))
                .findFirst()
                .orElse(end);
    }

    /** A mark before what is said; an opening quotation mark is part of it. */
    private boolean isLeadingMark(int child, int head) {
        return tree.relation(child).equals("punct")
                && child < head
                && !tree.pos(child).equals("``");
    }

    /**
     * Where a clause behind its cue begins: with what stands before its subject, though the parser
     * hangs it on the cue ("said that despite the snow the road was open").
     */
    private int opening(int head, int cue, int first) {
        if (head < cue || !tree.relation(head).equals("ccomp")) return first;
        for (int i = cue + 1; i < first && !tree.isVerb(i); i++)
            if (sentence.fold(i).equals("that") && tree.pos(i).equals("IN")) return i;
        return tree.children(cue, "advcl", "prep", "advmod").stream()
                .filter(child -> child > cue && child < first && OPENS.contains(tree.lemma(child)))
                .map(child -> tree.first(child))
                .reduce(first, Math::min);
    }

    /** A saying of its own, not part of the one it hangs on. */
    private boolean addsSaying(int child) {
        return addsParticiple(child) || addsClause(child);
    }

    /** ", adding that ...", "- calling it a crime". */
    private boolean addsParticiple(int child) {
        return tree.pos(child).equals("VBG")
                && tree.hangs(child, "advcl", "acl")
                && Cues.of(tree.lemma(child)).isPresent()
                && BREAKS.contains(sentence.fold(child - 1));
    }

    /** "... and said that", "... but argues that", "..., and three in four said the same". */
    private boolean addsClause(int child) {
        return tree.isVerb(child)
                && tree.hangs(child, "conj")
                && Cues.of(tree.lemma(child)).filter(Cues.Cue::strong).isPresent()
                && tree.child(child, "ccomp", "dobj").isPresent();
    }

    /**
     * What a phrase like "according to X" leaves of its sentence: the words before it, else those
     * after it.
     *
     * @param from the first token of the phrase
     * @param end one past its last token
     */
    List<Span> outside(int from, int end) {
        int start = 0;
        while (start < from && tree.pos(start).equals("``")) start++;
        int stop = withoutMarks(start, from);
        if (stop > start) {
            return partsSubjectFromVerb(start, from, end)
                    ? around(start, from, end, withoutMarks(end, tree.size()))
                    : List.of(sentence.span(start, stop));
        }
        int next = end;
        while (next < tree.size() && tree.relation(next).equals("punct")) next++;
        if (next == tree.size() || tree.isRelative(next)) return List.of();
        int last = withoutMarks(next, tree.size());
        return last > next ? List.of(sentence.span(next, last)) : List.of();
    }

    /** "most houses, according to the mayor, were empty". */
    private boolean partsSubjectFromVerb(int start, int from, int end) {
        if (tree.head(from) < 0) return false;
        int verb = tree.clauseVerb(tree.head(from));
        return verb >= end
                && tree.child(verb, "nsubj", "nsubjpass")
                        .filter(subject -> subject >= start && subject < from)
                        .isPresent();
    }

    /** One past the last token that is no mark, of those from {@code from} up to {@code to}. */
    int withoutMarks(int from, int to) {
        int stop = to;
        while (stop > from && tree.relation(stop - 1).equals("punct")) stop--;
        return stop;
    }

    /** Pieces that touch, but for a few chars between them, become one. */
    static List<Span> merge(List<Span> pieces) {
        List<Span> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.naturalOrder());
        List<Span> merged = new ArrayList<>();
        for (Span piece : sorted) {
            if (!merged.isEmpty() && piece.start() <= merged.getLast().end() + GAP) {
                merged.set(merged.size() - 1, merged.getLast().cover(piece));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }
}
