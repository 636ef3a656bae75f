package org.parallax.reading.language;

import org.parallax.text.Part;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report cut into sentences, with what its frame tells.
 *
 * @param day the day of publication, stated by the input or printed in the report's head
 * @param dateline the words before the dash that opens a news text, such as a city
 * @param quotations in text order
 */
public record Document(
        Report report,
        List<Sentence> sentences,
        Optional<LocalDate> day,
        Optional<Span> dateline,
        List<Quotation> quotations) {
    public Document {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    /**
     * A stretch in quotation marks.
     *
     * @param inner what stands between the marks
     * @param sentence whether it opens and ends as a sentence does: "'Never,' he said"
     */
    public record Quotation(Part part, Span inner, int paragraph, boolean sentence) {
        /** A quotation of at most so many chars is a borrowed word, unless it is a sentence. */
        private static final int BORROWED = 15;

        public boolean isStatement() {
            return sentence || inner.length() > BORROWED;
        }
    }
}
