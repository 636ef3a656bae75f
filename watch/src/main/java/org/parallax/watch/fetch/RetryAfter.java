package org.parallax.watch.fetch;

import org.apache.hc.client5.http.utils.DateUtils;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a Retry-After header: seconds, or a date of HTTP. */
final class RetryAfter {
    /** Longer than this nobody is believed. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern MANY = Pattern.compile("\\d{10,}");

    private RetryAfter() {}

    /** The moment meant, never before {@code now}; nothing if it says neither. */
    static Optional<Instant> read(String value, Instant now) {
        String text = value.strip();
        Instant latest = now.plus(LONGEST);
        if (MANY.matcher(text).matches()) return Optional.of(latest);
        Optional<Instant> moment =
                SECONDS.matcher(text).matches()
                        ? Optional.of(now.plusSeconds(Long.parseLong(text)))
                        : Optional.ofNullable(DateUtils.parseStandardDate(text));
        return moment.map(at -> at.isBefore(now) ? now : at.isAfter(latest) ? latest : at);
    }
}
