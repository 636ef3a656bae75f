package org.parallax.exchange.event;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report, without its text.
 *
 * @param url the host alone where the rest tells a name that is withheld
 * @param published the day, as the report states it
 */
public record Source(
        String report,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> url,
        Optional<String> language,
        Optional<LocalDate> published) {
    /** What a citation calls its publisher: the outlet, else the report's id. */
    public String publisher() {
        return outlet.orElse(report);
    }
}
