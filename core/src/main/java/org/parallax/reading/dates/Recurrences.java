package org.parallax.reading.dates;

import org.parallax.reading.dates.CalendarWords.Amount;
import org.parallax.reading.language.Sentence;

import java.time.DayOfWeek;
import java.util.Optional;

/**
 * Reads what comes round again: "every Friday", "daily", "each year", "every two weeks", "Sundays".
 * TIMEX3 calls them sets; they tell how often, never when.
 */
final class Recurrences {
    private final Sentence sentence;
    private final CalendarWords words;

    Recurrences(TimeFrame frame) {
        this.sentence = frame.sentence();
        this.words = frame.words();
    }

    Optional<DateMention> at(int i) {
        return every(i).or(() -> weekdays(i)).or(() -> word(i));
    }

    private Optional<DateMention> every(int i) {
        boolean every = sentence.fold(i).equals("every") || sentence.fold(i).equals("each");
        if (!every) return Optional.empty();
        String next = sentence.fold(i + 1);
        Optional<DayOfWeek> weekday = words.weekday(i + 1);
        if (weekday.isPresent()) {
            Optional<String> part = TimeWords.value("part-of-day", sentence.fold(i + 2));
            String timex = weekly(weekday.get()) + part.map("T"::concat).orElse("");
            return set(i, part.isPresent() ? i + 3 : i + 2, timex);
        }
        if (words.month(i + 1).isPresent() && sentence.capitalised(i + 1)) {
            int month = words.month(i + 1).get().getValue();
            return set(i, i + 2, "XXXX-%02d".formatted(month));
        }
        Optional<String> season = TimeWords.value("season", next);
        if (season.isPresent()) return set(i, i + 2, "XXXX-" + season.get());
        Optional<String> part = TimeWords.value("part-of-day", next);
        if (part.isPresent()) return set(i, i + 2, "XXXX-XX-XXT" + part.get());
        if (next.equals("weekend")) return set(i, i + 2, "XXXX-WXX-WE");
        return everyUnit(i, next);
    }

    /** "every day", "every two years", "every other week", "every few hours". */
    private Optional<DateMention> everyUnit(int i, String next) {
        Optional<Amount> amount =
                next.equals("other")
                        ? Optional.of(new Amount("2", i + 2))
                        : next.equals("single")
                                ? Optional.of(new Amount("1", i + 2))
                                : words.amount(i + 1);
        int at = amount.map(Amount::to).orElse(i + 1);
        String value = amount.map(Amount::value).orElse("1");
        return words.unit(at).flatMap(unit -> set(i, at + 1, unit.timex(value)));
    }

    /** "Fridays", "Friday mornings". */
    private Optional<DateMention> weekdays(int i) {
        Optional<DayOfWeek> plural = words.weekdays(i);
        if (plural.isPresent()) return set(i, i + 1, weekly(plural.get()));
        Optional<DayOfWeek> single = words.weekday(i);
        String next = sentence.fold(i + 1);
        Optional<String> part =
                next.endsWith("s") ? TimeWords.value("part-of-day", next) : Optional.empty();
        if (single.isEmpty() || part.isEmpty()) return Optional.empty();
        return set(i, i + 2, weekly(single.get()) + "T" + part.get());
    }

    /** "daily", "annual"; with a capital inside a sentence it is part of a name. */
    private Optional<DateMention> word(int i) {
        boolean name = sentence.capitalised(i) && (i > 0 || sentence.capitalised(i + 1));
        if (name) return Optional.empty();
        return TimeWords.value("set", sentence.fold(i)).flatMap(timex -> set(i, i + 1, timex));
    }

    private static String weekly(DayOfWeek day) {
        return "XXXX-WXX-" + day.getValue();
    }

    private static Optional<DateMention> set(int from, int to, String timex) {
        return Optional.of(DateMention.loose(from, to, timex));
    }
}
