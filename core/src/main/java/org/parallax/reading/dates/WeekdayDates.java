package org.parallax.reading.dates;

import org.parallax.claims.Basis;
import org.parallax.reading.language.Sentence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Reads "Tuesday", "last Friday", "Friday, 9 January", "Tuesday of last week". A weekday alone is
 * the last one until the report's day, or the next one where the words around it look ahead.
 */
final class WeekdayDates {
    private final TimeFrame frame;
    private final Sentence sentence;
    private final CalendarWords words;
    private final CalendarDates calendar;

    WeekdayDates(TimeFrame frame, CalendarDates calendar) {
        this.frame = frame;
        this.sentence = frame.sentence();
        this.words = frame.words();
        this.calendar = calendar;
    }

    /** "Tuesday" or "last Tuesday" at a token. */
    Optional<DateMention> at(int i) {
        String word = sentence.fold(i);
        Optional<String> deictic = TimeWords.value("deictic", word);
        int at = deictic.isPresent() ? i + 1 : i;
        Optional<DayOfWeek> weekday = words.weekday(at);
        if (weekday.isEmpty()) return Optional.empty();
        if (deictic.isEmpty()) {
            Optional<DateMention> dated = withDate(i);
            if (dated.isPresent()) return dated;
            Optional<DateMention> ofWeek = ofWeek(i, weekday.get());
            if (ofWeek.isPresent()) return ofWeek;
        }
        DayOfWeek on = weekday.get();
        if (frame.day().isEmpty())
            return Optional.of(DateMention.unanchored(i, at + 1, "XXXX-WXX-" + on.getValue()));
        LocalDate day = day(frame.day().get(), on, deictic.orElse(""), i, at + 1);
        return Optional.of(DateMention.on(i, at + 1, day, Basis.RELATIVE));
    }

    private LocalDate day(LocalDate day, DayOfWeek on, String deictic, int from, int to) {
        return switch (deictic) {
            case "next", "coming" -> day.with(TemporalAdjusters.next(on));
            case "last", "past", "previous" -> day.with(TemporalAdjusters.previous(on));
            case "this" -> {
                boolean passed = on.getValue() <= day.getDayOfWeek().getValue();
                yield passed && !frame.liesAhead(from, to)
                        ? day.with(TemporalAdjusters.previousOrSame(on))
                        : day.with(TemporalAdjusters.nextOrSame(on));
            }
            case "following" -> frame.last().orElse(day).with(TemporalAdjusters.next(on));
            default ->
                    frame.liesAhead(from, to)
                            ? day.with(TemporalAdjusters.nextOrSame(on))
                            : day.with(TemporalAdjusters.previousOrSame(on));
        };
    }

    /** "Friday, January 9", "Friday (9 January)", "Friday the 9th of January". */
    private Optional<DateMention> withDate(int i) {
        String next = sentence.fold(i + 1);
        boolean mark = next.equals(",") || next.equals("(") || next.equals(".");
        boolean article = next.equals("the") || next.equals("on");
        return calendar.day(mark || article ? i + 2 : i + 1)
                .filter(DateMention::isDay)
                .map(day -> day.startingAt(i))
                .map(day -> next.equals("(") ? closed(day) : day);
    }

    private DateMention closed(DateMention day) {
        return sentence.fold(day.to()).equals(")") ? day.endingAt(day.to() + 1) : day;
    }

    /** "Tuesday of last week", "Friday next week". */
    private Optional<DateMention> ofWeek(int i, DayOfWeek on) {
        int at = sentence.fold(i + 1).equals("of") ? i + 2 : i + 1;
        if (!sentence.fold(at + 1).equals("week") || frame.day().isEmpty()) return Optional.empty();
        LocalDate day = frame.day().get().with(on);
        Optional<LocalDate> in =
                TimeWords.value("deictic", sentence.fold(at))
                        .flatMap(where ->
                                switch (where) {
                                    case "last", "past", "previous" ->
                                            Optional.of(day.minusWeeks(1));
                                    case "this" -> Optional.of(day);
                                    case "next" -> Optional.of(day.plusWeeks(1));
                                    default -> Optional.<LocalDate>empty();
                                });
        return in.map(it -> DateMention.on(i, at + 2, it, Basis.RELATIVE));
    }
}
