package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Fractions;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.NumberPhrase;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the numbers of a parsed sentence count, where a word of harm is told of it: "12 people
 * were killed", "12 killed", "two of them women", "20 air strikes". Numbers of anything else are
 * left out.
 *
 * <p>{@link NumberPhrase} finds the noun, {@link HarmFrames} the word of harm; {@link
 * FollowingNumbers} reads what only the figure before explains, {@link OneByOne} adds people told
 * by name.
 */
final class Counting {
    private static final Set<String> ARTICLES = Words.set("kin.tsv", "one-article");

    /** Nouns that one article does not count one person by: "a family", "a member state". */
    private static final Set<String> NOT_ONE = Words.set("frames.tsv", "not-one-with-article");

    /** Behind a number they tell of people, dead or hurt. */
    private static final Set<String> SHOT = Words.set("frames.tsv", "hit-behind-number");

    private static final Set<String> PARENTS = Words.set("frames.tsv", "parent-of");
    private static final Set<String> STRIKES = Words.set("frames.tsv", "strikes");
    private static final Set<String> AERIAL = Words.set("frames.tsv", "aerial");

    private final ParsedSentence parsed;
    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final HarmFrames frames;
    private final FollowingNumbers following;
    private final Partitives partitives;
    private final Fractions fractions;
    private final Speaking speaking;

    Counting(ParsedSentence parsed, HarmFrames frames) {
        this.parsed = parsed;
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.frames = frames;
        this.following = new FollowingNumbers(parsed);
        this.fractions = new Fractions(sentence);
        this.speaking = new Speaking(tree, sentence);
        this.partitives = new Partitives(scene, tree, frames);
    }

    /** In text order. */
    List<Counted> all() {
        List<Counted> counted = new ArrayList<>();
        List<Quantity> quantities = quantities();
        for (Quantity quantity : quantities) {
            if (isBackground(quantity) || isSpeaker(quantity)) continue;
            if (following.isToldByArticle(quantity)) continue;
            Optional<Quantity> group = partitives.group(quantity);
            if (group.isPresent()) {
                partitives.counted(quantity, group.get()).ifPresent(counted::add);
                continue;
            }
            following
                    .partOfThem(quantity, counted)
                    .or(() -> count(quantity))
                    .or(() -> following.more(quantity, counted))
                    .ifPresent(counted::add);
        }
        addShares(counted);
        List<Counted> listed = new ColonLists(parsed).joined(quantities, counted);
        List<Counted> told =
                OneByOne.joined(parsed, frames, FollowingNumbers.withSharesAsParts(listed));
        List<Counted> together = TogetherHarmed.joined(parsed, told);
        return new TollsOverParts(parsed).joined(ApposedLists.joined(parsed, together));
    }

    /** "half of them children", of those told last before. */
    private void addShares(List<Counted> counted) {
        for (int i = 1; i < sentence.size(); i++) {
            int them = i;
            counted.stream()
                    .filter(each -> each.quantity().to() < them && !each.frame().part())
                    .reduce((_, last) -> last)
                    .flatMap(whole ->
                            fractions
                                    .ofThem(them, whole.number())
                                    .flatMap(share -> following.partOfThem(share, List.of(whole))))
                    .ifPresent(counted::add);
        }
        counted.sort(Comparator.comparing(Counted::quantity, Quantity.IN_TEXT_ORDER));
    }

    /** "killing two men, a doctor said". */
    private boolean isSpeaker(Quantity quantity) {
        boolean article = ARTICLES.contains(sentence.fold(quantity.number()));
        return article && speaking.is(quantity.from(), tree.head(quantity.number()));
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
        boolean harmed =
                Harm.adjective(sentence.fold(quantity.to())).isPresent()
                        || partitives.isHarmedGroup(quantity);
        return wholeGroup && !harmed || older && !range || before.equals("not");
    }

