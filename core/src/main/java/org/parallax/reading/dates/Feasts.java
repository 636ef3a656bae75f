package org.parallax.reading.dates;

import org.parallax.claims.Basis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Reads days with a name: "Christmas Eve", "Easter Sunday 2014", "Thanksgiving". Feasts whose days
 * hang on the sight of the moon or on another calendar, such as Ramadan, stay words: they get no
 * day, because from one country to the next it differs.
 */
final class Feasts {
    private final TimeFrame frame;
    private final YearWords years;

    Feasts(TimeFrame frame, YearWords years) {
        this.frame = frame;
        this.years = years;
    }

    Optional<DateMention> at(int i) {
        if (!frame.sentence().capitalised(i)) return Optional.empty();
        return placed(i, "fixed")
                .or(() -> placed(i, "easter"))
                .or(() -> placed(i, "nth"))
                .or(() -> word(i));
    }

    private Optional<DateMention> placed(int i, String use) {
        Optional<TimeWords.Phrase> phrase = TimeWords.phrase(use, frame.sentence(), i);
        if (phrase.isEmpty()) return Optional.empty();
        int to = i + phrase.get().words().size();
        if (TimeWords.is("title-after", frame.sentence().fold(to))) return Optional.empty();
        String value = phrase.get().value();
        Optional<YearWords.Year> year = years.after(to);
        if (year.isPresent())
            return Optional.of(
                    DateMention.on(
                            i, year.get().to(), in(year.get().number(), use, value), Basis.STATED));
        if (frame.day().isEmpty()) {
            String timex = use.equals("fixed") ? "XXXX-" + value : "XXXX";
            return Optional.of(DateMention.unanchored(i, to, timex));
        }
        LocalDate day = frame.day().get();
        LocalDate same = in(day.getYear(), use, value);
        int number =
                CalendarDates.yearOf(
                        same.getMonth(), same.getDayOfMonth(), day, frame.direction(i, to));
        return Optional.of(DateMention.on(i, to, in(number, use, value), Basis.STATED));
    }

    private static LocalDate in(int year, String use, String value) {
        return switch (use) {
            case "fixed" -> LocalDate.parse(year + "-" + value);
            case "easter" -> easter(year).plusDays(Integer.parseInt(value));
            default -> nth(year, value.split(" "));
        };
    }

    private static LocalDate nth(int year, String[] parts) {
        LocalDate first = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
        DayOfWeek on = DayOfWeek.of(Integer.parseInt(parts[1]));
        return first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[2]), on));
    }

    /** Easter Sunday of the Gregorian calendar (Gauss, as corrected by Lichtenberg 1997). */
    static LocalDate easter(int year) {
        int century = year / 100;
        int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sun = 2 - (3 * century + 3) / 4;
        int metonic = year % 19;
        int full = (19 * metonic + moon) % 30;
        int correction = (full + metonic / 11) / 29;
        int limit = 21 + full - correction;
        int sunday = 7 - (year + year / 4 + sun) % 7;
        int wait = 7 - (limit - sunday) % 7;
        return LocalDate.of(year, Month.MARCH, 1).plusDays(limit + wait - 1L);
    }

    private Optional<DateMention> word(int i) {
        Optional<TimeWords.Phrase> phrase = TimeWords.phrase("words", frame.sentence(), i);
        if (phrase.isEmpty()) return Optional.empty();
        int to = i + phrase.get().words().size();
        return Optional.of(
                years.after(to)
                        .map(year ->
                                DateMention.loose(i, year.to(), Integer.toString(year.number())))
                        .orElseGet(() -> DateMention.loose(i, to, phrase.get().value())));
    }
}
