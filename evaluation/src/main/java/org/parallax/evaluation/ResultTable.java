package org.parallax.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** One table over all sets, for a terminal and for a page. */
final class ResultTable {
    private static final List<String> HEAD =
            List.of(
                    "set",
                    "reports",
                    "figure",
                    "per cent",
                    "95 %",
                    "two regexes",
                    "aim",
                    "rules only",
                    "fitted on",
                    "rest",
                    "seconds",
                    "known best");
    private static final int FIRST_NUMBER = 3;
    private static final int LAST_NUMBER = 10;

    private ResultTable() {}

    /** In columns, one line a figure. */
    static String plain(List<Result> results) {
        List<List<String>> rows = rows(results);
        rows.addFirst(HEAD);
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String format = isNumber(i) ? "%" + widths[i] + "s" : "%-" + widths[i] + "s";
                line.append(i == 0 ? "" : "  ").append(String.format(format, row.get(i)));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    /** As a table in Markdown. */
    static String markdown(List<Result> results) {
        StringBuilder table = new StringBuilder();
        table.append("| ").append(String.join(" | ", HEAD)).append(" |\n");
        for (int i = 0; i < HEAD.size(); i++) table.append(isNumber(i) ? "|--:" : "|---");
        table.append("|\n");
        for (List<String> row : rows(results)) {
            table.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return table.toString();
    }

    private static boolean isNumber(int column) {
        return column == 1 || (FIRST_NUMBER <= column && column <= LAST_NUMBER);
    }

    private static List<List<String>> rows(List<Result> results) {
        List<List<String>> rows = new ArrayList<>();
        for (Result result : results) {
            boolean first = true;
            for (Measure measure : result.set().measures()) {
                if (result.of(measure).isEmpty()) continue;
                rows.add(row(result, measure, first));
                first = false;
            }
        }
        return rows;
    }

    private static List<String> row(Result result, Measure measure, boolean first) {
        Interval interval = result.interval(measure);
        boolean split = result.set().isSplit();
        return List.of(
                first ? result.set().name() : "",
                first ? Integer.toString(result.judged()) : "",
                measure.name(),
                number(result.of(measure)),
                String.format(Locale.ROOT, "%.1f–%.1f", interval.low(), interval.high()),
                number(measure.floor()),
                number(measure.aim()),
                number(result.byRules(measure)),
                split ? number(result.onFitted(measure)) : "",
                split ? number(result.onRest(measure)) : "",
                first ? String.format(Locale.ROOT, "%.1f", result.seconds()) : "",
                measure.known().orElse(""));
    }

    private static String number(OptionalDouble percent) {
        return percent.isPresent() ? String.format(Locale.ROOT, "%.1f", percent.getAsDouble()) : "";
    }
}
