package org.parallax.intake.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Languages as feeds and mails name them: {@code en-GB}, {@code ar_SY}. */
public final class Languages {
    private static final Pattern TAG = Pattern.compile("([A-Za-z]{2})(?:[-_].*)?");

    private Languages() {}

    /** The ISO 639-1 code; empty for what does not begin with one. */
    public static Optional<String> code(String tag) {
        Matcher matcher = TAG.matcher(tag.strip());
        return matcher.matches()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
