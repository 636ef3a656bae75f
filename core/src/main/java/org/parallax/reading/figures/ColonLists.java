package org.parallax.reading.figures;

import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.NumberPhrase;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who the people just counted were, told in a list behind a colon: "Six people died in the
 * attack: two soldiers, three guards and a shepherd".
 */
final class ColonLists {
    /** Tokens between one of the list and the next: "two soldiers from the north, three". */
    private static final int GAP = 6;

    /** What may stand behind a number alone: "seven in the north". */
    private static final Set<String> PLACED = Set.of("in", "at", "near", "on", "from");

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;

    ColonLists(ParsedSentence parsed) {
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
    }

    /** A number of a list behind a colon, with the noun that it counts. */
    private record Item(Quantity quantity, int head, int noun) {}

    /**
     * The lists of a sentence as parts of what is counted before their colon.
     *
     * @param quantities the numbers of the sentence, in text order
     * @param counted what they count
     * @return the same, in text order; the members of a list as parts
     */
    List<Counted> joined(List<Quantity> quantities, List<Counted> counted) {
        Map<Quantity, Counted> parts = new HashMap<>();
        for (int at = 1; at < sentence.size(); at++) {
            if (!sentence.fold(at).equals(":")) continue;
            List<Item> items = items(at, quantities);
            long sum = items.stream().mapToLong(ColonLists::number).sum();
            boolean bare = items.stream().anyMatch(item -> item.noun() < item.quantity().to());
            whole(at, sum, counted)
                    .filter(whole -> !bare || whole.number() == sum)
                    .ifPresent(whole -> add(items, whole, parts));
        }
        if (parts.isEmpty()) return counted;
        List<Counted> all = new ArrayList<>(counted);
        all.removeIf(each -> parts.containsKey(each.quantity()));
        all.addAll(parts.values());
        all.sort((one, other) -> Quantity.IN_TEXT_ORDER.compare(one.quantity(), other.quantity()));
        return all;
    }

    private static long number(Item item) {
        return item.quantity().count().headline().orElse(0);
    }

    private List<Item> items(int colon, List<Quantity> quantities) {
        List<Item> items = new ArrayList<>();
        int end = colon + 1;
        for (Quantity quantity : quantities) {
            if (quantity.from() < end) continue;
            boolean next = items.isEmpty() ? quantity.from() == end : isNear(end, quantity.from());
            NumberPhrase phrase = NumberPhrase.of(scene, tree, quantity);
            int noun = phrase.noun();
            boolean bare = noun == quantity.number() && PLACED.contains(sentence.fold(noun + 1));
            boolean people =
                    bare || noun > quantity.number() && Harm.who(tree.lemma(noun)).isPresent();
            if (!next || !people || !quantity.count().stated()) break;
            items.add(new Item(quantity, phrase.head(), noun));
            end = noun + 1;
        }
        return items;
    }

    /** Nothing but small words, a comma or "and" between the one and the next. */
    private boolean isNear(int end, int from) {
        if (from - end > GAP || from == end) return false;
        String link = sentence.fold(from - 1);
        boolean joined = link.equals(",") || link.equals("and");
        for (int i = end; i < from; i++)
            if (tree.isVerb(i) || sentence.fold(i).equals(";")) return false;
        return joined;
    }

    /** The last figure before the colon that may hold them all. */
    private static Optional<Counted> whole(int colon, long sum, List<Counted> counted) {
        return counted.reversed().stream()
                .filter(each -> each.quantity().from() < colon && !each.frame().part())
                .filter(each -> sum > 0 && each.number() >= sum)
                .findFirst();
    }

    private static void add(List<Item> items, Counted whole, Map<Quantity, Counted> parts) {
        for (Item item : items) {
            HarmFrames.Frame frame =
                    new HarmFrames.Frame(whole.frame().outcome(), item.noun(), true, "figure/part");
            Counted part = new Counted(item.quantity(), item.head(), item.noun(), frame);
            if (item.quantity().from() > whole.quantity().from()) parts.put(item.quantity(), part);
        }
    }
}
