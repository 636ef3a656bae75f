package org.parallax.intake.document.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page as read. What it does not state is empty.
 *
 * @param text paragraphs apart by an empty line; not blank
 * @param authors as named, in their order; the outlet itself is none
 * @param url the address it gives itself, http or https
 * @param language an ISO 639-1 code
 * @param day of publication in the zone the page states it in
 * @param published only where a time and its zone are stated
 * @param partial whether the page had more tags than are read
 */
public record Page(
        Optional<String> title,
        String text,
        Optional<String> outlet,
        List<String> authors,
        Optional<String> url,
        Optional<String> language,
        Optional<LocalDate> day,
        Optional<Instant> published,
        boolean partial) {
    public Page {
        authors = List.copyOf(authors);
    }
}
