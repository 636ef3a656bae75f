package org.parallax.reading.dates;

import org.parallax.claims.Basis;
import org.parallax.claims.When;
import org.parallax.reading.dates.CalendarWords.Amount;
import org.parallax.reading.language.Sentence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads days and stretches told from the report's own day, or from one told before: "yesterday",
 * "overnight", "last month", "in the past 24 hours", "three days ago", "a year later", "the next
 * day". Without such a day they are found, but stay unknown: nothing is anchored on a guess.
 */
final class RelativeDates {
    private static final Map<String, Integer> DAYS_FROM_NOW =
            Map.of("today", 0, "yesterday", -1, "tomorrow", 1);
    private static final Set<TimeUnit> SHORT =
            Set.of(TimeUnit.SECOND, TimeUnit.MINUTE, TimeUnit.HOUR);

    /** "Over the next year" is a length of time, "the next year" a year. */
    private static final Set<String> OVER =
            Set.of("over", "for", "in", "within", "during", "throughout");

    private final TimeFrame frame;
    private final Sentence sentence;
    private final CalendarWords words;

    RelativeDates(TimeFrame frame) {
        this.frame = frame;
        this.sentence = frame.sentence();
        this.words = frame.words();
    }

    /** What begins with the token. */
    Optional<DateMention> at(int i) {
        return today(i).or(() -> overnight(i))
                .or(() -> deictic(i))
                .or(() -> ago(i))
                .or(() -> dayBefore(i))
                .or(() -> runningUnit(i));
    }

    /** "today", "yesterday", "the day before yesterday". */
    Optional<DateMention> today(int i) {
        boolean beyond =
                sentence.fold(i).equals("day")
                        && Set.of("before", "after").contains(sentence.fold(i + 1));
        int at = beyond ? i + 2 : i;
        Integer days = DAYS_FROM_NOW.get(sentence.fold(at));
        if (days == null || beyond && days == 0) return Optional.empty();
        int from = beyond ? 2 * days : days;
        String reference = days == 0 ? "PRESENT_REF" : days < 0 ? "PAST_REF" : "FUTURE_REF";
        return Optional.of(
                frame.day()
                        .map(d -> DateMention.on(i, at + 1, d.plusDays(from), Basis.RELATIVE))
                        .orElseGet(() -> DateMention.unanchored(i, at + 1, reference)));
    }

    private Optional<DateMention> overnight(int i) {
        if (!sentence.fold(i).equals("overnight")) return Optional.empty();
        return Optional.of(
                frame.day()
                        .map(d -> new Stretch(d.minusDays(1), d, d.minusDays(1) + "TNI"))
                        .map(night -> DateMention.of(i, i + 1, night, Basis.RELATIVE))
                        .orElseGet(() -> DateMention.unanchored(i, i + 1, "XXXX-XX-XXTNI")));
    }

    /** "last week", "the past three days", "this year", "in recent months", "the next day". */
    private Optional<DateMention> deictic(int i) {
        Optional<String> where = TimeWords.value("deictic", sentence.fold(i));
        if (where.isEmpty()) return Optional.empty();
        if (sentence.fold(i + 1).equals("weekend")) return weekend(i, i + 2, where.get());
        Optional<Amount> amount =
                where.get().equals("this") || where.get().equals("that")
                        ? Optional.empty()
                        : words.amount(i + 1);
        int at = amount.map(Amount::to).orElse(i + 1);
        if (amount.isPresent() && sentence.fold(at).equals("-")) return Optional.empty();
        Optional<TimeUnit> unit = words.unit(at);
        if (unit.isEmpty()) return Optional.empty();
        boolean plural = sentence.fold(at).endsWith("s");
        if (amount.isPresent()) return counted(i, at + 1, where.get(), amount.get(), unit.get());
        if (plural) return plural(i, at + 1, where.get(), unit.get());
        return single(i, at + 1, where.get(), unit.get());
    }

    /** "the past three days" until now; "the next three days" are a length of time. */
    private Optional<DateMention> counted(
            int from, int to, String where, Amount amount, TimeUnit unit) {
        String timex = unit.timex(amount.value());
        boolean past = where.equals("past") || where.equals("last") || where.equals("previous");
        if (where.equals("recent")) return Optional.of(DateMention.loose(from, to, "PAST_REF"));
        if (!past || !amount.isWhole())
            return Optional.of(DateMention.duration(from, to, timex).as(DateMention.Kind.LOOSE));
        return Optional.of(
                frame.day()
                        .map(d -> new Stretch(before(d, amount.whole(), unit), d, timex))
                        .map(it -> DateMention.period(from, to, it, Basis.RELATIVE))
                        .orElseGet(() -> DateMention.unanchored(from, to, timex)));
    }

    /** Hours are rounded up to days: the past 24 hours began yesterday. */
    private static LocalDate before(LocalDate day, int count, TimeUnit unit) {
        return unit == TimeUnit.HOUR ? day.minusDays((count + 23) / 24) : unit.after(day, -count);
    }

