package org.parallax.reading.dates;

import org.parallax.reading.language.Sentence;
import org.parallax.text.Part;
import org.parallax.text.Span;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The day of publication as a report prints it in words: a line of its own ("Updated 9 January 2026
 * 14:05 GMT"), a byline ("By A Reporter | March 14, 2025"), a dateline ("HAMA, 9 January 2026 –").
 * Only a day that is told with its year counts; nothing is guessed.
 */
public final class PrintedDay {
    /** A head line with more tokens than this is prose. */
    private static final int LONGEST = 18;

    private PrintedDay() {}

    /** The day that a head line prints; empty for a line of prose. */
    public static Optional<LocalDate> inLine(String text, Span line) {
        Optional<Sentence> sentence = sentence(text, line);
        if (sentence.isEmpty() || sentence.get().size() > LONGEST) return Optional.empty();
        Optional<DateMention> day = day(sentence.get());
        boolean byline = sentence.get().fold(0).equals("by");
        boolean prose = !byline && !isFurniture(sentence.get());
        return prose ? Optional.empty() : day.flatMap(it -> it.when().from());
    }

    /** The day within a dateline. */
    public static Optional<LocalDate> inDateline(String text, Span dateline) {
        return sentence(text, dateline).flatMap(PrintedDay::day).flatMap(it -> it.when().from());
    }

    private static Optional<Sentence> sentence(String text, Span span) {
        List<Token> tokens = Tokenizer.tokens(text, span.start(), span.end());
        return tokens.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(Part.TEXT, 0, 0, true, tokens));
    }

    private static Optional<DateMention> day(Sentence sentence) {
        return new DateReader(Optional.empty())
                .read(sentence).stream()
                        .filter(it -> it.when().known())
                        .filter(it -> it.when().from().equals(it.when().to()))
                        .findFirst();
    }

    /** True where every word belongs to the print of a day: labels, months, times, zones. */
    private static boolean isFurniture(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.fold(i);
            boolean letter = Character.isLetter(word.codePointAt(0));
            boolean known =
                    CalendarWords.mayBegin(word)
                            || CalendarWords.goesOnWithDay(word)
                            || TimeWords.is("label", word)
                            || word.length() == 1
                            || word.endsWith("am")
                            || word.endsWith("pm");
            if (letter && !known) return false;
        }
        return true;
    }
}
