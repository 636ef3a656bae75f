package org.parallax.reading.dates;

import org.parallax.claims.Basis;
import org.parallax.claims.When;
import org.parallax.reading.language.Sentence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Reads halves, weeks and days of a month that is named behind them: "the second half of December",
 * "the first week of August", "the 28th of last month".
 */
final class MonthParts {
    private static final int WEEK = 7;
    private static final int LAST_WEEK = 4;

    /** A half of a month ends here, the other begins behind it. */
    private static final int MIDDLE = 15;

    private final Sentence sentence;
    private final CalendarWords words;
    private final IntFunction<Optional<DateMention>> dates;

    /**
     * @param dates reads what begins with a token
     */
    MonthParts(TimeFrame frame, IntFunction<Optional<DateMention>> dates) {
        this.sentence = frame.sentence();
        this.words = frame.words();
        this.dates = dates;
    }

    Optional<DateMention> at(int i) {
        return part(i).or(() -> day(i));
    }

    private Optional<DateMention> part(int i) {
        String unit = sentence.fold(i + 1);
        boolean half = unit.equals("half");
        boolean last = sentence.fold(i).equals("last");
        int number = last && !half ? LAST_WEEK + 1 : words.ordinalWord(i);
        boolean fits = number >= 1 && number <= (half ? 2 : LAST_WEEK + 1);
        if (!(half || unit.equals("week")) || !fits || !sentence.fold(i + 2).equals("of"))
            return Optional.empty();
        return dates.apply(i + 3)
                .flatMap(month -> {
                    Optional<YearMonth> of = month(month);
                    return of.map(it -> half ? half(month, it, number) : week(month, it, number))
                            .map(it -> it.startingAt(i));
                });
    }

    private static DateMention half(DateMention mention, YearMonth month, int number) {
        LocalDate middle = month.atDay(MIDDLE);
        return number == 1
                ? meaning(mention, month.atDay(1), middle)
                : meaning(mention, middle.plusDays(1), month.atEndOfMonth());
    }

    /** The last week is the one before the month's end, the others are counted from its first. */
    private static DateMention week(DateMention mention, YearMonth month, int number) {
        LocalDate end = month.atEndOfMonth();
        if (number > LAST_WEEK) return meaning(mention, end.minusDays(WEEK - 1), end);
        LocalDate from = month.atDay(1).plusDays((long) WEEK * (number - 1));
        return meaning(mention, from, from.plusDays(WEEK - 1));
    }

    private static DateMention meaning(DateMention mention, LocalDate from, LocalDate to) {
        return mention.meaning(When.between(from, to, mention.when().basis()))
                .as(DateMention.Kind.CALENDAR);
    }

    /** "the 28th of last month". */
    private Optional<DateMention> day(int i) {
        int number = words.ordinal(i);
        boolean deictic =
                number > 0
                        && sentence.fold(i + 1).equals("of")
                        && TimeWords.value("deictic", sentence.fold(i + 2)).isPresent()
                        && sentence.fold(i + 3).equals("month");
        if (!deictic) return Optional.empty();
        return dates.apply(i + 2)
                .flatMap(month ->
                        month(month)
                                .flatMap(it -> day(it, number))
                                .map(on -> DateMention.on(i, month.to(), on, Basis.RELATIVE)));
    }

    private static Optional<LocalDate> day(YearMonth month, int number) {
        try {
            return Optional.of(month.atDay(number));
        } catch (DateTimeException e) {
            return Optional.empty(); // no day of that month
        }
    }

    /** Empty where the mention is not a whole month. */
    private static Optional<YearMonth> month(DateMention mention) {
        if (mention.when().from().isEmpty() || mention.when().to().isEmpty())
            return Optional.empty();
        YearMonth month = YearMonth.from(mention.when().from().get());
        boolean whole =
                mention.when().from().get().equals(month.atDay(1))
                        && mention.when().to().get().equals(month.atEndOfMonth());
        return whole ? Optional.of(month) : Optional.empty();
    }
}
