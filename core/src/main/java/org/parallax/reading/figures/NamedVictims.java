package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.reading.figures.HarmFrames.Frame;
import org.parallax.reading.figures.NameList.Member;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts victims who are told one by one: "Karim Hamdan, his wife and their three sons were killed"
 * are five, though no five is written. Of the lists that {@link NameLists} finds, those that harm
 * came to by syntax, or whose sentence calls them victims right before or behind.
 */
final class NamedVictims {
    static final String LIST = "figure/named-list";
    static final String PERSON = "figure/named-person";

    private static final Set<String> VICTIMS = Words.set("kin.tsv", "victims");
    private static final Set<String> INTRODUCES = Words.set("kin.tsv", "introduces");

    /** Fewer names may be anything: two outlets, two places. */
    private static final int LEAST_WITHOUT_SYNTAX = 3;

    /** Tokens before a list within which its dead must be spoken of. */
    private static final int REACH = 25;

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /** A larger share of words with a capital makes a headline in title case. */
    private static final double MOST_CAPITALS = 0.75;

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final HarmFrames frames;
    private final Speaking speaking;
    private final boolean allCapitals;

    NamedVictims(ParsedSentence parsed, HarmFrames frames) {
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.frames = frames;
        this.speaking = new Speaking(tree, sentence);
        this.allCapitals = isTitleCase(sentence);
    }

    /**
     * @param counted the figures of the sentence that have a number
     */
    List<Counted> read(List<Counted> counted) {
        List<Counted> found = new ArrayList<>();
        for (NameList each : NameLists.in(sentence, others(), scene.quantities())) {
            Optional<NameList> told = withoutSpeakers(each);
            if (told.isEmpty()) continue;
            NameList list = told.get();
            if (list.members().stream().noneMatch(Member::isOne)) continue;
            if (isTaken(list, counted) || isNoPhrase(list)) continue;
            if (holdsNumber(list) || !isNaming(list)) continue;
            frame(list, counted).ifPresent(frame -> add(list, frame, counted, found));
        }
        return found;
    }

    /** Without the doctor of "two men, a doctor said"; empty where nobody else is told of. */
    private Optional<NameList> withoutSpeakers(NameList list) {
        List<Member> members =
                list.members().stream()
                        .filter(it ->
                                it.kind() != NameList.Kind.RELATIVE
                                        || !speaking.is(it.from(), it.head()))
                        .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(new NameList(members));
    }

    /**
     * One word alone with a capital is seldom a person ("Times"), and where every word has one
     * ("Army Kills Commander In Homs") capitals tell nothing.
     */
    private boolean isNaming(NameList list) {
        Member first = list.members().getFirst();
        boolean bare =
                list.members().size() == 1
                        && first.kind() == NameList.Kind.NAME
                        && nameWords(first) < 2;
        return !bare && !allCapitals && !isOutlet(first) && (isLinked(list) || isFull(list));
    }

    /** "12 dead in clashes - The Daily Star". */
    private boolean isOutlet(Member first) {
        return sentence.heading()
                && Set.of("-", "|", "\u2013", ":").contains(sentence.fold(first.from() - 1));
    }

    /** At least one name of two words, or a person who is named beside being told. */
    private boolean isFull(NameList list) {
        return list.members().stream()
                .anyMatch(m -> m.kind() == NameList.Kind.NAME ? nameWords(m) > 1 : m.number() == 1);
    }

    /** "Rana and her two sons": strung together by more than commas. */
    private boolean isLinked(NameList list) {
        return list.members().size() > 1
                && sentence.folds().subList(list.from(), list.to()).stream()
                        .anyMatch(Set.of("and", "with", "alongside")::contains);
    }

    private long nameWords(Member member) {
        long words = 0;
        for (int i = member.from(); i < member.to(); i++) if (sentence.capitalised(i)) words++;
        return words;
    }

    private static boolean isTitleCase(Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (int i = 0; i < sentence.size(); i++) {
            if (!Character.isLetter(sentence.form(i).codePointAt(0))) continue;
            if (sentence.form(i).length() < 4) continue;
            words++;
            if (sentence.capitalised(i)) capitals++;
        }
        return capitals > words * MOST_CAPITALS;
    }

    /** Names of places, bodies and anything else that is no person. */
    private Set<Integer> others() {
        Set<Integer> others = new HashSet<>();
        for (int i = 0; i < tree.size(); i++) {
            boolean name = tree.pos(i).startsWith("NNP");
            if (sentence.capitalised(i) && !name) others.add(i);
        }
        for (Scene.PlaceMention place : scene.places())
            if (place.place().isPresent())
                for (int i = place.from(); i < place.to(); i++) others.add(i);
        for (Scene.ActorMention actor : scene.actors())
            if (actor.actor().isPresent() && actor.person().isEmpty())
                for (int i = actor.from(); i < actor.to(); i++) others.add(i);
        return others;
    }

    /** One person with an article, who is counted already. */
    private static boolean isTaken(NameList list, List<Counted> counted) {
        if (list.members().size() > 1) return false;
        Member only = list.members().getFirst();
        return counted.stream().anyMatch(c -> c.quantity().from() == only.from());
    }

