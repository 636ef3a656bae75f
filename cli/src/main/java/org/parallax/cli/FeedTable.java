package org.parallax.cli;

import org.parallax.publish.Columns;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * The feeds that are followed, a line for each, in the room that there is: where columns do not
 * fit, the least telling are left out, and where lines do not, the feeds of which there is least to
 * tell.
 */
final class FeedTable {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    /** Within it, a time of day says which day. */
    private static final Duration NEAR = Duration.ofHours(23);

    private static final int STATE = "silent since 2026-01-02".length();
    private static final int NARROWEST_NAME = 12;
    private static final String GAP = "  ";

    private final ZoneId zone;
    private final Instant now;

    FeedTable(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /**
     * A feed on the screen.
     *
     * @param counts of this run
     * @param asking whether it is being asked
     */
    record Row(FeedName name, FeedState feed, Counts counts, boolean asking) {
        /** The smaller, the more there is to tell. */
        int rank() {
            if (asking) return 0;
            if (isOdd(feed)) return 1;
            return counts.taken() + counts.edited() + counts.failed() > 0 ? 2 : 3;
        }

        String state() {
            if (asking) return "asking";
            if (feed.asked().isEmpty()) return "not asked yet";
            String times = feed.failures() > 1 ? feed.failures() + "× " : "";
            return times + FeedName.plain(feed.said());
        }
    }

    /** Whether a person should look after it. */
    static boolean isOdd(FeedState feed) {
        return feed.failures() > 0 || feed.said().startsWith("silent");
    }

    /**
     * A column to the right of name and state.
     *
     * @param worth the more, the longer it stays
     */
    private record Column(String head, int worth, Function<Row, String> cell) {
        int width(List<Row> rows) {
            int widest = rows.stream().mapToInt(row -> cell.apply(row).length()).max().orElse(0);
            return GAP.length() + Math.max(widest, head.length());
        }
    }

    private List<Column> columns() {
        return List.of(
                new Column("ASKED", 1, row -> row.feed().asked().map(this::clock).orElse("-")),
                new Column("NEXT", 3, row -> row.feed().due().map(this::clock).orElse("-")),
                new Column("NEW", 5, row -> number(row.counts().taken())),
                new Column("EDITED", 2, row -> number(row.counts().edited())),
                new Column("NOT TAKEN", 4, row -> number(row.counts().failed())));
    }

    private String clock(Instant at) {
        boolean near = Duration.between(at, now).abs().compareTo(NEAR) < 0;
        return (near ? CLOCK : DAY).format(at.atZone(zone));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * @param width columns that a line may take, 1 at least
     * @param most lines that there may be, 1 at least
     */
    List<String> lines(List<Row> rows, int width, int most) {
        boolean headed = most > 2;
        int room = headed ? most - 1 : most;
        List<Row> shown = rows.size() <= room ? rows : mostTelling(rows, room - 1);
        Grid grid = new Grid(columns(), shown, width);
        List<String> lines = new ArrayList<>();
        if (headed) lines.add(grid.head());
        lines.addAll(grid.lines(shown));
        int more = rows.size() - shown.size();
        if (more > 0) lines.add(Columns.clip("… and " + number(more) + " more", width));
        return lines;
    }

    /** In the order of the others. */
    private static List<Row> mostTelling(List<Row> rows, int most) {
        Comparator<Row> order =
                Comparator.comparingInt(Row::rank)
                        .thenComparing(row -> row.feed().due().orElse(Instant.MIN));
        Set<Row> chosen = new HashSet<>(rows.stream().sorted(order).limit(most).toList());
        return rows.stream().filter(chosen::contains).toList();
    }

    /** How wide everything is. */
    private static final class Grid {
        private final List<Column> columns;
        private final List<Integer> widths;
        private final int width;
        private final int name;
        private final int state;

        Grid(List<Column> all, List<Row> rows, int width) {
            List<Column> fitting = new ArrayList<>(all);
            int wanted = 2 * NARROWEST_NAME + GAP.length();
            while (!fitting.isEmpty() && width - sum(fitting, rows) < wanted) {
                fitting.remove(Collections.min(fitting, Comparator.comparingInt(Column::worth)));
            }
            this.columns = List.copyOf(fitting);
            this.widths = columns.stream().map(column -> column.width(rows)).toList();
            this.width = width;
            int room = width - sum(columns, rows) - GAP.length();
            boolean wide = room >= STATE + NARROWEST_NAME;
            this.state = wide ? Math.max(STATE, room / 2) : room < wanted / 2 ? 0 : room / 2;
            this.name = Math.max(1, room - state);
        }

        private static int sum(List<Column> columns, List<Row> rows) {
            return columns.stream().mapToInt(column -> column.width(rows)).sum();
        }

        String head() {
            return line(Columns.pad("FEED", name), "STATE", Column::head);
        }

        List<String> lines(List<Row> rows) {
            List<String> names = FeedName.in(rows.stream().map(Row::name).toList(), name);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                lines.add(line(names.get(i), row.state(), column -> column.cell().apply(row)));
            }
            return lines;
        }

        private String line(String feed, String told, Function<Column, String> cell) {
            StringBuilder line = new StringBuilder(feed);
            if (state > 0) {
                String shown = FeedName.leftToRight(Columns.clip(told, state));
                line.append(GAP).append(Columns.pad(shown, state));
            }
            for (int i = 0; i < columns.size(); i++) {
                String words = cell.apply(columns.get(i));
                line.append(" ".repeat(widths.get(i) - words.length())).append(words);
            }
            return Columns.clip(line.toString().stripTrailing(), width);
        }
    }
}
