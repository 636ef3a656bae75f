package org.parallax.reading;

import org.parallax.claims.Basis;
import org.parallax.claims.When;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads days told from the report's own: "on Tuesday", "yesterday", "overnight", "in the past 24
 * hours", "this week", "three days ago". Without that day they are found, but stay unknown: nothing
 * is anchored on a guess.
 */
final class RelativeDates {
    private static final Set<String> PAST = Set.of("past", "last", "previous");
    private static final Set<String> AGO = Set.of("ago", "earlier");
    private static final Map<String, Integer> DAYS_FROM_NOW =
            Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);

    /** "Two weeks ago" is no exact day: this many days on either side may be meant. */
    private static final int LOOSE_DAYS = 3;

    private final Sentence sentence;
    private final CalendarWords words;
    private final Optional<LocalDate> day;

    RelativeDates(Sentence sentence, CalendarWords words, Optional<LocalDate> day) {
        this.sentence = sentence;
        this.words = words;
        this.day = day;
    }

    /** What begins with the token. */
    Optional<DateMention> at(int i) {
        return weekday(i)
                .or(() -> overnight(i))
                .or(() -> today(i))
                .or(() -> span(i))
                .or(() -> ago(i));
    }

    /** "Tuesday" is the last one until the report's day; "next" and "last" before it decide. */
    private Optional<DateMention> weekday(int i) {
        Optional<DayOfWeek> weekday = words.weekday(i);
        if (weekday.isEmpty()) return Optional.empty();
        DayOfWeek on = weekday.get();
        if (day.isEmpty())
            return Optional.of(DateMention.unanchored(i, i + 1, "XXXX-WXX-" + on.getValue()));
        TemporalAdjuster adjuster =
                switch (sentence.fold(i - 1)) {
                    case "next", "coming" -> TemporalAdjusters.next(on);
                    case "last", "previous" -> TemporalAdjusters.previous(on);
                    default -> TemporalAdjusters.previousOrSame(on);
                };
        boolean word = Set.of("next", "coming", "last", "previous").contains(sentence.fold(i - 1));
        return Optional.of(
                DateMention.on(word ? i - 1 : i, i + 1, day.get().with(adjuster), Basis.RELATIVE));
    }

    private Optional<DateMention> overnight(int i) {
        if (!sentence.fold(i).equals("overnight")) return Optional.empty();
        return Optional.of(
                day.map(d -> When.between(d.minusDays(1), d, Basis.RELATIVE))
                        .map(when ->
                                DateMention.stretch(
                                        i, i + 1, when, when.from().orElseThrow() + "TNI"))
                        .orElseGet(() -> DateMention.unanchored(i, i + 1, "TNI")));
    }

    private Optional<DateMention> today(int i) {
        Integer days = DAYS_FROM_NOW.get(sentence.fold(i));
        if (days == null) return Optional.empty();
        String reference = days == 0 ? "PRESENT_REF" : days < 0 ? "PAST_REF" : "FUTURE_REF";
        return Optional.of(
                day.map(d -> DateMention.on(i, i + 1, d.plusDays(days), Basis.RELATIVE))
                        .orElseGet(() -> DateMention.unanchored(i, i + 1, reference)));
    }

    /** "the past 24 hours", "last week", "the past three days", "this week". */
    private Optional<DateMention> span(int i) {
        boolean current = sentence.fold(i).equals("this");
        if (!current && !PAST.contains(sentence.fold(i))) return Optional.empty();
        boolean counted = words.count(i + 1) > 0;
        int count = counted ? words.count(i + 1) : 1;
        int at = counted ? i + 2 : i + 1;
        Optional<ChronoUnit> unit = words.span(at);
        if (unit.isEmpty() || current && counted) return Optional.empty();
        String timex = current ? "PRESENT_REF" : Durations.timex(count, unit.get());
        if (day.isEmpty()) return Optional.of(DateMention.unanchored(i, at + 1, timex));
        LocalDate to = day.get();
        LocalDate from = current ? startOf(unit.get(), to) : before(to, count, unit.get());
        When when = When.between(from, to, Basis.RELATIVE);
        return Optional.of(new DateMention(i, at + 1, when, timex, DateMention.Kind.UNTIL_NOW));
    }

    /** Hours are rounded up to days: the past 24 hours began yesterday. */
    private static LocalDate before(LocalDate day, int count, ChronoUnit unit) {
        return unit == ChronoUnit.HOURS ? day.minusDays((count + 23) / 24) : day.minus(count, unit);
    }

    private static LocalDate startOf(ChronoUnit unit, LocalDate day) {
        return switch (unit) {
            case WEEKS -> day.with(WeekFields.ISO.dayOfWeek(), 1);
            case MONTHS -> day.withDayOfMonth(1);
            case YEARS -> day.withDayOfYear(1);
            default -> day;
        };
    }

    /** "three days ago", "two weeks earlier". */
    private Optional<DateMention> ago(int i) {
        if (!AGO.contains(sentence.fold(i + 2))) return Optional.empty();
        int count = words.count(i);
        Optional<ChronoUnit> unit = words.span(i + 1);
        if (count < 1 || unit.isEmpty()) return Optional.empty();
        if (day.isEmpty()) return Optional.of(DateMention.unanchored(i, i + 3, "PAST_REF"));
        return Optional.of(
                switch (unit.get()) {
                    case HOURS ->
                            DateMention.on(
                                    i, i + 3, day.get().minusDays(count / 24), Basis.RELATIVE);
                    case DAYS ->
                            DateMention.on(i, i + 3, day.get().minusDays(count), Basis.RELATIVE);
                    default -> around(i, i + 3, day.get().minus(count, unit.get()));
                });
    }

    private static DateMention around(int from, int to, LocalDate day) {
        When when =
                When.between(day.minusDays(LOOSE_DAYS), day.plusDays(LOOSE_DAYS), Basis.RELATIVE);
        return DateMention.stretch(from, to, when, day.toString());
    }
}
