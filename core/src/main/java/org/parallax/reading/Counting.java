package org.parallax.reading;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the numbers of a parsed sentence count, where a word of harm is told of it: "12 people
 * were killed", "12 killed", "two of them women", "20 air strikes". Numbers of anything else are
 * left out.
 */
final class Counting {
    private static final Set<String> ARTICLES = Set.of("a", "an", "another");

    /** Nouns that one article does not count one person by: "a family", "a member state". */
    private static final Set<String> NOT_ONE =
            Set.of("family", "couple", "life", "household", "other", "member");

    private static final Set<String> FAMILIES =
            Set.of("family", "household", "couple", "group", "crew");

    private static final Set<String> ALONE_BEFORE = Set.of("on", "in", "near", "-", ".", "");
    private static final Set<String> JOINS = Set.of("and", "then", "plus");

    /** "no reports of casualties". */
    private static final Set<String> REPORTS = Set.of("report", "sign", "word", "indication");

    /** Nouns behind which another may tell who it was: "one civilian, a woman,". */
    private static final Set<String> UNSPECIFIC =
            Set.of("civilian", "person", "victim", "member", "citizen", "palestinian", "resident");

    /** Steps up from a number to the head of its phrase: "12 Syrian army soldiers". */
    private static final int STEPS = 4;

    private final ParsedSentence parsed;
    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final HarmFrames frames;

    Counting(ParsedSentence parsed, HarmFrames frames) {
        this.parsed = parsed;
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.frames = frames;
    }

    /** In text order. */
    List<Counted> all() {
        List<Counted> counted = new ArrayList<>();
        for (Quantity quantity : quantities()) {
            if (isBackground(quantity)) continue;
            partOfThem(quantity, counted)
                    .or(() -> count(quantity))
                    .or(() -> listed(quantity, counted))
                    .or(() -> echo(quantity, counted))
                    .ifPresent(counted::add);
        }
        return withNamed(withSharesAsParts(counted));
    }

    /**
     * With those who are told one by one. Who is counted inside a list of names is part of it:
     * "Karim, his wife and their three sons" are five, three of them sons.
     */
    private List<Counted> withNamed(List<Counted> counted) {
        List<Counted> named = new NamedVictims(parsed, frames).read(counted);
        List<Counted> all = new ArrayList<>(named);
        for (Counted each : counted) {
            boolean inside =
                    named.stream()
                            .anyMatch(list ->
                                    list.isList()
                                            && list.quantity().from() <= each.quantity().from()
                                            && each.quantity().to() <= list.quantity().to()
                                            && list.frame().outcome() == each.frame().outcome());
            boolean one = each.quantity().count().equals(Count.exactly(1));
            if (one && (inside || tellsWho(each, named) || tellsWhoOne(each, counted))) continue;
            all.add(inside ? each.with(each.frame().asPart()) : each);
        }
        all.sort(Comparator.comparing(Counted::quantity, Quantity.IN_TEXT_ORDER));
        return all;
    }

    /** The citizen of "Karim Hamdan, a citizen of the town". */
    private boolean tellsWho(Counted one, List<Counted> named) {
        int before = one.quantity().from() - 1;
        return sentence.fold(before).equals(",")
                && named.stream().anyMatch(n -> n.quantity().to() == before);
    }

    /** The woman of "one civilian, a woman, was killed". */
    private boolean tellsWhoOne(Counted one, List<Counted> counted) {
        int before = one.quantity().from() - 1;
        return sentence.fold(before).equals(",")
                && counted.stream()
                        .anyMatch(c ->
                                c.number() == 1
                                        && c.noun() == before - 1
                                        && UNSPECIFIC.contains(tree.lemma(c.noun())));
    }

    /** "six of the 40 passengers", "six, not nine": the 40 and the nine are not those harmed. */
    private boolean isBackground(Quantity quantity) {
        String before = sentence.fold(quantity.from() - 1);
        boolean wholeGroup =
                before.equals("the") && sentence.fold(quantity.from() - 2).equals("of");
        // "rose to 129, from just over 100": the older value
        boolean older =
                before.equals("from")
                        || sentence.fold(quantity.from() - 2).equals("from")
                                && before.equals("just");
        boolean range =
                quantity.count().high().isPresent()
                        && !quantity.count().high().equals(quantity.count().low());
        boolean harmed = Harm.adjective(sentence.fold(quantity.to())).isPresent();
        return wholeGroup && !harmed || older && !range || before.equals("not");
    }

