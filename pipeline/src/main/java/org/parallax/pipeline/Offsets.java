package org.parallax.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.text.CodePoints;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The edge where offsets change their unit: UTF-16 chars inside, Unicode code points in print. One
 * per report, as a text is measured once.
 */
final class Offsets {
    private final Report report;
    private final Map<Part, CodePoints> counted = new EnumMap<>(Part.class);

    Offsets(Report report) {
        this.report = report;
        for (Part part : Part.values()) counted.put(part, new CodePoints(report.part(part)));
    }

    Report report() {
        return report;
    }

    /** Puts {@code start} and {@code end}, both {@code null} where there is no span. */
    void put(ObjectNode node, Part part, Optional<Span> span) {
        if (span.isPresent()) {
            put(node, part, span.get());
        } else {
            node.putNull("start").putNull("end");
        }
    }

    void put(ObjectNode node, Part part, Span span) {
        CodePoints points = counted.get(part);
        if (points == null) throw new AssertionError("every part is counted: " + part);
        node.put("start", points.at(span.start())).put("end", points.at(span.end()));
    }

    /** Puts {@code part}, {@code start}, {@code end} and {@code words}. */
    void put(ObjectNode node, Quote quote) {
        node.put("part", quote.part().word());
        put(node, quote.part(), quote.span());
        node.put("words", quote.words());
    }

    Quote quote(JsonNode node) {
        Part part = Json.constant(Part.class, node, "part");
        return new Quote(report.id(), part, span(node, part), Json.text(node, "words"));
    }

    Optional<Span> maybeSpan(JsonNode node, Part part) {
        return node.isNull() || node.required("start").isNull()
                ? Optional.empty()
                : Optional.of(span(node, part));
    }

    Span span(JsonNode node, Part part) {
        String text = report.part(part);
        int start = Json.offset(node, "start");
        int end = Json.offset(node, "end");
        if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException(
                    "no place in the %s of %s: %d..%d"
                            .formatted(part.word(), report.id(), start, end));
        }
        int from = text.offsetByCodePoints(0, start);
        return new Span(from, text.offsetByCodePoints(from, end - start));
    }
}