    /** "recent years", "the coming weeks". */
    private static Optional<DateMention> plural(int from, int to, String where, TimeUnit unit) {
        return switch (where) {
            case "recent", "previous" -> Optional.of(DateMention.loose(from, to, "PAST_REF"));
            case "coming", "following" -> Optional.of(DateMention.loose(from, to, "FUTURE_REF"));
            case "past", "last", "next" ->
                    Optional.of(DateMention.loose(from, to, unit.timex("X")));
            default -> Optional.empty();
        };
    }

    private Optional<DateMention> single(int i, int to, String where, TimeUnit unit) {
        if (SHORT.contains(unit)) return shortUnit(i, to, where, unit);
        if (frame.day().isEmpty())
            return Optional.of(DateMention.unanchored(i, to, unknown(where)));
        LocalDate day = frame.day().get();
        LocalDate last = frame.last().orElse(day);
        boolean toldFrom = sentence.fold(i - 1).equals("the") && where.equals("next");
        boolean over = OVER.contains(sentence.fold(i - 2)) && sentence.fold(i - 1).equals("the");
        if (over && where.equals("next") && unit != TimeUnit.DAY)
            return Optional.of(DateMention.loose(i, to, unit.timex("1")));
        String meaning = over && where.equals("last") && unit != TimeUnit.DAY ? "past" : where;
        return switch (meaning) {
            case "past" -> {
                String timex = unit.timex("1");
                Stretch until = new Stretch(unit.after(day, -1), day, timex);
                yield Optional.of(DateMention.period(i, to, until, Basis.RELATIVE));
            }
            case "last" ->
                    unit == TimeUnit.DAY
                            ? Optional.empty()
                            : stretch(i, to, Stretch.of(unit, unit.after(day, -1)), true);
            case "this" -> {
                Stretch whole = Stretch.of(unit, day);
                Stretch meant = isNarrowed(i) ? whole : whole.until(day);
                yield stretch(i, to, meant, unit != TimeUnit.DAY);
            }
            case "next" ->
                    stretch(i, to, Stretch.of(unit, unit.after(toldFrom ? last : day, 1)), false);
            case "following" -> stretch(i, to, Stretch.of(unit, unit.after(last, 1)), false);
            case "previous" -> stretch(i, to, Stretch.of(unit, unit.after(last, -1)), false);
            case "that" -> stretch(i, to, Stretch.of(unit, last), false);
            case "coming" -> Optional.of(DateMention.loose(i, to, "FUTURE_REF"));
            default -> Optional.empty();
        };
    }

    /** "the end of this year", "later this week": the words before take their part of the whole. */
    private boolean isNarrowed(int i) {
        String before = sentence.fold(i - 1);
        return TimeWords.is("part", before)
                || before.equals("of") && TimeWords.is("edge", sentence.fold(i - 2));
    }

    /** "The past hour", but no "last minute". */
    private static Optional<DateMention> shortUnit(int i, int to, String where, TimeUnit unit) {
        boolean length = where.equals("past") || where.equals("next") || where.equals("last");
        if (!length || unit != TimeUnit.HOUR) return Optional.empty();
        return Optional.of(DateMention.loose(i, to, unit.timex("1")));
    }

    private static Optional<DateMention> stretch(int i, int to, Stretch stretch, boolean period) {
        DateMention mention = DateMention.of(i, to, stretch, Basis.RELATIVE);
        return Optional.of(period ? mention.as(DateMention.Kind.PERIOD) : mention);
    }

    private static String unknown(String where) {
        return switch (where) {
            case "past", "last", "previous", "recent" -> "PAST_REF";
            case "next", "coming", "following" -> "FUTURE_REF";
            default -> "PRESENT_REF";
        };
    }

    /** "The weekend" is the last whole one until the report's day. */
    private Optional<DateMention> weekend(int from, int to, String where) {
        if (frame.day().isEmpty())
            return Optional.of(DateMention.unanchored(from, to, "XXXX-WXX-WE"));
        LocalDate day = frame.day().get();
        boolean running = day.getDayOfWeek().getValue() > 5;
        LocalDate in =
                switch (where) {
                    case "next" -> day.plusWeeks(running ? 1 : 0);
                    case "last", "past", "previous" -> day.minusWeeks(1);
                    case "this", "coming" -> day;
                    default -> running || frame.liesAhead(from, to) ? day : day.minusWeeks(1);
                };
        Stretch weekend = Stretch.weekend(in);
        Stretch meant = frame.liesAhead(from, to) ? weekend : weekend.until(day);
        return Optional.of(DateMention.of(from, to, meant, Basis.RELATIVE));
    }

