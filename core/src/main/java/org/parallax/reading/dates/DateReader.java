package org.parallax.reading.dates;

import org.parallax.claims.Basis;
import org.parallax.claims.When;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads when: every day, stretch of days, time of day, length of time and round of days that the
 * sentences of a report name, such as "6 January", "yesterday", "since Tuesday", "at 10 a.m.", "for
 * six days", "every Friday". Gives {@link DateMention}s in text order, none overlapping another.
 * What is told by them (a day of harm, a day of saying, a span) is not decided here.
 *
 * <p>Values follow TIMEX3 as the TempEval-3 guidelines have it; the days a claim may take stand
 * beside them.
 *
 * <p>One reader reads one report, sentence after sentence: "two days later" counts from the day
 * spoken of last.
 */
public final class DateReader {
    private final Optional<LocalDate> day;
    private final Optional<LocalDate> near;
    private Optional<LocalDate> last = Optional.empty();

    /**
     * @param day the day the report was published, which relative words are counted from; without
     *     it they stay unknown
     */
    public DateReader(Optional<LocalDate> day) {
        this(day, Optional.empty());
    }

    private DateReader(Optional<LocalDate> day, Optional<LocalDate> near) {
        this.day = day;
        this.near = near;
    }

    /**
     * For one report. Where it has no day of publication, the first whole date it tells says of
     * which year its days without a year are.
     */
    public static DateReader of(Document document) {
        if (document.day().isPresent()) return new DateReader(document.day());
        DateReader first = new DateReader(Optional.empty());
        Optional<LocalDate> near =
                document.sentences().stream()
                        .flatMap(sentence -> first.read(sentence).stream())
                        .filter(it -> it.isDay() && it.when().known())
                        .findFirst()
                        .flatMap(it -> it.when().from());
        return new DateReader(Optional.empty(), near);
    }

    public List<DateMention> read(Sentence sentence) {
        TimeFrame frame = new TimeFrame(sentence, day, near, last);
        Expressions expressions = new Expressions(frame);
        List<DateMention> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            if (!CalendarWords.mayBegin(sentence.fold(at))) {
                at++;
                continue;
            }
            int age = Durations.tokensOfAge(frame, at);
            Optional<DateMention> mention = age > 0 ? Optional.empty() : expressions.at(at);
            mention.map(it -> sinceBefore(sentence, it)).ifPresent(found::add);
            mention.ifPresent(frame::speaksOf);
            int next = age > 0 ? at + age : at + 1;
            at = mention.map(DateMention::to).orElse(next);
        }
        spokenOf(found);
        return DateRanges.joined(sentence, found);
    }

    /** What the next sentence may count from: the last day told; "this year" tells none. */
    private void spokenOf(List<DateMention> found) {
        for (DateMention mention : found)
            if (mention.isCalendar() && mention.when().from().equals(mention.when().to()))
                last = mention.when().from().or(() -> last);
    }

    /** "since Tuesday" runs from that day to the report's. */
    private DateMention sinceBefore(Sentence sentence, DateMention mention) {
        int before = mention.from() - 1;
        if (Set.of("the", "about", "at").contains(sentence.fold(before))) before--;
        boolean since = sentence.fold(before).equals("since");
        if (!since || mention.when().from().isEmpty()) return mention;
        LocalDate from = mention.when().from().get();
        Optional<LocalDate> to = day.filter(d -> !d.isBefore(from));
        Basis basis = mention.when().basis();
        return mention.meaning(new When(Optional.of(from), to, basis)).as(DateMention.Kind.PERIOD);
    }
}
