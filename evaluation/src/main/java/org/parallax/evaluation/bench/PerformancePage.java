package org.parallax.evaluation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page that says how fast Parallax is. What is measured stands between two marks and is written
 * by the program; what was done about it is written by hand around them.
 */
final class PerformancePage {
    /** A part of the page that is written by the program, by the lines before and behind it. */
    enum Section {
        MEASURED("measured"),
        /** Within what is measured; a call may measure it alone. */
        GROWTH("growth"),
        PROFILED("profiled");

        private final String name;

        Section(String name) {
            this.name = name;
        }

        String begin() {
            return "<!-- " + name + " -->";
        }

        String end() {
            return "<!-- " + name + " until here -->";
        }

        /** The figures between the marks. */
        String around(String figures) {
            return begin() + "\n" + figures + end() + "\n";
        }
    }

    private PerformancePage() {}

    /**
     * @throws IllegalArgumentException where the page is not there or lacks the marks
     */
    static void check(Path page, Section section) throws IOException {
        if (!Files.isRegularFile(page) || !Files.isWritable(page)) {
            throw new IllegalArgumentException(page + " cannot be written. Name a page of yours");
        }
        String text = Files.readString(page);
        int begin = text.indexOf(section.begin());
        if (begin < 0 || text.indexOf(section.end()) < begin) {
            throw new IllegalArgumentException(
                    "%s lacks the lines %s and %s. Add them"
                            .formatted(page.getFileName(), section.begin(), section.end()));
        }
    }

    /** Puts the figures in their place. */
    static void write(Path page, Section section, String figures) throws IOException {
        check(page, section);
        String text = Files.readString(page);
        Files.writeString(
                page,
                text.substring(0, text.indexOf(section.begin()) + section.begin().length())
                        + "\n"
                        + figures
                        + text.substring(text.indexOf(section.end())));
    }
}
