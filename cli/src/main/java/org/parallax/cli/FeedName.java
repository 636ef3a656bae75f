package org.parallax.cli;

import org.parallax.publish.Columns;
import org.parallax.store.feeds.FeedState;

import java.text.Bidi;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a feed is called on a screen: its title, or host and path where it has none or another feed
 * has the same. Titles and clauses are strangers' words: no control reaches a terminal.
 *
 * @param isAddress whether its end tells as much as its beginning
 */
record FeedName(String words, boolean isAddress) {
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final Pattern NEVER_NAMED = Pattern.compile("^https?://(?:www\\.)?|[/?]+$");
    private static final String LEFT_TO_RIGHT = "\u200E";

    /** On one line, without anything that steers a terminal. */
    static String plain(String words) {
        return CONTROLS.matcher(words).replaceAll(" ").strip();
    }

    /** Of one that stands alone. */
    static FeedName of(FeedState feed) {
        String title = plain(feed.title().orElse(""));
        return title.isEmpty() ? ofAddress(feed) : new FeedName(title, false);
    }

    private static FeedName ofAddress(FeedState feed) {
        String address = plain(feed.address());
        return new FeedName(NEVER_NAMED.matcher(address).replaceAll(""), true);
    }

    /** Of those that are shown together, by address. */
    static Map<String, FeedName> of(Collection<FeedState> feeds) {
        Map<String, Integer> many = new HashMap<>();
        for (FeedState feed : feeds) many.merge(of(feed).words(), 1, Integer::sum);
        Map<String, FeedName> names = new HashMap<>();
        for (FeedState feed : feeds) {
            FeedName name = of(feed);
            boolean shared = many.getOrDefault(name.words(), 0) > 1;
            names.put(feed.address(), shared ? ofAddress(feed) : name);
        }
        return names;
    }

    /**
     * As they stand below each other, so many columns exactly. Addresses that look the same when
     * they are clipped are shown from where they differ.
     */
    static List<String> in(List<FeedName> names, int columns) {
        Map<String, List<FeedName>> alike =
                names.stream().collect(Collectors.groupingBy(name -> name.in(columns)));
        return names.stream()
                .map(name -> name.among(alike.getOrDefault(name.in(columns), List.of()), columns))
                .toList();
    }

    private String among(List<FeedName> alike, int columns) {
        int shared = alike.stream().mapToInt(this::shared).max().orElse(0);
        int from = words.lastIndexOf('/', shared);
        if (!isAddress || alike.size() < 2 || from < 1) return in(columns);
        return Columns.pad(
                leftToRight(Columns.clip("…" + words.substring(from), columns)), columns);
    }

    /** How much at the beginning is the same. */
    private int shared(FeedName other) {
        int shared = Arrays.mismatch(words.toCharArray(), other.words.toCharArray());
        return Math.max(0, shared);
    }

    /** So many columns exactly. */
    String in(int columns) {
        String shown =
                isAddress ? Columns.clipMiddle(words, columns) : Columns.clip(words, columns);
        return Columns.pad(leftToRight(shown), columns);
    }

    /** What is written from right to left would draw the columns behind it to its other side. */
    static String leftToRight(String words) {
        boolean turns = Bidi.requiresBidi(words.toCharArray(), 0, words.length());
        return turns ? LEFT_TO_RIGHT + words + LEFT_TO_RIGHT : words;
    }
}
