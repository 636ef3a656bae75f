package org.parallax.reading.dates;

import org.parallax.claims.Basis;
import org.parallax.claims.When;
import org.parallax.reading.dates.ClockTimes.Time;
import org.parallax.reading.language.Sentence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Puts days and times of day together: "Tuesday night", "10 a.m. on Friday", "the morning of 6
 * January", "last night", "this morning", "January 6 at noon". A claim takes the day from them,
 * TIMEX3 the time, too.
 */
final class Moments {
    private final TimeFrame frame;
    private final Sentence sentence;
    private final CalendarDates calendar;
    private final WeekdayDates weekdays;
    private final RelativeDates relative;
    private final Feasts feasts;
    private final ClockTimes clock;

    Moments(TimeFrame frame, CalendarDates calendar, RelativeDates relative, Feasts feasts) {
        this.frame = frame;
        this.sentence = frame.sentence();
        this.calendar = calendar;
        this.weekdays = new WeekdayDates(frame, calendar);
        this.relative = relative;
        this.feasts = feasts;
        this.clock = new ClockTimes(frame);
    }

    /** A day, with or without a time; a month or feast; a time alone. */
    Optional<DateMention> at(int i) {
        return deicticPart(i).or(() -> dayThenTime(i)).or(() -> timeThenDay(i));
    }

    private Optional<DateMention> day(int i) {
        return weekdays.at(i)
                .or(() -> calendar.day(i))
                .or(() -> feasts.at(i))
                .or(() -> relative.today(i));
    }

    /** "Tuesday night", "January 6 at 10 a.m.", "yesterday afternoon", "Friday's". */
    private Optional<DateMention> dayThenTime(int i) {
        Optional<DateMention> day = day(i);
        if (day.isEmpty() || !isOneDay(day.get())) return day;
        int at = day.get().to();
        boolean in = sentence.fold(at).equals("in") && sentence.fold(at + 1).equals("the");
        Optional<Time> part = clock.part(in ? at + 2 : at);
        Optional<Time> time = part.isPresent() ? part : clockAfter(at);
        return Optional.of(
                time.map(it -> joined(day.get(), i, it.to(), it.value())).orElse(day.get()));
    }

    private Optional<Time> clockAfter(int at) {
        String word = sentence.fold(at);
        boolean link = Set.of(",", "at", "around", "about", "(").contains(word);
        return clock.clock(link ? at + 1 : at);
    }

    private boolean isOneDay(DateMention day) {
        boolean reference = day.timex().endsWith("_REF");
        return day.isDay() || reference;
    }

    /** "10 a.m. on Friday", "noon Tuesday", "the morning of 6 January", "10 a.m." alone. */
    private Optional<DateMention> timeThenDay(int i) {
        Optional<Time> exact = clock.clock(i);
        Optional<Time> time = exact.isPresent() ? exact : clock.part(i);
        if (time.isEmpty()) return Optional.empty();
        int at = time.get().to();
        String next = sentence.fold(at);
        boolean bracket = next.equals("(");
        if (bracket) at = pastBracket(at);
        if (sentence.fold(at).equals("in") && sentence.fold(at + 1).equals("the")) {
            Optional<Time> half = clock.part(at + 2);
            if (exact.isPresent() && half.isPresent()) at = half.get().to();
        }
        next = sentence.fold(at);
        boolean link = Set.of("on", "of", ",").contains(next);
        int from = link && sentence.fold(at + 1).equals("the") ? at + 2 : link ? at + 1 : at;
        Optional<DateMention> day = day(from).filter(this::isOneDay);
        if (day.isPresent())
            return Optional.of(joined(day.get(), i, day.get().to(), time.get().value()));
        Optional<Time> alone = exact.isPresent() ? exact : clock.partAlone(i);
        return alone.map(it -> DateMention.loose(i, it.to(), today() + "T" + it.value()));
    }

    /** "(0800 GMT)" between a time and its day. */
    private int pastBracket(int at) {
        for (int i = at; i < Math.min(sentence.size(), at + 5); i++)
            if (sentence.fold(i).equals(")")) return i + 1;
        return at;
    }

    private String today() {
        return frame.last().map(LocalDate::toString).orElse("XXXX-XX-XX");
    }

    private static DateMention joined(DateMention day, int from, int to, String time) {
        String timex = day.timex().endsWith("_REF") ? "XXXX-XX-XX" : day.timex();
        return new DateMention(from, to, day.when(), timex + "T" + time, day.kind());
    }

    /** "this morning", "last night", "tonight", "that evening", "the next morning". */
    private Optional<DateMention> deicticPart(int i) {
        if (sentence.fold(i).equals("tonight")) return night(i, i + 1, 0, "NI", frame.day());
        Optional<String> where = TimeWords.value("deictic", sentence.fold(i));
        Optional<Time> part = where.isPresent() ? clock.part(i + 1) : Optional.empty();
        if (part.isEmpty()) return Optional.empty();
        int to = part.get().to();
        String value = part.get().value();
        return switch (where.get()) {
            case "this" -> night(i, to, 0, value, frame.day());
            case "last", "past" -> night(i, to, -1, value, frame.day());
            case "that" -> night(i, to, 0, value, frame.last());
            case "next", "following" -> night(i, to, 1, value, frame.last());
            case "previous" -> night(i, to, -1, value, frame.last());
            default -> Optional.empty();
        };
    }

    /** "Last night" in a morning's report may have begun on the eve and gone on after midnight. */
    private static Optional<DateMention> night(
            int from, int to, int days, String part, Optional<LocalDate> start) {
        if (start.isEmpty())
            return Optional.of(DateMention.unanchored(from, to, "XXXX-XX-XXT" + part));
        LocalDate day = start.get().plusDays(days);
        When when = When.on(day, Basis.RELATIVE);
        return Optional.of(
                new DateMention(from, to, when, day + "T" + part, DateMention.Kind.CALENDAR));
    }
}
