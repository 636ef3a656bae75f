package org.parallax.intake.document.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a PDF says.
 *
 * @param title as its metadata has it where that is one, else the headline of its first page
 * @param authors of its byline, or of its metadata where its text names them, too
 * @param language an ISO 639-1 code as it states it
 * @param day that stands in a line of its own on the first page; never that of the file's making
 * @param text paragraphs apart by an empty line; not blank
 * @param partial whether pages or letters beyond the limits are missing
 */
public record Pdf(
        Optional<String> title,
        List<String> authors,
        Optional<String> language,
        Optional<LocalDate> day,
        String text,
        boolean partial) {
    public Pdf {
        authors = List.copyOf(authors);
    }
}
