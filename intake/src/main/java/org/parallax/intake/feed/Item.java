package org.parallax.intake.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed or sitemap.
 *
 * @param guid what the feed calls it, whatever its address: an RSS guid, an Atom id
 * @param url absolute where the feed's own address was known
 * @param day of publication, or else of the last change, by the clock of whoever wrote it: at
 *     01:00+03:00 it is a day later there than in Greenwich
 * @param html its content, or else its summary, as HTML
 * @param whole whether that is the content and not a summary
 */
public record Item(
        Optional<String> guid,
        Optional<String> url,
        Optional<String> title,
        List<String> authors,
        Optional<Instant> published,
        Optional<Instant> updated,
        Optional<LocalDate> day,
        Optional<String> html,
        boolean whole) {
    public Item {
        authors = List.copyOf(authors);
    }
}
