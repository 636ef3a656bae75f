package org.parallax.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headline inside a report's text: pages often print their title again above the story. */
public final class Headline {
    /** Within so many characters of the text's start a repeated title is its headline. */
    private static final int REACH = 400;

    /** A title with the name of a site or rubric behind it. */
    private static final Pattern SITE =
            Pattern.compile("(.*\\S)\\s*(?:\\s-|- |\\||\\s[–—]\\s)[^|]*?");

    private Headline() {}

    /** Where the text repeats the title; empty where it does not, or is nothing but the title. */
    public static Optional<Span> repeatedIn(Report report) {
        String title = report.title().map(String::strip).orElse("");
        int at = report.text().indexOf(title);
        Matcher site = SITE.matcher(title);
        while (at < 0 && site.matches()) {
            title = site.group(1);
            at = report.text().indexOf(title);
            site = SITE.matcher(title);
        }
        if (title.isEmpty() || at < 0 || at > REACH) return Optional.empty();
        int end = at + title.length();
        boolean goesOn = report.text().substring(end).codePoints().anyMatch(Character::isLetter);
        return goesOn ? Optional.of(new Span(at, end)) : Optional.empty();
    }
}
