package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.reading.figures.HarmFrames.Frame;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.ParsedSentence;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the word of harm over a counted phrase by the order of words alone, where a long sentence
 * has led the parser astray: "nine civilians, among them the owner of the house and two of his
 * brothers, were killed", "put the toll from Monday's raids at 50". The last resort.
 */
final class NearbyHarm {
    private static final Set<String> TOLLS = Words.set("frames.tsv", "toll");
    private static final Set<String> STATES = Words.set("frames.tsv", "states");
    private static final Set<String> REACHES = Words.set("frames.tsv", "reaches");
    private static final Set<String> REPORTED = Words.set("frames.tsv", "reported");
    private static final Set<String> LEAVES = Set.of("leave");
    private static final Set<String> RELATIVES =
            Set.of("who", "whom", "that", "which", "whose", "where");
    private static final Set<String> LINKS =
            Set.of("at", "to", "as", "high", "is", "was", "of", "by");

    /** Tokens that may stand between a phrase and its verb. */
    private static final int REACH = 45;

    /** Tokens of one verb group: "were all reportedly later killed". */
    private static final int GROUP = 5;

    /** Tokens between a toll and its number. */
    private static final int TOLL_REACH = 22;

    private final Tree tree;
    private final Sentence sentence;
    private final List<Quantity> quantities;
    private final Fatal fatal;

    NearbyHarm(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.quantities = parsed.scene().quantities();
        this.fatal = new Fatal(tree, sentence);
    }

    /**
     * The first finite verb behind the phrase, clauses that only describe it left out.
     *
     * @param noun the last token of the counted phrase
     */
    Optional<Frame> nextVerb(Quantity quantity, int noun) {
        if (isInside(quantity)) return Optional.empty();
        boolean relative = false;
        int end = Math.min(tree.size(), noun + REACH);
        for (int i = noun + 1; i < end; i++) {
            if (RELATIVES.contains(sentence.fold(i))) relative = true;
            if (!isFinite(i)) continue;
            Optional<Frame> harm = group(i);
            if (relative && harm.isEmpty()) {
                relative = false;
                continue;
            }
            return harm;
        }
        return Optional.empty();
    }

    /** "wounding 12 more", "wounded at least 12": a number right behind a verb of harm. */
    Optional<Frame> object(Quantity quantity) {
        int verb = quantity.from() - 1;
        if (verb < 0 || !tree.isVerb(verb)) return Optional.empty();
        boolean passive = verb > 0 && tree.lemma(verb - 1).equals("be");
        return Harm.verb(tree.lemma(verb))
                .filter(word -> word.takes() == Harm.Takes.OBJECT && !passive)
                .flatMap(word -> Frame.of(word.outcome(), verb, "active"));
    }

    /**
     * "Bomb kills woman wounds 25": in a headline what stands right before the number, whatever the
     * parser makes of words without commas and articles.
     */
    Optional<Frame> headlineObject(Quantity quantity) {
        int verb = quantity.from() - 1;
        if (!sentence.heading() || verb < 1) return Optional.empty();
        String form = sentence.fold(verb);
        boolean now = form.endsWith("s") || form.equals(tree.lemma(verb));
        return Harm.verb(tree.lemma(verb))
                .filter(word -> now && word.takes() == Harm.Takes.OBJECT)
                .flatMap(word -> Frame.of(word.outcome(), verb, "active"));
    }

    /** "in which over 1,700 are estimated to have died", "60 are believed to have died". */
    Optional<Frame> reported(Quantity quantity, int noun) {
        int at = noun + 1;
        if (at + 4 >= tree.size() || !tree.lemma(at).equals("be")) return Optional.empty();
        boolean told =
                REPORTED.contains(tree.lemma(at + 1))
                        && sentence.fold(at + 2).equals("to")
                        && tree.lemma(at + 3).equals("have");
        return told ? group(at + 3).map(frame -> frame.by("figure/reported")) : Optional.empty();
    }

    /** "leaving 31 civilians - seven of them children - and 12 fighters dead". */
    Optional<Frame> left(Quantity quantity, int noun) {
        int verb = quantity.from() - 1;
        if (verb < 0 || !tree.isVerb(verb) || !LEAVES.contains(tree.lemma(verb)))
            return Optional.empty();
        for (int i = noun + 1; i < Math.min(tree.size(), noun + TOLL_REACH); i++) {
            int at = i;
            if (tree.isVerb(i) && !tree.pos(i).equals("VBN") && !tree.pos(i).equals("VBG")) break;
            Optional<Harm.Word> stated = Harm.adjective(sentence.fold(i));
            if (stated.isPresent()) return Frame.of(stated.get().outcome(), at, "left");
        }
        return Optional.empty();
    }

