package org.parallax.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What two versions of a text say differently, word by word: the fewest words that go and come.
 * Where too much is different for that, all between the first and the last difference.
 */
final class WordDiff {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int AROUND = 5;
    private static final int LONGEST = 60;

    /** So many pairs of words are held against one another at most: some 16 MB. */
    private static final long PAIRS = 4_000_000;

    /** Edits with fewer equal words between them are told as one. */
    private static final int APART = 3;

    private final String[] before;
    private final String[] after;

    private WordDiff(String before, String after) {
        this.before = words(before);
        this.after = words(after);
    }

    private static String[] words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? new String[0] : SPACE.split(stripped);
    }

    /** From a word of the one text to a word of the other; half open. */
    private record Gap(int from, int to, int otherFrom, int otherTo) {}

    /**
     * Words that went and words that came in their place, in the later text.
     *
     * @param before a few words ahead of them, which stayed
     * @param after a few words behind them
     */
    record Edit(String before, String gone, String come, String after) {}

    /** In the order of the text; none where the words are the same, whatever the white space. */
    static List<Edit> between(String before, String after) {
        return new WordDiff(before, after).edits();
    }

    private List<Edit> edits() {
        int start = 0;
        while (start < before.length && start < after.length && same(start, start)) start++;
        int end = before.length;
        int otherEnd = after.length;
        while (end > start && otherEnd > start && same(end - 1, otherEnd - 1)) {
            end--;
            otherEnd--;
        }
        if (start == end && start == otherEnd) return List.of();
        long pairs = (long) (end - start) * (otherEnd - start);
        List<Gap> gaps =
                pairs > PAIRS
                        ? List.of(new Gap(start, end, start, otherEnd))
                        : gaps(start, end, otherEnd);
        return joined(gaps).stream().map(this::edit).toList();
    }

    private boolean same(int at, int other) {
        return before[at].equals(after[other]);
    }

    /** Along a longest common subsequence. */
    private List<Gap> gaps(int start, int end, int otherEnd) {
        int[][] common = new int[end - start + 1][otherEnd - start + 1];
        for (int i = end - 1; i >= start; i--) {
            for (int j = otherEnd - 1; j >= start; j--) {
                common[i - start][j - start] =
                        same(i, j)
                                ? common[i - start + 1][j - start + 1] + 1
                                : Math.max(
                                        common[i - start + 1][j - start],
                                        common[i - start][j - start + 1]);
            }
        }
        List<Gap> gaps = new ArrayList<>();
        int i = start;
        int j = start;
        while (i < end || j < otherEnd) {
            int from = i;
            int otherFrom = j;
            while (i < end || j < otherEnd) {
                if (i < end && j < otherEnd && same(i, j)) break;
                boolean goes =
                        j == otherEnd
                                || i < end
                                        && common[i - start + 1][j - start]
                                                >= common[i - start][j - start + 1];
                if (goes) i++;
                else j++;
            }
            if (i > from || j > otherFrom) gaps.add(new Gap(from, i, otherFrom, j));
            while (i < end && j < otherEnd && same(i, j)) {
                i++;
                j++;
            }
        }
        return gaps;
    }

    private static List<Gap> joined(List<Gap> gaps) {
        List<Gap> joined = new ArrayList<>();
        for (Gap gap : gaps) {
            if (!joined.isEmpty() && gap.from - joined.getLast().to < APART) {
                Gap last = joined.removeLast();
                joined.add(new Gap(last.from, gap.to, last.otherFrom, gap.otherTo));
            } else {
                joined.add(gap);
            }
        }
        return joined;
    }

    private Edit edit(Gap gap) {
        return new Edit(
                between(after, Math.max(0, gap.otherFrom - AROUND), gap.otherFrom),
                between(before, gap.from, gap.to),
                between(after, gap.otherFrom, gap.otherTo),
                between(after, gap.otherTo, Math.min(after.length, gap.otherTo + AROUND)));
    }

    private static String between(String[] words, int from, int to) {
        int last = Math.min(to, from + LONGEST);
        String said = String.join(" ", Arrays.asList(words).subList(from, last));
        return last == to ? said : "%s … (%,d words)".formatted(said, to - from);
    }
}
