package org.parallax.watch;

import org.parallax.text.Capture.Hop;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headers of the last answer on the way say. */
record Headers(Optional<Hop> last) {
    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]{1,60})");
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age=(\\d{1,9})");
    private static final int LONGEST_CHARS = 400;

    static Headers of(List<Hop> hops) {
        return new Headers(hops.isEmpty() ? Optional.empty() : Optional.of(hops.getLast()));
    }

    /** The media type in lower case, without parameters. */
    Optional<String> type() {
        return value("Content-Type")
                .map(it -> it.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty());
    }

    Optional<String> charset() {
        return value("Content-Type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }

    Optional<Duration> maxAge() {
        return value("Cache-Control")
                .map(MAX_AGE::matcher)
                .filter(Matcher::find)
                .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group(1))));
    }

    Optional<String> etag() {
        return value("ETag");
    }

    Optional<String> lastModified() {
        return value("Last-Modified");
    }

    private Optional<String> value(String name) {
        return last.flatMap(hop -> hop.header(name))
                .map(String::strip)
                .filter(it -> it.length() <= LONGEST_CHARS);
    }
}