    /**
     * "six people were killed, three in Homs and three in Hama": bare numbers that add up to the
     * one before them.
     */
    private static List<Counted> withSharesAsParts(List<Counted> counted) {
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
                result.set(
                        k,
                        new Counted(
                                share.quantity(),
                                share.head(),
                                share.noun(),
                                share.frame().asPart()));
            }
        }
        return result;
    }

    private static boolean isShareOf(Counted share, Counted whole) {
        return share.isBare()
                && !share.frame().rule().equals("figure/elliptic")
                && share.frame().outcome() == whole.frame().outcome();
    }

    /** Numbers, and "a" before a noun for a person. */
    private List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(scene.quantities());
        for (int i = 0; i < tree.size(); i++) {
            int at = i;
            boolean taken = scene.quantities().stream().anyMatch(q -> q.covers(at));
            if (isOnePerson(i) && !taken)
                all.add(new Quantity(i, i + 1, i, Count.exactly(1), false));
            else if (isSharingArticle(i) && !taken) all.add(Quantity.onePerson(i, i));
        }
        all.sort(Quantity.IN_TEXT_ORDER);
        return all;
    }

    private boolean isOnePerson(int article) {
        if (!ARTICLES.contains(sentence.fold(article)) || !tree.hangs(article, "det")) return false;
        int head = tree.head(article);
        return head >= 0
                && tree.pos(head).equals("NN")
                && Harm.who(tree.lemma(head)).isPresent()
                && !NOT_ONE.contains(tree.lemma(head))
                && !sentence.fold(head + 1).equals("-");
    }

    /** The wife of "a husband and wife": one article for two. */
    private boolean isSharingArticle(int noun) {
        int first = tree.head(noun);
        boolean pair =
                tree.hangs(noun, "conj")
                        && first == noun - 2
                        && sentence.fold(noun - 1).equals("and")
                        && tree.pos(noun).equals("NN")
                        && Harm.who(tree.lemma(noun)).isPresent()
                        && !NOT_ONE.contains(tree.lemma(noun));
        return pair && tree.child(first, "det").filter(this::isOnePerson).isPresent();
    }

    private Optional<Counted> count(Quantity quantity) {
        Optional<Counted> elliptic = elliptic(quantity);
        if (elliptic.isPresent()) return elliptic;
        int phrase = headOf(quantity);
        int noun = nounOf(phrase, quantity);
        int head = noun < quantity.from() ? noun : phrase;
        if (isStrikes(noun))
            return Optional.of(
                    new Counted(
                            quantity,
                            head,
                            noun,
                            new HarmFrames.Frame(
                                    Outcome.AIRSTRIKES, noun, false, "figure/strikes")));
        boolean bare = noun == quantity.number();
        if (!bare && !isPeople(noun)) return Optional.empty();
        return frames.of(head, noun, quantity)
                .filter(frame -> !bare || !frame.rule().equals("figure/lives"))
                .map(frame -> new Counted(quantity, head, noun, frame));
    }

    private boolean isPeople(int noun) {
        return Harm.who(tree.lemma(noun)).isPresent()
                || isThoseHarmed(noun)
                || Harm.noun(tree.lemma(noun)).isPresent()
                || Harm.adjective(sentence.fold(noun)).isPresent()
                || isNationality(noun)
                || scene.actorAt(noun).isPresent() && tree.isCommonOrProperNoun(noun);
    }

    /** "six of those killed". */
    private boolean isThoseHarmed(int noun) {
        return sentence.fold(noun).equals("those")
                && Harm.adjective(sentence.fold(noun + 1)).isPresent();
    }

    /** "12 Syrians". */
    private boolean isNationality(int noun) {
        return tree.pos(noun).equals("NNPS") && sentence.capitalised(noun);
    }

    /** "airstrikes", "air strikes", "aerial raids". */
    private boolean isStrikes(int noun) {
        boolean word =
                Harm.noun(tree.lemma(noun))
                        .filter(w -> w.outcome() == Outcome.AIRSTRIKES)
                        .isPresent();
        if (word) return true;
        boolean strikes =
                tree.pos(noun).equals("NNS") && Set.of("strike", "raid").contains(tree.lemma(noun));
        int before = sentence.fold(noun - 1).equals("-") ? noun - 2 : noun - 1;
        return strikes && Set.of("air", "aerial").contains(sentence.fold(before));
    }

    /** "12 killed, 30 wounded": the number and the word of harm side by side. */
    private Optional<Counted> elliptic(Quantity quantity) {
        int at = quantity.to();
        if (at >= sentence.size()) return Optional.empty();
        Optional<Harm.Word> word = Harm.adjective(sentence.fold(at));
        boolean modifiesNoun =
                at + 1 < tree.size()
                        && tree.hangs(at, "nmod", "amod")
                        && tree.head(at) > at
                        && tree.isNoun(tree.head(at))
                        && tree.head(at) - at < STEPS;
        if (word.isEmpty() || modifiesNoun) return Optional.empty();
        HarmFrames.Frame frame =
                new HarmFrames.Frame(word.get().outcome(), at, false, "figure/elliptic");
        return Optional.of(new Counted(quantity, quantity.number(), quantity.number(), frame));
    }

    /**
     * "two of them women", "among them a child": part of the figure before, in the same sentence.
     */
    private Optional<Counted> partOfThem(Quantity quantity, List<Counted> before) {
        if (before.isEmpty()) return Optional.empty();
        int to = quantity.to();
        int from = quantity.from();
        boolean ofThem =
                sentence.fold(to).equals("of")
                        && Set.of("them", "whom", "which").contains(sentence.fold(to + 1));
        boolean amongThem =
                Set.of("among", "of").contains(sentence.fold(from - 2))
                        && Set.of("them", "whom").contains(sentence.fold(from - 1));
        if (!ofThem && !amongThem) return Optional.empty();
        return part(quantity, ofThem ? to + 2 : to, amongThem, before.getLast());
    }

    /** "and three children" after "including two women". */
    private Optional<Counted> listed(Quantity quantity, List<Counted> before) {
        boolean listed =
                !before.isEmpty()
                        && before.getLast().frame().part()
                        && sentence.fold(quantity.from() - 1).equals("and");
        return listed ? part(quantity, quantity.to(), true, before.getLast()) : Optional.empty();
    }

    /**
     * "eight people were killed on Monday and five on Tuesday", "killed hundreds, by one report as
     * many as 130": a number alone that counts what the one before it counted.
     */
    private Optional<Counted> echo(Quantity quantity, List<Counted> before) {
        String behind = sentence.fold(quantity.to());
        boolean alone = ALONE_BEFORE.contains(behind) || quantity.to() >= sentence.size();
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

    /** The head of the phrase that holds the number. */
    private int headOf(Quantity quantity) {
        int at = quantity.number();
        // "between 12 and 14 people": the first number is the one that hangs on the noun
        if (tree.hangs(at, "conj") && quantity.covers(tree.head(at))) at = tree.head(at);
        // "two dozen people": the first word of the number is the one that does
        int first = tree.head(at);
        if (quantity.covers(first) && first < at && tree.head(first) >= quantity.to()) at = first;
        for (int steps = 0; steps < STEPS && modifies(at, quantity.number()); steps++)
            at = tree.head(at);
        return at;
    }

    private boolean modifies(int at, int number) {
        int up = tree.head(at);
        if (up < number || up < 0 || isOtherNumber(up, number)) return false;
        if (tree.pos(up).equals("VBN")) // "12 injured": an adjective in all but its tag
        return tree.hangs(
                    at, "nmod", "compound", "det", "qmod", "predet", "num", "amod", "npadvmod");
        boolean nominal = tree.isNoun(up) || tree.pos(up).startsWith("JJ");
        return nominal
                && tree.hangs(
                        at,
                        "nmod",
                        "compound",
                        "det",
                        "qmod",
                        "predet",
                        "num",
                        "amod",
                        "advmod",
                        "npadvmod");
    }

    private boolean isOtherNumber(int token, int number) {
        return scene.quantities().stream().anyMatch(q -> q.covers(token) && !q.covers(number));
    }

    /** "two of its members": the members are counted. */
    private int nounOf(int head, Quantity quantity) {
        int before = quantity.from() - 2;
        if (sentence.fold(quantity.from() - 1).equals("of")
                && FAMILIES.contains(sentence.fold(before))) return before;
        if (quantity.count().equals(Count.exactly(0)) && REPORTS.contains(tree.lemma(head)))
            return tree.objectsOf(head, Set.of("of")).stream().findFirst().orElse(head);
        boolean bare =
                head == quantity.number() || tree.pos(head).equals("CD") || head < quantity.to();
        if (!bare) return head;
        return tree.objectsOf(head, Set.of("of")).stream()
                .limit(1)
                .filter(object -> !tree.pos(object).equals("WP"))
                .findFirst()
                .orElse(head);
    }
}