    /**
     * "A shell killed 12 people", "another 14 people", "a rebel-held town": between the article and
     * the noun stands what no phrase for one person holds, or the noun only modifies another.
     */
    private boolean isNoPhrase(NameList list) {
        Member only = list.members().getFirst();
        if (list.members().size() > 1 || only.kind() != NameList.Kind.RELATIVE) return false;
        if (sentence.fold(only.head() + 1).equals("-")) return true;
        for (int i = only.from() + 1; i < only.head(); i++) {
            int token = i;
            boolean age = sentence.fold(i + 1).equals("-") || sentence.fold(i).equals("-");
            if (age) continue;
            if (ARTICLES.contains(sentence.fold(i)) || tree.pos(i).equals("VBD")) return true;
            if (scene.quantities().stream().anyMatch(q -> q.covers(token))) return true;
        }
        return false;
    }

    /** "Madina (XNA) Three rebels": a dateline, and the number that the text begins with. */
    private boolean holdsNumber(NameList list) {
        return list.members().size() == 1
                && scene.quantities().stream()
                        .anyMatch(q -> q.number() >= list.from() && q.number() < list.to());
    }

    private Optional<Frame> frame(NameList list, List<Counted> counted) {
        for (Member member : list.members()) {
            if (tells(member, list, counted)) return Optional.empty();
            Quantity one = Quantity.onePerson(member.from(), member.head());
            Optional<Frame> frame = frames.bySyntax(top(member), member.head(), one);
            if (frame.isPresent()) return frame;
        }
        return list.named() >= LEAST_WITHOUT_SYNTAX ? introduced(list) : Optional.empty();
    }

    /** The head of the phrase: of "his wife Rana Hamdan" the last name. */
    private int top(Member member) {
        int at = member.head();
        while (tree.hangs(at, "compound", "nmod")
                && tree.head(at) > at
                && tree.head(at) < member.to()) at = tree.head(at);
        return at;
    }

    /** Names that only tell who those are whom a number outside the list counts. */
    private boolean tells(Member member, NameList list, List<Counted> counted) {
        int at = member.head();
        boolean apposed = false;
        for (int steps = 0; steps < tree.size(); steps++) {
            if (!tree.hangs(at, "conj", "appos", "nmod", "compound", "dep", "parataxis"))
                return false;
            apposed |= tree.hangs(at, "appos", "dep", "parataxis");
            at = tree.head(at);
            if (at < 0) return false;
            int up = at;
            boolean outside = up < list.from() || up >= list.to();
            if (apposed
                    && outside
                    && counted.stream().anyMatch(c -> c.head() == up || c.noun() == up))
                return true;
        }
        return false;
    }

    /** "the dead were named as A, B and C"; "A, B and C were killed". */
    private Optional<Frame> introduced(NameList list) {
        int behind = list.to();
        while (behind < sentence.size() && behind < list.to() + 4) {
            if (VICTIMS.contains(sentence.fold(behind)) && tree.isVerb(behind))
                return Frame.of(Outcome.KILLED, behind, "named-list");
            behind++;
        }
        int before = list.from() - 1;
        while (before > 0 && !Character.isLetter(sentence.fold(before).codePointAt(0))) before--;
        boolean introduces =
                before < list.from() - 1 && sentence.fold(list.from() - 1).equals(":")
                        || INTRODUCES.contains(sentence.fold(before));
        if (!introduces) return Optional.empty();
        for (int i = list.from() - 1; i >= Math.max(0, list.from() - REACH); i--) {
            if (Harm.adjective(sentence.fold(i))
                    .filter(w -> w.outcome() != Outcome.KILLED)
                    .isPresent()) return Optional.empty();
            if (VICTIMS.contains(sentence.fold(i)))
                return Frame.of(Outcome.KILLED, i, "named-list");
        }
        return Optional.empty();
    }

    private void add(NameList list, Frame frame, List<Counted> counted, List<Counted> found) {
        boolean isList = list.named() > 0 && list.number() > 1;
        if (isList) {
            Count count = list.isOpen() ? Count.vague(list.number()) : Count.exactly(list.number());
            int head = list.members().getFirst().head();
            boolean told =
                    counted.stream()
                            .anyMatch(c ->
                                    c.number() == list.number()
                                            && c.frame().outcome() == frame.outcome()
                                            && c.quantity().from() < list.from());
            if (told) return;
            found.add(
                    new Counted(
                            new Quantity(list.from(), list.to(), head, count, false, true),
                            head,
                            head,
                            frame.by(LIST)));
            return;
        }
        for (Member member : list.members()) {
            boolean known = counted.stream().anyMatch(c -> c.quantity().from() == member.from());
            if (!member.isOne() || known) continue;
            found.add(
                    new Counted(
                            new Quantity(
                                    member.from(),
                                    member.to(),
                                    member.head(),
                                    Count.exactly(1),
                                    false,
                                    true),
                            member.head(),
                            member.head(),
                            member.kind() == NameList.Kind.NAME ? frame.by(PERSON) : frame));
        }
    }
}
