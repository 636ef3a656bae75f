package org.parallax.reading.dates;

import org.parallax.reading.language.Sentence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Finds the year that ends a longer expression: "2014" in "March 2014" and "winter of 2014", "last
 * year" in "the third quarter of last year".
 */
final class YearWords {
    private final TimeFrame frame;
    private final Sentence sentence;

    YearWords(TimeFrame frame) {
        this.frame = frame;
        this.sentence = frame.sentence();
    }

    /**
     * @param to one past its last token
     */
    record Year(int number, int to) {}

    /** The year at a token, with "of", "in" or a comma before it. */
    Optional<Year> after(int i) {
        String word = sentence.fold(i);
        boolean link = word.equals(",") || word.equals("of") || word.equals("in");
        int at = link ? i + 1 : i;
        int year = frame.words().year(at);
        boolean count = word.equals(",") && goesOnCounting(at);
        if (year > 0 && !count) return Optional.of(new Year(year, at + 1));
        if (word.equals("'") && sentence.fold(i + 1).length() == 2) return brief(i + 1);
        if (word.equals(",") || word.equals("in")) return Optional.empty();
        return told(at);
    }

    /** "January 6, 2014 people": hardly ever, but then no year. */
    private boolean goesOnCounting(int at) {
        return sentence.fold(at + 1).equals("people");
    }

    /** The 26 of "'26". */
    private Optional<Year> brief(int at) {
        int year = frame.words().number(at);
        return year < 0
                ? Optional.empty()
                : Optional.of(new Year(year + (year < 50 ? 2000 : 1900), at + 1));
    }

    /** "last year", "this year", "next year", "the year", "the same year". */
    private Optional<Year> told(int i) {
        int at = sentence.fold(i).equals("the") ? i + 1 : i;
        boolean plain = at > i && sentence.fold(at).equals("year");
        int unit = plain ? at : at + 1;
        if (!sentence.fold(unit).equals("year") || frame.day().isEmpty()) return Optional.empty();
        int year = frame.day().map(LocalDate::getYear).orElseThrow();
        if (plain) return Optional.of(new Year(year, unit + 1));
        return TimeWords.value("deictic", sentence.fold(at))
                .flatMap(where ->
                        switch (where) {
                            case "last", "previous" -> Optional.of(year - 1);
                            case "this" -> Optional.of(year);
                            case "next" -> Optional.of(year + 1);
                            case "that" -> frame.last().map(LocalDate::getYear);
                            default -> Optional.<Integer>empty();
                        })
                .map(number -> new Year(number, unit + 1));
    }
}