    /** Behind a preposition or a verb a phrase is no subject. */
    private boolean isInside(Quantity quantity) {
        int before = quantity.from() - 1;
        while (before >= 0
                && Set.of("the", "another", "these", "those").contains(sentence.fold(before)))
            before--;
        if (before < 0) return false;
        String tag = tree.pos(before);
        return tag.equals("IN") && !sentence.fold(before).equals("that")
                || tag.equals("TO")
                || tag.startsWith("VB") && !Cues.isSpeech(sentence.fold(before));
    }

    private boolean isFinite(int i) {
        String tag = tree.pos(i);
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    /** "were all reportedly killed", "have died", "died". */
    private Optional<Frame> group(int start) {
        boolean passive = false;
        for (int i = start; i < Math.min(tree.size(), start + GROUP); i++) {
            String lemma = tree.lemma(i);
            if (lemma.equals("be")) {
                passive = true;
                continue;
            }
            if (lemma.equals("have")
                    || tree.pos(i).startsWith("RB")
                    || tree.pos(i).equals("DT")
                    || tree.pos(i).equals("MD")
                    || REPORTED.contains(lemma) && passive) continue;
            if (passive && fatal.is(i)) return Frame.of(Outcome.KILLED, i, "next-verb");
            Optional<Harm.Word> verb = Harm.verb(lemma);
            if (verb.isPresent() && tree.isVerb(i)) {
                boolean fits =
                        verb.get().takes() == Harm.Takes.SUBJECT
                                || passive && tree.pos(i).equals("VBN");
                return fits ? Frame.of(verb.get().outcome(), i, "next-verb") : Optional.empty();
            }
            Optional<Harm.Word> adjective = Harm.adjective(sentence.fold(i));
            return adjective.isPresent() && passive
                    ? Frame.of(adjective.get().outcome(), i, "next-verb")
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** "put the death toll from the raids at 50", "the toll, as high as 30". */
    Optional<Frame> toll(Quantity quantity) {
        int at = quantity.from() - 1;
        boolean toll = at >= 0 && TOLLS.contains(sentence.fold(at));
        boolean linked =
                toll
                        || LINKS.contains(sentence.fold(quantity.from())) // "as high as 30"
                        || LINKS.contains(sentence.fold(at))
                        || at >= 0 && REACHES.contains(tree.lemma(at));
        if (at < 0 || !linked) return Optional.empty();
        if (sentence.fold(at).equals("to")) {
            Optional<Frame> behind = tollBehind(quantity);
            if (behind.isPresent()) return behind;
        }
        for (int i = at; i >= Math.max(0, quantity.from() - TOLL_REACH); i--) {
            int token = i;
            Optional<Outcome> counted = numberOf(i);
            if (counted.isPresent()) return Frame.of(counted.get(), i, "toll");
            if (TOLLS.contains(sentence.fold(i))) return Frame.of(outcome(i), i, "toll");
            boolean other =
                    quantities.stream()
                            .filter(q -> !sentence.fold(q.from() - 1).equals("from"))
                            .anyMatch(q -> q.covers(token));
            String lemma = tree.lemma(i);
            boolean verb =
                    isFinite(i)
                            && !STATES.contains(lemma)
                            && !REACHES.contains(lemma)
                            && !lemma.equals("have");
            if (other || verb || sentence.fold(i).equals(";")) return Optional.empty();
        }
        return Optional.empty();
    }

    /** "bringing to 240 the number of those killed", "raised to 31 the death toll". */
    private Optional<Frame> tollBehind(Quantity quantity) {
        if (!sentence.fold(quantity.to()).equals("the")) return Optional.empty();
        for (int i = quantity.to() + 1; i < quantity.to() + GROUP; i++) {
            if (TOLLS.contains(sentence.fold(i))) return Frame.of(outcome(i), i, "toll");
            if (!sentence.fold(i).equals("number")) continue;
            String next = sentence.fold(i + 1);
            Optional<Outcome> counted =
                    numberOf(i).or(() -> Harm.adjective(next).map(Harm.Word::outcome));
            return counted.isEmpty() ? Optional.empty() : Frame.of(counted.get(), i, "toll");
        }
        return Optional.empty();
    }

    /** "the number of those killed", "the number of dead". */
    private Optional<Outcome> numberOf(int i) {
        if (!sentence.fold(i).equals("number") || !sentence.fold(i + 1).equals("of"))
            return Optional.empty();
        for (int k = i + 2; k < Math.min(i + GROUP, tree.size()); k++) {
            int token = k;
            Optional<Harm.Word> word =
                    Harm.adjective(sentence.fold(k)).or(() -> Harm.noun(tree.lemma(token)));
            if (word.isPresent()) return word.map(Harm.Word::outcome);
        }
        return Optional.empty();
    }

    /** "death toll", "injury toll"; a bare toll is one of deaths. */
    private Outcome outcome(int toll) {
        return Harm.noun(tree.lemma(Math.max(0, toll - 1)))
                .map(Harm.Word::outcome)
                .orElse(Outcome.KILLED);
    }
}
