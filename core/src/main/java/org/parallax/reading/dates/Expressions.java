package org.parallax.reading.dates;

import org.parallax.claims.When;
import org.parallax.reading.language.Sentence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Tries every kind of expression of time at a token, the surest first, with the words that narrow
 * it: "early January", "late on Tuesday", "the end of 2012", "earlier this year".
 */
final class Expressions {
    private final TimeFrame frame;
    private final Sentence sentence;
    private final CalendarDates calendar;
    private final RelativeDates relative;
    private final YearParts yearParts;
    private final Moments moments;
    private final Recurrences recurrences;
    private final MonthParts monthParts;

    Expressions(TimeFrame frame) {
        this.frame = frame;
        this.sentence = frame.sentence();
        YearWords years = new YearWords(frame);
        this.calendar = new CalendarDates(frame, years);
        this.relative = new RelativeDates(frame);
        this.yearParts = new YearParts(frame, years);
        this.recurrences = new Recurrences(frame);
        this.monthParts = new MonthParts(frame, this::plain);
        this.moments = new Moments(frame, calendar, relative, new Feasts(frame, years));
    }

    Optional<DateMention> at(int i) {
        Optional<DateMention> found = narrowed(i);
        if (found.isEmpty()) found = edge(i);
        if (found.isEmpty()) found = monthParts.at(i);
        return found.isEmpty() ? plain(i) : found;
    }

    private Optional<DateMention> plain(int i) {
        if (i >= sentence.size()) return Optional.empty();
        Optional<DateMention> found = recurrences.at(i);
        if (found.isEmpty()) found = moments.at(i);
        if (found.isEmpty()) found = yearParts.at(i);
        if (found.isEmpty()) found = calendar.deicticMonth(i);
        if (found.isEmpty()) found = relative.at(i);
        if (found.isEmpty()) found = Durations.at(frame, i);
        if (found.isEmpty()) found = calendar.year(i);
        return found.isEmpty() ? reference(i) : found;
    }

    /** "now", "recently", "in the past"; not of "in the past 24 hours". */
    private Optional<DateMention> reference(int i) {
        Optional<TimeWords.Phrase> phrase = TimeWords.phrase("reference", sentence, i);
        if (phrase.isEmpty()) return Optional.empty();
        int to = i + phrase.get().words().size();
        boolean goesOn = frame.words().unit(to).isPresent() || frame.words().amount(to).isPresent();
        return goesOn
                ? Optional.empty()
                : Optional.of(DateMention.loose(i, to, phrase.get().value()));
    }

    /** "early January", "late on Tuesday", "mid-2012", "earlier this week", "late last year". */
    private Optional<DateMention> narrowed(int i) {
        Optional<String> part = TimeWords.value("part", sentence.fold(i));
        if (part.isEmpty()) return Optional.empty();
        int at = i + 1;
        if (Set.of("-", "in", "on").contains(sentence.fold(at))) at++;
        if (Set.of("the", "'", "\u2019", "\u2018").contains(sentence.fold(at))) at++;
        if (TimeWords.is("part", sentence.fold(at))) return Optional.empty();
        return plain(at)
                .or(() -> relative.at(i + 1))
                .filter(it -> it.kind() != DateMention.Kind.DURATION)
                .filter(it -> !it.timex().endsWith("_REF"))
                .map(it -> narrowed(it, part.get()).startingAt(i));
    }

    /** "the end of 2012", "the beginning of January"; "end of the year". */
    private Optional<DateMention> edge(int i) {
        Optional<String> part = TimeWords.value("edge", sentence.fold(i));
        if (part.isEmpty() || !sentence.fold(i + 1).equals("of")) return Optional.empty();
        return at(i + 2)
                .filter(it -> it.kind() != DateMention.Kind.DURATION)
                .filter(it -> !it.timex().endsWith("_REF"))
                .map(it -> narrowed(it, part.get()).startingAt(i));
    }

    private DateMention narrowed(DateMention mention, String part) {
        When when = mention.when();
        if (when.from().isEmpty() || when.to().isEmpty()) return mention;
        Stretch whole = new Stretch(when.from().get(), when.to().get(), mention.timex());
        Stretch meant = whole.third(part);
        if (frame.day().isPresent()) {
            LocalDate day = frame.day().get();
            meant = part.equals("later") ? meant.since(day) : meant.until(day);
            if (meant.from().isAfter(meant.to())) return mention;
        }
        return mention.meaning(When.between(meant.from(), meant.to(), when.basis()))
                .as(
                        mention.kind() == DateMention.Kind.PERIOD && whole.isDay()
                                ? DateMention.Kind.CALENDAR
                                : mention.kind());
    }
}
