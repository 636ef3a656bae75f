package org.parallax.evaluation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page that says how fast Parallax is. What is measured stands between two marks and is written
 * by the program; what was done about it is written by hand around them.
 */
final class PerformancePage {
    static final String BEGIN = "<!-- measured -->";
    static final String END = "<!-- measured until here -->";

    private PerformancePage() {}

    /**
     * @throws IllegalArgumentException where the page is not there or lacks the marks
     */
    static void check(Path page) throws IOException {
        if (!Files.isRegularFile(page) || !Files.isWritable(page)) {
            throw new IllegalArgumentException(page + " cannot be written. Name a page of yours");
        }
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        if (begin < 0 || text.indexOf(END) < begin) {
            throw new IllegalArgumentException(
                    "%s lacks the lines %s and %s. Add them"
                            .formatted(page.getFileName(), BEGIN, END));
        }
    }

    /** Puts the figures in their place. */
    static void write(Path page, String figures) throws IOException {
        check(page);
        String text = Files.readString(page);
        Files.writeString(
                page,
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                        + "\n"
                        + figures
                        + text.substring(text.indexOf(END)));
    }
}
