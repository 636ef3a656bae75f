package org.parallax.intake.document;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.util.regex.Pattern;

/** Why there is no story on a page: nothing is, its scripts would bring it, or it is a list. */
final class Hollow {
    /** What a page says for browsers without scripts, beside a logo and a menu. */
    private static final int HARDLY_WORDS = 25;

    private static final int MANY_LINKS = 5;
    private static final Pattern SCRIPT = Pattern.compile("(?i)<script\\b");
    private static final Pattern LINK = Pattern.compile("(?i)<a\\s[^>]{0,1000}?\\bhref\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Hollow() {}

    /**
     * @param html of a page on which no story was found
     * @param why as far as its reader knows
     */
    static Unreadable told(String html, Unreadable why) {
        String text = Fragment.text(html);
        long words = WORD.matcher(text).results().limit(HARDLY_WORDS).count();
        if (words < HARDLY_WORDS && SCRIPT.matcher(html).find()) {
            return empty(
                    "the page has no text until its scripts have run",
                    "save it from a browser that shows it, or give its print version",
                    why);
        }
        if (text.isBlank()) return empty("there is no text on the page", "get it again", why);
        long links = LINK.matcher(html).results().count();
        return links >= MANY_LINKS && links * HARDLY_WORDS > words(text)
                ? empty(
                        "the page is a list of %,d links, and tells no story".formatted(links),
                        "give the pages that it leads to",
                        why)
                : why;
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    private static Unreadable empty(String found, String remedy, Unreadable why) {
        return new Unreadable(FaultKind.EMPTY, found, remedy, why);
    }
}
