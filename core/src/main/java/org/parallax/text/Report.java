package org.parallax.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One news report exactly as it came in. Nothing is guessed: what the input did not state is empty.
 *
 * @param id the caller's name for it, unique within one run
 * @param text the body, unchanged
 * @param title the headline, where the input keeps it apart from the body
 * @param outlet who published it
 * @param url where it was published
 * @param language an ISO 639-1 code as the input stated it
 * @param published the day of publication as the input stated it
 */
public record Report(
        String id,
        String text,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> url,
        Optional<String> language,
        Optional<LocalDate> published) {

    public Report {
        if (id.isBlank()) throw new IllegalArgumentException("a report has no id");
    }

    /** A report of which only the text is known. */
    public static Report of(String id, String text) {
        return new Report(
                id,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Report publishedOn(LocalDate day) {
        return new Report(id, text, title, outlet, url, language, Optional.of(day));
    }

    public Report from(String outlet) {
        return new Report(id, text, title, Optional.of(outlet), url, language, published);
    }

    /** The text that offsets of this part count in; empty where the report has no title. */
    public String part(Part part) {
        return switch (part) {
            case TITLE -> title.orElse("");
            case TEXT -> text;
        };
    }
}
