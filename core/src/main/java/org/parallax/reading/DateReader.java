package org.parallax.reading;

import org.parallax.claims.When;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads when: every day, stretch of days and length of time that a sentence names, such as "6
 * January", "yesterday", "since Tuesday", "for six days". Takes a sentence and the day the report
 * was published, gives {@link DateMention}s in text order, none overlapping another.
 *
 * <p>Three kinds of words are tried at each token, the surest first: {@link CalendarDates}, {@link
 * RelativeDates}, {@link Durations}. What is told by them (a day of harm, a day of saying, a span)
 * is not decided here.
 */
final class DateReader {
    private final Sentence sentence;
    private final Optional<LocalDate> day;
    private final CalendarDates calendar;
    private final RelativeDates relative;
    private final CalendarWords words;

    private DateReader(Sentence sentence, Optional<LocalDate> day) {
        this.sentence = sentence;
        this.day = day;
        this.words = new CalendarWords(sentence);
        this.calendar = new CalendarDates(sentence, words, day);
        this.relative = new RelativeDates(sentence, words, day);
    }

    /**
     * @param day the day the report was published, which relative words are counted from; without
     *     it they stay unknown
     */
    static List<DateMention> read(Sentence sentence, Optional<LocalDate> day) {
        DateReader reader = new DateReader(sentence, day);
        List<DateMention> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<DateMention> mention = reader.at(at);
            mention.map(reader::sinceBefore).ifPresent(found::add);
            at = mention.map(DateMention::to).orElse(at + 1);
        }
        return found;
    }

    private Optional<DateMention> at(int i) {
        return calendar.day(i)
                .or(() -> relative.at(i))
                .or(() -> Durations.at(words, sentence, i))
                .or(() -> calendar.year(i));
    }

    /** "since Tuesday" runs from that day to the report's. */
    private DateMention sinceBefore(DateMention mention) {
        if (!sentence.fold(mention.from() - 1).equals("since") || mention.when().from().isEmpty())
            return mention;
        LocalDate from = mention.when().from().get();
        Optional<LocalDate> to = day.filter(d -> !d.isBefore(from));
        When when = new When(Optional.of(from), to, mention.when().basis());
        return new DateMention(
                mention.from(), mention.to(), when, mention.timex(), DateMention.Kind.UNTIL_NOW);
    }
}
