package org.parallax.cli;

import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One feed in one line. Titles and clauses are strangers' words: no control reaches a terminal. */
final class FeedLines {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int TITLE = 22;
    private static final int NARROWEST = 40;

    private final ZoneId zone;
    private final int columns;

    FeedLines(ZoneId zone, int columns) {
        this.zone = zone;
        this.columns = Math.max(NARROWEST, columns);
    }

    static String plain(String words) {
        return CONTROLS.matcher(words).replaceAll(" ").strip();
    }

    static String name(FeedState feed) {
        return plain(feed.title().filter(it -> !plain(it).isEmpty()).orElse(feed.address()));
    }

    /** As wide as the terminal at most; the counts are those of this run. */
    String live(FeedState feed, Counts counts, boolean asking) {
        String when = feed.answered().map(this::clock).orElse("  -  ");
        String next = asking ? "asking" : feed.due().map(it -> "next " + clock(it)).orElse("");
        String what =
                feed.failures() > 0 || feed.said().startsWith("silent") ? said(feed) : told(counts);
        int room = columns - 1 - TITLE - 2 - 5 - 2 - 2 - 10;
        return clip(
                padded(name(feed), TITLE) + "  " + when + "  " + padded(what, room) + "  " + next,
                columns - 1);
    }

    private static String said(FeedState feed) {
        String times = feed.failures() > 1 ? " (" + feed.failures() + " times)" : "";
        return plain(feed.said()) + times;
    }

    private static String told(Counts counts) {
        return String.format(
                Locale.ROOT,
                "%,d new, %,d edited, %,d known, %,d failed",
                counts.taken(),
                counts.edited(),
                counts.known(),
                counts.failed());
    }

    /** For a log: as long as it has to be. */
    String told(FeedState feed, Counts counts) {
        String next = feed.due().map(it -> "; next " + day(it)).orElse("");
        if (feed.failures() > 0) return name(feed) + ": " + said(feed) + next;
        return name(feed) + ": " + told(counts) + "; " + plain(feed.said()) + next;
    }

    /** Two lines of a table: what came of a feed over all time, and where it is. */
    String state(FeedState feed) {
        String first =
                String.format(
                        Locale.ROOT,
                        "%s  %16s %7d %7d %7d %7d",
                        padded(name(feed), TITLE),
                        feed.answered().map(this::day).orElse("-"),
                        feed.counts().taken(),
                        feed.counts().edited(),
                        feed.counts().known(),
                        feed.counts().failed());
        return first
                + "\n  "
                + plain(feed.address())
                + "\n  "
                + said(feed)
                + at("; newest item ", feed.newest())
                + at("; next ", feed.due());
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%s  %16s %7s %7s %7s %7s",
                padded("FEED", TITLE),
                "ANSWERED (UTC)",
                "NEW",
                "EDITED",
                "KNOWN",
                "FAILED");
    }

    private String at(String label, Optional<Instant> at) {
        return at.map(it -> label + day(it)).orElse("");
    }

    private String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    private static String padded(String words, int width) {
        String clipped = clip(words, width);
        int length = clipped.codePointCount(0, clipped.length());
        return clipped + " ".repeat(Math.max(0, width - length));
    }

    private static String clip(String words, int width) {
        int length = words.codePointCount(0, words.length());
        if (length <= width) return words;
        return words.substring(0, words.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }
}
