package org.parallax.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What went wrong, the commonest cause first. Only of the part that may be looked at: whoever mends
 * errors seen in the rest has nothing left to measure with.
 */
final class Misses {
    private Misses() {}

    /**
     * @param most so many misses of each set are printed whole, the causes taking turns
     */
    static void print(Result result, int most, PrintStream out) {
        Map<String, List<Item>> byCause = new TreeMap<>();
        for (Item item : result.items()) {
            if (item.isMiss() && !isHidden(result, item)) {
                byCause.computeIfAbsent(item.cause(), it -> new ArrayList<>()).add(item);
            }
        }
        List<List<Item>> causes = new ArrayList<>(byCause.values());
        causes.sort(Comparator.comparingInt((List<Item> items) -> items.size()).reversed());
        out.printf("%n%s: misses by cause%n", result.set().name());
        causes.forEach(items -> out.printf("  %5d  %s%n", items.size(), items.getFirst().cause()));
        int printed = 0;
        for (int turn = 0; printed < most; turn++) {
            int before = printed;
            for (List<Item> items : causes) {
                if (turn < items.size() && printed < most) {
                    print(items.get(turn), out);
                    printed++;
                }
            }
            if (printed == before) return;
        }
    }

    private static boolean isHidden(Result result, Item item) {
        return result.set().isSplit() && Split.isRest(item.id());
    }

    private static void print(Item item, PrintStream out) {
        out.printf("%n---- %s: %s%n", item.id(), item.cause());
        out.printf("gold  %s%nread  %s%n", item.gold(), item.read());
        item.detail().forEach(out::println);
    }
}
