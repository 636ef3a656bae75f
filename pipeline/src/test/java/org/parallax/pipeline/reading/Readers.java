package org.parallax.pipeline.reading;

import org.jspecify.annotations.Nullable;
import org.parallax.claims.Reading;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.Reader;
import org.parallax.syntax.LazyParser;
import org.parallax.text.Report;

import java.time.LocalDate;

/** The program's own reader, opened once for all tests of one virtual machine. */
final class Readers {
    /** A Friday; the day of every report whose table has no column for it. */
    static final LocalDate DAY = LocalDate.of(2026, 1, 9);

    private static final Reader READER =
            new Reader(LazyParser.ofInstalledModel(), ActorRegister.bundled(), Gazetteer.bundled());

    private Readers() {}

    static Reading read(Report report) {
        return READER.read(report);
    }

    /** A report of one text, published on {@link #DAY}. */
    static Reading read(String text) {
        return read(report(text, DAY));
    }

    /**
     * @param day null for a report that states none
     */
    static Reading read(String text, @Nullable LocalDate day) {
        return read(report(text, day));
    }

    /** A table holds one line a row: {@code /} stands for a line break, {@code //} for two. */
    static Report report(String text, @Nullable LocalDate day) {
        Report report = Report.of("r1", text.replace(" // ", "\n\n").replace(" / ", "\n"));
        return day == null ? report : report.publishedOn(day);
    }
}
