package org.parallax.publish;

import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Grade;
import org.parallax.event.Incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record as a table for a terminal: one row an incident, a bar from the least to the most
 * killed, a few plain sentences below.
 */
public final class Table {
    private static final int NARROWEST = 80;
    private static final int WIDE = 100;
    private static final String RESET = "\u001B[0m";
    private static final String DIM = "\u001B[2m";
    private static final String BOLD = "\u001B[1m";

    private final PublicRecord record;
    private final boolean colour;
    private final int gap;
    private final int[] widths;
    private final long most;

    private Table(PublicRecord record, int width, boolean colour) {
        this.record = record;
        this.colour = colour;
        int whole = Math.max(width, NARROWEST);
        this.gap = whole >= WIDE ? 2 : 1;
        int killed = whole >= WIDE ? 22 : 13;
        // number, when, where, what and who, killed, injured, origins, grade
        int fixed = 2 + 9 + killed + 7 + 3 + 10;
        int free = whole - 1 - fixed - 7 * gap;
        int where = free * 2 / 5;
        this.widths = new int[] {2, 9, where, free - where, killed, 7, 3, 10};
        this.most =
                record.incidents().stream()
                        .map(incident -> incident.totals().get(Outcome.KILLED))
                        .mapToLong(bounds -> bounds == null ? 0 : bounds.high())
                        .max()
                        .orElse(0);
    }

    private static final String LEGEND =
            "● the best figure, ━ from the least to the most that a live claim names, + or ▸ at"
                    + " least. By: independent origins. Grades after Airwars: confirmed, fair, weak"
                    + " (one origin), contested (several blamed, or nobody), discounted (only armed"
                    + " dead).";

    /**
     * The lines of the table and the sentences below.
     *
     * @param width how many columns the terminal has; 80 at least are used
     * @param colour whether escape sequences may be used
     */
    public static List<String> lines(PublicRecord record, int width, boolean colour) {
        Table table = new Table(record, width, colour);
        List<String> lines = new ArrayList<>();
        if (!record.incidents().isEmpty()) {
            table.addRows(lines);
            lines.add("");
            lines.addAll(Columns.wrap(LEGEND, Math.max(width, NARROWEST) - 1));
        }
        List<String> sentences = new ArrayList<>(Sentences.of(record));
        sentences.addAll(Withdrawn.sentences(record));
        for (String sentence : sentences) {
            if (!sentence.startsWith("-") && !lines.isEmpty()) lines.add("");
            lines.addAll(Columns.wrap(Columns.safe(sentence), Math.max(width, NARROWEST) - 1));
        }
        return lines;
    }

    private void addRows(List<String> lines) {
        addRow(
                lines,
                List.of(
                        List.of("#"),
                        List.of("When"),
                        List.of("Where"),
                        List.of("What, and who"),
                        List.of("Killed", "low–best–high"),
                        List.of("Injured"),
                        List.of("By"),
                        List.of("Grade")),
                BOLD);
        int whole = gap * (widths.length - 1);
        for (int width : widths) whole += width;
        lines.add(style(DIM, "─".repeat(whole)));
        int number = 1;
        for (Incident incident : record.incidents()) {
            addRow(lines, cells(number++, incident), "");
        }
    }

    private List<List<String>> cells(int number, Incident incident) {
        String what = Phrase.words(incident.type().word());
        String sides = Phrase.sides(record, incident);
        return List.of(
                List.of(Integer.toString(number)),
                wrap(Phrase.when(incident.when()), 1),
                wrap(Phrase.where(incident), 2),
                wrap(sides.isEmpty() ? what : what + " " + sides, 3),
                killed(incident),
                wrap(figure(incident, Outcome.INJURED), 5),
                List.of(Integer.toString(incident.origins().size())),
                List.of(incident.grade().word()));
    }

    private List<String> wrap(String text, int column) {
        return Columns.wrap(Columns.safe(text), widths[column]);
    }

    private static String figure(Incident incident, Outcome outcome) {
        return Optional.ofNullable(incident.totals().get(outcome)).map(Phrase::bounds).orElse("–");
    }

    private List<String> killed(Incident incident) {
        List<String> lines = new ArrayList<>(wrap(figure(incident, Outcome.KILLED), 4));
        Bounds bounds = incident.totals().get(Outcome.KILLED);
        if (bounds != null && most > 0) lines.add(bar(bounds, widths[4]));
        return lines;
    }

    /** A line from low to high with a dot at best, all rows on one scale from zero. */
    private String bar(Bounds bounds, int width) {
        int low = place(bounds.low(), width);
        int best = place(bounds.best(), width);
        int high = place(bounds.high(), width);
        StringBuilder bar = new StringBuilder("·".repeat(width));
        for (int i = low; i <= high; i++) bar.setCharAt(i, '━');
        if (bounds.open()) bar.setCharAt(high, '▸');
        bar.setCharAt(best, '●');
        return bar.toString();
    }

    private int place(long number, int width) {
        return (int) Math.round((double) number / most * (width - 1));
    }

    private void addRow(List<String> lines, List<List<String>> cells, String style) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                List<String> cell = cells.get(column);
                String text = line < cell.size() ? cell.get(line) : "";
                row.append(styled(text, column, style));
                row.append(" ".repeat(Math.max(1, widths[column] - Columns.width(text) + gap)));
            }
            lines.add(row.toString().stripTrailing());
        }
    }

    private String styled(String text, int column, String style) {
        if (text.isEmpty() || !colour) return text;
        if (!style.isEmpty()) return style(style, text);
        if (column == 7) return style(colourOf(text), text);
        return text.startsWith("·") || text.contains("●") ? style(DIM, text) : text;
    }

    private String style(String style, String text) {
        return colour ? style + text + RESET : text;
    }

    private static String colourOf(String word) {
        for (Grade grade : Grade.values()) {
            if (!grade.word().equals(word)) continue;
            return switch (grade) {
                case CONFIRMED -> "\u001B[32m";
                case FAIR -> "\u001B[36m";
                case WEAK -> "\u001B[33m";
                case CONTESTED -> "\u001B[35m";
                case DISCOUNTED -> DIM;
            };
        }
        return "";
    }
}
