package org.parallax.reading;

import org.parallax.claims.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers that are read by the figure before them in their sentence: parts of it ("two of them
 * women", "including two women and three children"), more of the same ("eight were killed on Monday
 * and five on Tuesday"), shares that add up to it.
 */
final class FollowingNumbers {
    private static final Set<String> ALONE_BEFORE = Words.set("number-frames.tsv", "alone-before");
    private static final Set<String> JOINS = Words.set("number-frames.tsv", "joins");

    /** What ends an insertion: "31 civilians - including seven children - and 12 fighters". */
    private static final Set<String> CLOSING = Set.of("-", "\u2013", "\u2014", ")");

    private static final Set<String> OF_THEM = Set.of("them", "whom", "which");
    private static final Set<String> THEM = Set.of("them", "whom");
    private static final Set<String> AMONG = Set.of("among", "of");

    private final Tree tree;
    private final Sentence sentence;

    FollowingNumbers(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
    }

    /** What the number counts of, or beside, the last of those counted before it. */
    Optional<Counted> more(Quantity quantity, List<Counted> before) {
        return listed(quantity, before).or(() -> echo(quantity, before));
    }

    /**
     * "two of them women", "among them a child": part of the figure before, in the same sentence.
     */
    Optional<Counted> partOfThem(Quantity quantity, List<Counted> before) {
        if (before.isEmpty()) return Optional.empty();
        Optional<Counted> fatally = fatally(quantity);
        if (fatally.isPresent()) return fatally;
        if (isIncludedIn(before.getLast(), quantity))
            return part(quantity, quantity.to(), true, before.getLast());
        int to = quantity.to();
        int from = quantity.from();
        boolean ofThem = sentence.fold(to).equals("of") && OF_THEM.contains(sentence.fold(to + 1));
        boolean amongThem =
                AMONG.contains(sentence.fold(from - 2)) && THEM.contains(sentence.fold(from - 1));
        if (!ofThem && !amongThem) return Optional.empty();
        return part(quantity, ofThem ? to + 2 : to, amongThem, before.getLast());
    }

    /** "two of them fatally": dead, of those who were hit. */
    private Optional<Counted> fatally(Quantity quantity) {
        int to = quantity.to();
        boolean ofThem = sentence.fold(to).equals("of") && OF_THEM.contains(sentence.fold(to + 1));
        int behind = ofThem ? to + 2 : to;
        if (!sentence.fold(behind).equals("fatally")) return Optional.empty();
        return HarmFrames.Frame.of(Outcome.KILLED, behind, "fatally")
                .map(frame -> new Counted(quantity, quantity.number(), quantity.number(), frame));
    }

    /** "eight, including three farmers, were hurt": the farmers are some of the eight. */
    private boolean isIncludedIn(Counted last, Quantity quantity) {
        int including = quantity.from() - 1;
        if (!sentence.fold(including).equals("including")) return false;
        int end = Math.max(last.noun() + 1, last.quantity().to());
        boolean mark = Set.of(",", "(", "-", "\u2013").contains(sentence.fold(including - 1));
        return !last.frame().part() && end == (mark ? including - 1 : including);
    }

    /** "and three children" after "including two women". */
    private Optional<Counted> listed(Quantity quantity, List<Counted> before) {
        boolean listed =
                !before.isEmpty()
                        && before.getLast().frame().part()
                        && sentence.fold(quantity.from() - 1).equals("and")
                        && !CLOSING.contains(sentence.fold(quantity.from() - 2));
        return listed ? part(quantity, quantity.to(), true, before.getLast()) : Optional.empty();
    }

    /**
     * "eight people were killed on Monday and five on Tuesday", "killed hundreds, by one report as
     * many as 130": a number alone that counts what the one before it counted.
     */
    private Optional<Counted> echo(Quantity quantity, List<Counted> before) {
        String behind = sentence.fold(quantity.to());
        boolean alone =
                ALONE_BEFORE.contains(behind)
                        || behind.equals("-")
                        || behind.equals(".")
                        || quantity.to() >= sentence.size();
        if (before.isEmpty() || !alone || quantity.single()) return Optional.empty();
        Counted last = before.getLast();
        boolean joined = JOINS.contains(sentence.fold(quantity.from() - 1));
        boolean rival =
                quantity.count().low().isEmpty()
                        && sentence.fold(quantity.from() - 1).equals("report");
        if (last.frame().part() || !joined && !rival) return Optional.empty();
        HarmFrames.Frame same = last.frame().by("figure/echo");
        return Optional.of(new Counted(quantity, quantity.number(), quantity.number(), same));
    }

    /**
     * @param from the token from which the noun is sought
     * @param further true where words may stand before the noun
     */
    private Optional<Counted> part(Quantity quantity, int from, boolean further, Counted before) {
        int noun = from;
        while (further && noun < tree.size() && !tree.isNoun(noun)) noun++;
        Outcome outcome = before.frame().outcome();
        boolean how = !further && noun < tree.size() && tree.pos(noun).startsWith("RB");
        if (how) {
            HarmFrames.Frame some =
                    new HarmFrames.Frame(outcome, quantity.number(), true, "figure/part");
            return Optional.of(new Counted(quantity, quantity.number(), quantity.number(), some));
        }
        if (noun >= tree.size() || Harm.who(tree.lemma(noun)).isEmpty()) return Optional.empty();
        HarmFrames.Frame part = new HarmFrames.Frame(outcome, noun, true, "figure/part");
        return Optional.of(new Counted(quantity, noun, noun, part));
    }

    /**
     * "six people were killed, three in Homs and three in Hama": bare numbers that add up to the
     * one before them.
     */
    static List<Counted> withSharesAsParts(List<Counted> counted) {
        List<Counted> result = new ArrayList<>(counted);
        for (int i = 0; i + 2 < counted.size(); i++) {
            Counted whole = counted.get(i);
            int to = i + 1;
            long sum = 0;
            while (to < counted.size() && isShareOf(counted.get(to), whole)) {
                sum += counted.get(to).number();
                to++;
            }
            if (to - i < 3 || sum != whole.number()) continue;
            for (int k = i + 1; k < to; k++) {
                Counted share = counted.get(k);
                result.set(k, share.with(share.frame().asPart()));
            }
        }
        return result;
    }

    private static boolean isShareOf(Counted share, Counted whole) {
        return share.isBare()
                && !share.frame().rule().equals("figure/elliptic")
                && share.frame().outcome() == whole.frame().outcome();
    }
}
