package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.ParsedSentence;

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

    private static final Set<String> OWNERS =
            Set.of("his", "her", "their", "its", "the", "another");
    private static final Set<String> COPULAS = Set.of("is", "are", "was", "were");
    private static final Set<String> BADLY = Words.set("frames.tsv", "how-badly");
    private static final Set<String> OF_THEM = Set.of("them", "whom", "which");
    private static final Set<String> THEM = Set.of("them", "whom");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> VICTIMS = Set.of("victims", "casualties", "fatalities");
    private static final Set<String> AMONG = Set.of("among", "of");

    private final Tree tree;
    private final Sentence sentence;

    FollowingNumbers(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
    }

    /** The one of "one of them a doctor": the doctor is counted, and a part. */
    boolean isToldByArticle(Quantity quantity) {
        int to = quantity.to();
        return sentence.fold(to).equals("of")
                && OF_THEM.contains(sentence.fold(to + 1))
                && ARTICLES.contains(sentence.fold(to + 2));
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
        if (isIncludedIn(before.getLast(), quantity) || isNextPart(quantity, before))
            return part(quantity, quantity.to(), true, before.getLast());
        Optional<Counted> among = amongThose(quantity, before.getLast());
        if (among.isPresent()) return among;
        if (isHowBadly(quantity, before.getLast()))
            return part(quantity, quantity.to(), false, before.getLast());
        int to = quantity.to();
        int from = quantity.from();
        boolean ofThem = sentence.fold(to).equals("of") && OF_THEM.contains(sentence.fold(to + 1));
        boolean amongThem =
                AMONG.contains(sentence.fold(from - 2)) && THEM.contains(sentence.fold(from - 1));
        if (!ofThem && !amongThem || ofThem && isTold(to + 2)) return Optional.empty();
        return part(quantity, ofThem ? to + 2 : to, amongThem, before.getLast());
    }

    /** "a nurse among them", "two women among the dead", "an officer included". */
    private Optional<Counted> amongThose(Quantity quantity, Counted last) {
        int noun = tree.head(quantity.number());
        boolean counts =
                noun >= quantity.to()
                        && Harm.who(tree.lemma(noun)).isPresent()
                        && last.noun() < quantity.from()
                        && quantity.count().headline().orElse(Long.MAX_VALUE) <= last.number();
        if (!counts) return Optional.empty();
        boolean among =
                sentence.fold(noun + 1).equals("among")
                        && (THEM.contains(sentence.fold(noun + 2)) || isHarmedGroup(noun + 2));
        boolean included =
                sentence.fold(noun + 1).equals("included")
                        && sentence.fold(quantity.from() - 1).equals(",");
        return among || included ? part(quantity, noun, false, last) : Optional.empty();
    }

    /** "the dead", "those killed", "the victims". */
    private boolean isHarmedGroup(int from) {
        if (!Set.of("the", "those").contains(sentence.fold(from))) return false;
        String group = sentence.fold(from + 1);
        return Harm.adjective(group).isPresent() || VICTIMS.contains(group);
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

    /**
     * "among them a judge, two lawyers, and a woman with her three sons": strung together with the
     * last part. Behind ", and" a new phrase may begin, but not where commas make a list.
     */
    private boolean isNextPart(Quantity quantity, List<Counted> before) {
        Counted last = before.getLast();
        if (!last.frame().part()) return false;
        int at = quantity.from() - 1;
        while (OWNERS.contains(sentence.fold(at))) at--;
        int noun = tree.head(quantity.number());
        boolean people = noun >= 0 && Harm.who(tree.lemma(noun)).isPresent();
        if (sentence.fold(at).equals("with")) return people && last.noun() == at - 1;
        boolean list = before.size() > 1 && before.get(before.size() - 2).frame().part();
        boolean comma = sentence.fold(at).equals(",") && last.noun() == at - 1;
        boolean and =
                sentence.fold(at).equals("and") && (list || !sentence.fold(at - 1).equals(","));
        if (!comma && !and) return false;
        return people && tree.coordinated(tree.firstConjunct(last.noun())).contains(noun);
    }

    /** "wounding 20, two critically". */
    private boolean isHowBadly(Quantity quantity, Counted last) {
        return last.frame().outcome() == Outcome.INJURED
                && sentence.fold(quantity.from() - 1).equals(",")
                && last.quantity().to() <= quantity.from()
                && last.number() > quantity.count().headline().orElse(Long.MAX_VALUE)
                && BADLY.contains(sentence.fold(quantity.to()));
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
        boolean another = sentence.fold(quantity.from() - 1).equals("another");
        int link = another ? quantity.from() - 2 : quantity.from() - 1;
        boolean joined = JOINS.contains(sentence.fold(link));
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
        int noun = COPULAS.contains(sentence.fold(from)) ? from + 1 : from;
        while (further && noun < tree.size() && !tree.isNoun(noun)) noun++;
        Outcome outcome = before.frame().outcome();
        boolean how = !further && noun < tree.size() && isHow(noun);
        if (how) {
            HarmFrames.Frame some =
                    new HarmFrames.Frame(outcome, quantity.number(), true, "figure/part");
            return Optional.of(new Counted(quantity, quantity.number(), quantity.number(), some));
        }
        if (noun >= tree.size() || Harm.who(tree.lemma(noun)).isEmpty()) return Optional.empty();
        // "6 million of whom are refugees": the noun tells what came to them
        Outcome own =
                Harm.noun(tree.lemma(noun))
                        .filter(word -> word.takes() == Harm.Takes.SELF)
                        .map(Harm.Word::outcome)
                        .orElse(outcome);
        HarmFrames.Frame part = new HarmFrames.Frame(own, noun, true, "figure/part");
        return Optional.of(new Counted(quantity, noun, noun, part));
    }

    /** "two of whom later died": what came to them is told. */
    private boolean isTold(int from) {
        int at = from;
        while (at < tree.size() && tree.pos(at).startsWith("RB")) at++;
        return at < tree.size()
                && tree.isVerb(at)
                && Harm.verb(tree.lemma(at))
                        .filter(word -> word.takes() == Harm.Takes.SUBJECT)
                        .isPresent();
    }

    /** "seriously", "charred": how they were, not who; nor other harm than the one told. */
    private boolean isHow(int token) {
        String tag = tree.pos(token);
        boolean state = tag.equals("JJ") || tag.equals("VBN");
        boolean harm =
                Harm.adjective(sentence.fold(token)).isPresent()
                        || Harm.verb(tree.lemma(token)).isPresent();
        boolean modifies = token + 1 < tree.size() && tree.isNoun(token + 1);
        return tag.startsWith("RB") || state && !harm && !modifies;
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