    /** "three days ago", "two weeks earlier", "a year later", "six months from now". */
    private Optional<DateMention> ago(int i) {
        Optional<Amount> amount = words.amount(i);
        if (amount.isEmpty()) return years(i).or(() -> yearAgo(i));
        if (sentence.fold(i - 1).equals("of")) return Optional.empty(); // "a third of a century"
        Optional<TimeUnit> unit = words.unit(amount.get().to());
        int at = amount.get().to() + 1;
        if (unit.isEmpty()) return Optional.empty();
        if (sentence.fold(at).equals("or") && sentence.fold(at + 1).equals("so")) at += 2;
        int direction = direction(at);
        if (direction == 0) return Optional.empty();
        int to = sentence.fold(at).equals("from") ? at + 2 : at + 1;
        String reference = direction < 0 ? "PAST_REF" : "FUTURE_REF";
        if (!amount.get().isWhole()) return Optional.of(DateMention.loose(i, to, reference));
        boolean fromNow = sentence.fold(at).equals("ago") || sentence.fold(at).equals("from");
        Optional<LocalDate> start = fromNow ? frame.day() : frame.last();
        if (start.isEmpty()) return Optional.of(DateMention.unanchored(i, to, reference));
        return Optional.of(
                around(i, to, unit.get(), start.get(), direction * amount.get().whole()));
    }

    /** "years ago", "decades later". */
    private Optional<DateMention> years(int i) {
        boolean plural = words.unit(i).isPresent() && sentence.fold(i).endsWith("s");
        if (!plural || direction(i + 1) == 0) return Optional.empty();
        String reference = direction(i + 1) < 0 ? "PAST_REF" : "FUTURE_REF";
        return Optional.of(DateMention.loose(i, i + 2, reference));
    }

    /** "the year-ago quarter", "year-earlier profit". */
    private Optional<DateMention> yearAgo(int i) {
        boolean ago =
                sentence.fold(i).equals("year")
                        && sentence.fold(i + 1).equals("-")
                        && Set.of("ago", "earlier").contains(sentence.fold(i + 2));
        return ago
                ? frame.day()
                        .map(d -> Stretch.year(d.getYear() - 1))
                        .map(it -> DateMention.of(i, i + 3, it, Basis.RELATIVE))
                : Optional.empty();
    }

    /** -1 for "ago", 1 for "later"; 0 where a length of time is no distance. */
    private int direction(int at) {
        String next = sentence.fold(at + 1);
        return switch (sentence.fold(at)) {
            case "ago", "earlier" -> -1;
            case "later" -> 1;
            case "from" -> next.equals("now") || next.equals("today") ? 1 : 0;
            case "before" -> endsClause(at + 1) ? -1 : 0;
            case "after", "afterwards", "afterward" -> endsClause(at + 1) ? 1 : 0;
            default -> 0;
        };
    }

    private boolean endsClause(int at) {
        return at >= sentence.size()
                || Set.of(",", ".", ";", ")", "and").contains(sentence.fold(at));
    }

    /** A day where days are told; else the unit around that day. */
    private static DateMention around(int from, int to, TimeUnit unit, LocalDate start, int count) {
        LocalDate day = unit.after(start, count);
        int loose = unit.looseDays();
        When when = When.between(day.minusDays(loose), day.plusDays(loose), Basis.RELATIVE);
        return DateMention.of(from, to, Stretch.of(unit, day), Basis.RELATIVE).meaning(when);
    }

    /** "the day before", "the year after", at the end of a clause. */
    private Optional<DateMention> dayBefore(int i) {
        boolean the = sentence.fold(i).equals("the");
        Optional<TimeUnit> unit = the ? words.unit(i + 1) : Optional.empty();
        int direction = unit.isPresent() ? direction(i + 2) : 0;
        boolean beside = Set.of("before", "after").contains(sentence.fold(i + 2));
        if (direction == 0 || !beside || SHORT.contains(unit.get())) return Optional.empty();
        String reference = direction < 0 ? "PAST_REF" : "FUTURE_REF";
        return Optional.of(
                frame.last()
                        .map(d -> Stretch.of(unit.get(), unit.get().after(d, direction)))
                        .map(it -> DateMention.of(i, i + 3, it, Basis.RELATIVE))
                        .orElseGet(() -> DateMention.unanchored(i, i + 3, reference)));
    }

    /** "the weekend"; "later in the year", "of the week": the running one. */
    private Optional<DateMention> runningUnit(int i) {
        if (!sentence.fold(i).equals("the")) return Optional.empty();
        if (sentence.fold(i + 1).equals("weekend")) return weekend(i, i + 2, "");
        Optional<TimeUnit> unit = words.unit(i + 1);
        boolean runs =
                unit.isPresent()
                        && !SHORT.contains(unit.get())
                        && !sentence.fold(i + 1).endsWith("s")
                        && unit.get() != TimeUnit.DECADE
                        && unit.get() != TimeUnit.CENTURY
                        && TimeWords.is("of-unit", sentence.fold(i - 1))
                        && !sentence.fold(i + 2).equals("-");
        if (!runs) return Optional.empty();
        return frame.day()
                .map(d -> Stretch.of(unit.get(), d).timex())
                .map(timex -> DateMention.loose(i, i + 2, timex));
    }
}
