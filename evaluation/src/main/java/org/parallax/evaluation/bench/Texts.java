package org.parallax.evaluation.bench;

import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.text.Report;
import org.parallax.text.Tokenizer;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports that are read again and again.
 *
 * @param name what they are, for a table
 * @param words as the program's own tokenizer cuts them, titles left out
 * @param bytes of their texts in UTF-8
 */
record Texts(String name, List<Report> reports, long words, long bytes) {
    Texts {
        if (reports.isEmpty()) throw new IllegalArgumentException(name + " has no report");
        reports = List.copyOf(reports);
    }

    static Texts of(String name, List<Report> reports) {
        long words = 0;
        long bytes = 0;
        for (Report report : reports) {
            words += Tokenizer.tokens(report.text()).size();
            bytes += report.text().getBytes(StandardCharsets.UTF_8).length;
        }
        return new Texts(name, reports, words, bytes);
    }

    /** At most so many of the reports of a set, spread over it. */
    static Texts ofSet(Path data, String set, int most) {
        List<Report> all = new ArrayList<>();
        Intake.standard(InputStream.nullInputStream())
                .each(
                        List.of(file(data, set).toString()),
                        arrival -> {
                            if (arrival instanceof Arrival.Good good) {
                                all.add(good.received().report());
                            }
                        });
        int step = Math.max(1, all.size() / most);
        List<Report> some = new ArrayList<>();
        for (int i = 0; i < all.size() && some.size() < most; i += step) some.add(all.get(i));
        return of(set, some);
    }

    static boolean isAt(Path data, String set) {
        return Files.isRegularFile(file(data, set));
    }

    private static Path file(Path data, String set) {
        return data.resolve(set).resolve("reports.jsonl");
    }

    /** The first of them. */
    Texts first(int most) {
        return of(name, reports.subList(0, Math.min(most, reports.size())));
    }
}
