package org.parallax.reading.language;

import org.parallax.reading.language.Document.Quotation;
import org.parallax.text.Span;

import java.util.List;

/**
 * The quotations that one sentence shares words with, and how its own words stand to them. In
 * "'They shelled us all night,' said a nurse" the cue stands beside a quotation; "shelled" stands
 * inside it and is the nurse's, not the sentence's.
 */
public final class NearbyQuotations {
    private final Sentence sentence;
    private final List<Quotation> near;

    public NearbyQuotations(Document document, Sentence sentence) {
        this.sentence = sentence;
        this.near =
                document.quotations().stream()
                        .filter(q ->
                                q.part() == sentence.part() && q.inner().overlaps(sentence.span()))
                        .toList();
    }

    /** True inside a quotation that is a statement, not a borrowed word. */
    public boolean hold(int token) {
        Span span = sentence.tokens().get(token).span();
        return near.stream().anyMatch(q -> q.isStatement() && q.inner().contains(span));
    }

    /** True where a quotation reaches into the sentence without holding the token. */
    public boolean standBeside(int token) {
        Span span = sentence.tokens().get(token).span();
        return near.stream().anyMatch(q -> !q.inner().contains(span));
    }

    public boolean touch(List<Span> content) {
        return near.stream()
                .anyMatch(q -> content.stream().anyMatch(piece -> piece.overlaps(q.inner())));
    }
}