    /** Numbers, and "a" before a noun for a person. */
    private List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(scene.quantities());
        all.addAll(fractions.of(scene.quantities()));
        for (int i = 0; i < tree.size(); i++) {
            boolean sharing = !isOnePerson(i) && isSharingArticle(i);
            if (!sharing && !isOnePerson(i) && !isOneMore(i) || isCovered(i)) continue;
            all.add(
                    sharing
                            ? Quantity.onePerson(i, i)
                            : new Quantity(i, i + 1, i, Count.exactly(1), false));
        }
        all.sort(Quantity.IN_TEXT_ORDER);
        return all;
    }

    private boolean isCovered(int token) {
        for (Quantity quantity : scene.quantities()) if (quantity.covers(token)) return true;
        return false;
    }

    private boolean isOnePerson(int article) {
        if (!ARTICLES.contains(sentence.fold(article)) || !tree.hangs(article, "det")) return false;
        int head = tree.head(article);
        if (head >= 0 && isAge(head)) return true;
        return head >= 0
                && tree.pos(head).equals("NN")
                && Harm.who(tree.lemma(head)).isPresent()
                && !NOT_ONE.contains(tree.lemma(head))
                && !sentence.fold(head + 1).equals("-");
    }

    /** "A 13-year-old", with no noun behind. */
    private boolean isAge(int head) {
        return sentence.fold(head).equals("old")
                && sentence.fold(head - 1).equals("-")
                && sentence.fold(head - 2).equals("year")
                && (head + 1 >= tree.size() || !tree.isNoun(head + 1));
    }

    /** "One person was killed and another wounded": a pronoun, no noun behind it. */
    private boolean isOneMore(int another) {
        if (!sentence.fold(another).equals("another")) return false;
        boolean alone = tree.hangs(another, "nsubj", "nsubjpass", "dobj");
        return alone
                || Harm.adjective(sentence.fold(another + 1)).isPresent() && isLast(another + 1);
    }

    /** "another wounded", but not "another wounded man". */
    private boolean isLast(int token) {
        return token + 1 >= tree.size() || !tree.isNoun(token + 1);
    }

    /** The wife of "a husband and wife": one article for two. */
    private boolean isSharingArticle(int noun) {
        int first = tree.head(noun);
        boolean pair =
                tree.hangs(noun, "conj")
                        && first >= 0
                        && first == noun - 2
                        && isJoined(noun)
                        && !OneByOne.UNSPECIFIC.contains(tree.lemma(first))
                        && tree.pos(noun).equals("NN")
                        && Harm.who(tree.lemma(noun)).isPresent()
                        && !NOT_ONE.contains(tree.lemma(noun));
        return pair && tree.child(first, "det").filter(this::isOnePerson).isPresent();
    }

    /** "a husband and wife", "a father, mother and their four children". */
    private boolean isJoined(int noun) {
        String link = sentence.fold(noun - 1);
        return link.equals("and") || link.equals(",") && tree.child(noun, "conj").isPresent();
    }

    private Optional<Counted> count(Quantity quantity) {
        Optional<Counted> elliptic = elliptic(quantity);
        if (elliptic.isPresent()) return elliptic;
        NumberPhrase phrase = NumberPhrase.of(scene, tree, quantity);
        int head = phrase.head();
        int noun = phrase.noun();
        if (isStrikes(noun))
            return HarmFrames.Frame.of(Outcome.AIRSTRIKES, noun, "strikes")
                    .map(frame -> new Counted(quantity, head, noun, frame));
        boolean bare = noun == quantity.number();
        if (!bare && !isPeople(noun)) return headlinePeople(quantity);
        return frames.of(head, noun, quantity)
                .filter(frame -> !bare || !frame.rule().equals("figure/lives"))
                .map(frame -> new Counted(quantity, head, noun, frame));
    }

    /**
     * "Kills Over 20 Front Fighters Plotting Attacks": people soon behind, whatever is the head.
     */
    private Optional<Counted> headlinePeople(Quantity quantity) {
        int to = Math.min(tree.size(), quantity.to() + NumberPhrase.STEPS);
        for (int i = quantity.to(); i < to && sentence.capitalised(i); i++) {
            if (Harm.who(tree.lemma(i)).isEmpty()) continue;
            int noun = i;
            return frames.headlineObject(quantity)
                    .map(frame -> new Counted(quantity, noun, noun, frame));
        }
        return Optional.empty();
    }

    private boolean isPeople(int noun) {
        return Harm.who(tree.lemma(noun)).isPresent()
                || isAge(noun)
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
        boolean strikes = tree.pos(noun).equals("NNS") && STRIKES.contains(tree.lemma(noun));
        int before = sentence.fold(noun - 1).equals("-") ? noun - 2 : noun - 1;
        return strikes && AERIAL.contains(sentence.fold(before));
    }

    /** "4 shot at a fair", but neither "4 shot dead" nor the "one shot" that somebody heard. */
    private boolean isShot(Quantity quantity) {
        int at = quantity.to();
        String next = sentence.fold(at + 1);
        boolean dead = Harm.adjective(next).isPresent() || next.equals("to") || next.equals("and");
        boolean people = sentence.heading() || quantity.count().headline().orElse(0) > 1;
        return SHOT.contains(sentence.fold(at)) && people && !dead;
    }

    /** "Father of 5 killed": one was. */
    private boolean isParentOf(Quantity quantity) {
        return sentence.fold(quantity.from() - 1).equals("of")
                && quantity.from() >= 2
                && PARENTS.contains(tree.lemma(quantity.from() - 2));
    }

    /** "12 killed, 30 wounded": the number and the word of harm side by side. */
    private Optional<Counted> elliptic(Quantity quantity) {
        int at = quantity.to();
        if (at >= sentence.size()) return Optional.empty();
        Optional<Outcome> outcome =
                Harm.adjective(sentence.fold(at))
                        .map(Harm.Word::outcome)
                        .or(() ->
                                isShot(quantity)
                                        ? Optional.of(Outcome.CASUALTIES)
                                        : Optional.empty());
        boolean modifiesNoun =
                at + 1 < tree.size()
                        && tree.hangs(at, "nmod", "amod")
                        && tree.head(at) > at
                        && tree.isNoun(tree.head(at))
                        && tree.head(at) - at < NumberPhrase.STEPS;
        if (outcome.isEmpty() || modifiesNoun || isParentOf(quantity)) return Optional.empty();
        int number = quantity.number();
        return HarmFrames.Frame.of(outcome.get(), at, "elliptic")
                .map(frame -> new Counted(quantity, number, number, frame));
    }
}
