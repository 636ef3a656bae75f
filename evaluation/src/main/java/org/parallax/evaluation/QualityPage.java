package org.parallax.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The page that says how well Parallax reads. What is measured stands between two marks and is
 * written by the program; what is weak, and why, is written by hand around them.
 */
final class QualityPage {
    static final String BEGIN = "<!-- measured -->";
    static final String END = "<!-- measured until here -->";

    private QualityPage() {}

    /**
     * Puts the table in its place.
     *
     * @param commit what was measured, such as {@code 1a2b3c4} or {@code 1a2b3c4 and changes}
     * @throws IllegalArgumentException where the page lacks the marks
     */
    static void write(Path page, List<Result> results, LocalDate day, String commit)
            throws IOException {
        check(page, results.stream().map(result -> result.set().name()).toList());
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        String measured = measured(results, day, commit);
        Files.writeString(
                page,
                text.substring(0, begin + BEGIN.length()) + "\n" + measured + text.substring(end));
    }

    /**
     * One table is of one run and one commit, so a run of some sets may not take the place of more.
     *
     * @param sets that were or will be run
     * @throws IllegalArgumentException where the page lacks the marks, or has rows of other sets
     */
    static void check(Path page, List<String> sets) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    page.getFileName()
                            + " lacks the lines "
                            + BEGIN
                            + " and "
                            + END
                            + ". Add them");
        }
        List<String> lost =
                Evaluate.SETS.stream()
                        .map(GoldSet::name)
                        .filter(set -> !sets.contains(set))
                        .filter(set -> text.substring(begin, end).contains("\n| " + set + " | "))
                        .toList();
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s holds figures of %s too. Run these sets as well, or write another page"
                            .formatted(page.getFileName(), String.join(", ", lost)));
        }
    }

    private static String measured(List<Result> results, LocalDate day, String commit) {
        StringBuilder text = new StringBuilder();
        text.append("Measured on ").append(day).append(", commit ").append(commit);
        text.append(", by `./parallax evaluate --write docs/QUALITY.md`.\n\n");
        text.append(ResultTable.markdown(results));
        text.append('\n').append(gap(results)).append('\n').append(speed(results)).append('\n');
        return text.toString();
    }

    /** By how much the part that was fitted on does better than the rest. */
    static String gap(List<Result> results) {
        List<Result> split = results.stream().filter(QualityPage::hasBothParts).toList();
        if (split.isEmpty()) return "";
        StringBuilder text = new StringBuilder("Fitted part less rest, points:");
        for (Result result : split) {
            Measure headline = result.set().measures().getFirst();
            double gap = result.onFitted(headline).orElse(0) - result.onRest(headline).orElse(0);
            text.append(String.format(Locale.ROOT, " %s %+.1f;", result.set().name(), gap));
        }
        return text.append('\n').toString().replace(";\n", ".\n");
    }

    private static boolean hasBothParts(Result result) {
        Measure headline = result.set().measures().getFirst();
        return result.set().isSplit()
                && result.onFitted(headline).isPresent()
                && result.onRest(headline).isPresent();
    }

    /** Reports a second and the share of sentences that were parsed. */
    static String speed(List<Result> results) {
        if (results.stream().allMatch(result -> result.reports() == 0)) return "";
        StringBuilder text =
                new StringBuilder(
                        "Read, reports a second on all cores, the first set with loading:");
        for (Result result : results) {
            if (result.reports() == 0) continue; // judged by its words, not read
            text.append(
                    String.format(
                            Locale.ROOT,
                            " %s %.0f (%.0f %% of %,d sentences parsed);",
                            result.set().name(),
                            result.reports() / Math.max(1e-9, result.readSeconds()),
                            100.0 * result.parsed() / Math.max(1, result.sentences()),
                            result.sentences()));
        }
        return text.append('\n').toString().replace(";\n", ".\n");
    }
}
