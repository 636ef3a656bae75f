package org.parallax.cli;

import org.parallax.publish.Columns;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** One feed in plain lines: for a log, and for whoever asks how the feeds stand. */
final class FeedLines {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int NAME = 28;

    private final ZoneId zone;

    FeedLines(ZoneId zone) {
        this.zone = zone;
    }

    static String counts(Counts counts) {
        return String.format(
                Locale.ROOT,
                "%,d new, %,d edited, %,d known, %,d not taken",
                counts.taken(),
                counts.edited(),
                counts.known(),
                counts.failed());
    }

    private static String said(FeedState feed) {
        String times = feed.failures() > 1 ? " (" + feed.failures() + " times)" : "";
        return FeedName.plain(feed.said()) + times;
    }

    /** For a log: as long as it has to be. */
    String told(FeedName name, FeedState feed, Counts counts) {
        String next = at("; next ", feed.due());
        if (feed.failures() > 0) return name.words() + ": " + said(feed) + next;
        String said = FeedName.plain(feed.said());
        return name.words() + ": " + counts(counts) + "; " + said + next;
    }

    /** Three lines of a table: what came of a feed over all time, and where it is. */
    String state(FeedName name, FeedState feed) {
        String first =
                String.format(
                        Locale.ROOT,
                        "%s  %16s %7d %7d %7d %9d",
                        name.in(NAME),
                        feed.answered().map(this::day).orElse("-"),
                        feed.counts().taken(),
                        feed.counts().edited(),
                        feed.counts().known(),
                        feed.counts().failed());
        return first
                + "\n  "
                + FeedName.plain(feed.address())
                + "\n  "
                + said(feed)
                + at("; newest item ", feed.newest())
                + at("; next ", feed.due());
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%s  %16s %7s %7s %7s %9s",
                Columns.pad("FEED", NAME),
                "ANSWERED (UTC)",
                "NEW",
                "EDITED",
                "KNOWN",
                "NOT TAKEN");
    }

    private String at(String label, Optional<Instant> at) {
        return at.map(it -> label + day(it)).orElse("");
    }

    String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
