package org.parallax.store.derived;

import org.parallax.text.Span;

import java.util.List;

/**
 * A text and where in it the words stand that were looked for.
 *
 * @param hits in order, none touching another
 */
public record Marked(String text, List<Span> hits) {
    public Marked {
        hits = List.copyOf(hits);
    }

    /** The text with every hit between two marks. */
    public String between(String before, String behind) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Span hit : hits) {
            marked.append(text, at, hit.start()).append(before).append(hit.in(text)).append(behind);
            at = hit.end();
        }
        return marked.append(text, at, text.length()).toString();
    }
}
