package org.parallax.publish;

import org.parallax.text.Span;

import java.util.List;
import java.util.TreeSet;

/** Spans of one text, to be asked which of them overlap another. */
final class SpanIndex {
    private final TreeSet<Span> spans = new TreeSet<>();
    private int longest;

    void add(Span span) {
        spans.add(span);
        longest = Math.max(longest, span.length());
    }

    /** In text order. */
    List<Span> overlapping(Span span) {
        int first = Math.max(0, span.start() - longest);
        return spans
                .subSet(new Span(first, Integer.MAX_VALUE), new Span(span.end(), Integer.MAX_VALUE))
                .stream()
                .filter(span::overlaps)
                .toList();
    }

    boolean overlaps(Span span) {
        return !overlapping(span).isEmpty();
    }
}
