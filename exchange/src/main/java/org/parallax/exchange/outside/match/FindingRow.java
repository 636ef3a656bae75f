package org.parallax.exchange.outside.match;

import org.parallax.event.Bounds;
import org.parallax.publish.Columns;

import java.time.LocalDate;
import java.util.Optional;

/** A finding as a row on a terminal. */
public final class FindingRow {
    private static final int MATCH = 11;
    private static final int DAY = 10;
    private static final int PLACE = 16;
    private static final int NUMBER = 9;
    private static final int LEAST_WHY = 16;

    private FindingRow() {}

    /** The names of the columns. */
    public static String header(int columns) {
        return row("MATCH", "DAY", "PLACE", "OURS", "THEIRS", "WHY", columns);
    }

    /** What came of it, day, place, the dead by each, and why. */
    public static String of(Finding finding, int columns) {
        String place =
                finding.ours()
                        .map(it -> it.where().name())
                        .or(() -> finding.theirs().flatMap(it -> it.event().place()))
                        .orElse("");
        Optional<Told> told = finding.numbers().stream().findFirst();
        return row(
                finding.match().word(),
                LocalDate.ofEpochDay(finding.day()).toString(),
                place,
                number(told.flatMap(Told::ours)),
                number(told.flatMap(Told::theirs)),
                finding.why(),
                columns);
    }

    private static String number(Optional<Bounds> number) {
        return number.map(Bounds::words).orElse("-");
    }

    private static String row(
            String match,
            String day,
            String place,
            String ours,
            String theirs,
            String why,
            int columns) {
        int rest = columns - MATCH - DAY - PLACE - 2 * NUMBER - 5;
        String row =
                String.join(
                        " ",
                        cell(match, MATCH),
                        cell(day, DAY),
                        cell(place, PLACE),
                        cell(ours, NUMBER),
                        cell(theirs, NUMBER),
                        Columns.clip(Columns.safe(why), Math.max(LEAST_WHY, rest)));
        return row.stripTrailing();
    }

    private static String cell(String text, int width) {
        String clipped = Columns.clip(Columns.safe(text), width);
        return clipped + " ".repeat(Math.max(0, width - Columns.width(clipped)));
    }
}
