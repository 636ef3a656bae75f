package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.ParsedSentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Counts the single persons in a row with people who have a number: "the mayor, his driver and two
 * guards were killed" are four, "killed himself and four policemen" five.
 */
final class TogetherHarmed {
    private static final Set<String> DEFINITE =
            Set.of("the", "his", "her", "their", "its", "a", "an");
    private static final Set<String> SELF = Set.of("himself", "herself");
    private static final Set<String> NOT_ONE = Words.set("frames.tsv", "not-one");

    private final Tree tree;
    private final Sentence sentence;
    private final Speaking speaking;

    private TogetherHarmed(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.speaking = new Speaking(tree, sentence);
    }

    /**
     * @param counted what numbers count in the sentence
     * @return the same with those beside them, in text order
     */
    static List<Counted> joined(ParsedSentence parsed, List<Counted> counted) {
        TogetherHarmed reader = new TogetherHarmed(parsed);
        List<Counted> all = new ArrayList<>(counted);
        for (Counted each : counted) {
            Outcome outcome = each.frame().outcome();
            boolean bodily = outcome == Outcome.KILLED || outcome == Outcome.INJURED;
            if (bodily && !each.frame().part() && !each.isList()) reader.addBeside(each, all);
        }
        all.sort(Comparator.comparing(Counted::quantity, Quantity.IN_TEXT_ORDER));
        return all;
    }

    private void addBeside(Counted each, List<Counted> all) {
        for (int noun : row(each.head())) {
            boolean known =
                    all.stream()
                            .anyMatch(it ->
                                    it.noun() == noun
                                            || it.head() == noun
                                            || it.quantity().covers(noun));
            if (known) continue;
            int person = SELF.contains(sentence.fold(noun)) ? doer(each, noun) : noun;
            boolean one = person >= 0 && (person != noun || isOne(noun));
            if (!one) continue;
            Quantity quantity = Quantity.onePerson(tree.phraseStart(noun), noun);
            all.add(new Counted(quantity, noun, person, each.frame()));
        }
    }

    /** All that are strung together with the phrase, the first of "the bride, the groom and 16". */
    private List<Integer> row(int head) {
        int first = tree.firstConjunct(head);
        List<Integer> row = new ArrayList<>(tree.coordinated(first));
        int up = tree.head(first);
        boolean listed =
                tree.hangs(first, "appos")
                        && up >= 0
                        && row.size() > 1
                        && sentence.fold(up + 1).equals(",")
                        && tree.phraseStart(first) == up + 2
                        && !sentence.fold(row.getLast()).isEmpty()
                        && isClosedWithoutComma(row);
        if (listed) row.addFirst(up);
        return row;
    }

    /** "the bride, the groom and 16 guests"; "the mayor, a farmer, and two guards" may be two. */
    private boolean isClosedWithoutComma(List<Integer> row) {
        int second = tree.phraseStart(row.get(1));
        for (int i = row.getFirst() + 1; i < second; i++)
            if (sentence.fold(i).equals(",")) return false;
        return true;
    }

    private boolean isOne(int noun) {
        String lemma = tree.lemma(noun);
        boolean person = Harm.who(lemma).isPresent() || Titles.isTitle(lemma);
        int start = tree.phraseStart(noun);
        boolean told = DEFINITE.contains(sentence.fold(start)) || tree.hangs(noun, "conj");
        return tree.pos(noun).equals("NN")
                && person
                && told
                && !NOT_ONE.contains(lemma)
                && !speaking.is(start, noun)
                && !sentence.fold(noun + 1).equals("-")
                && Harm.noun(lemma).isEmpty();
    }

    /** Who "himself" is: the doer of what was done to the others. */
    private int doer(Counted each, int self) {
        int verb = each.frame().predicate();
        boolean kills = tree.isVerb(verb) && verb < self;
        return kills ? tree.subject(verb).filter(it -> it < self).orElse(-1) : -1;
    }
}
