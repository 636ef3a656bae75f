package org.parallax.reading.dates;

import org.parallax.claims.Basis;
import org.parallax.claims.When;
import org.parallax.reading.language.Sentence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the two ends of a range: in "between 3 and 6 January", "from Monday to Wednesday" and
 * "January 3-6" both ends are mentions with a TIMEX3 value of their own, and both mean all the days
 * from one to the other.
 */
final class DateRanges {
    private static final Set<String> LINKS =
            Set.of("to", "and", "-", "\u2013", "through", "until", "or");

    private DateRanges() {}

    /**
     * @param found in text order
     */
    static List<DateMention> joined(Sentence sentence, List<DateMention> found) {
        List<DateMention> joined = new ArrayList<>();
        for (DateMention mention : found) {
            if (!joined.isEmpty() && mention.from() < joined.getLast().to()) continue;
            Optional<DateMention> before = bareDayBefore(sentence, mention);
            Optional<DateMention> after = bareDayAfter(sentence, mention);
            if (before.isPresent()) {
                join(sentence, joined, before.get(), mention);
            } else {
                boolean range = !joined.isEmpty() && isRange(sentence, joined.getLast(), mention);
                if (range) join(sentence, joined, joined.removeLast(), mention);
                else joined.add(mention);
            }
            after.ifPresent(it -> join(sentence, joined, joined.removeLast(), it));
        }
        return joined;
    }

    private static void join(
            Sentence sentence, List<DateMention> joined, DateMention one, DateMention other) {
        boolean choice =
                Set.of("and", "or").contains(sentence.fold(other.from() - 1))
                        && !opens(sentence, one.from(), "between");
        Optional<LocalDate> from = one.when().from();
        Optional<LocalDate> to = other.when().to();
        boolean ordered = from.isPresent() && to.isPresent() && !to.get().isBefore(from.get());
        if (choice || !ordered) {
            joined.add(one);
            joined.add(other);
            return;
        }
        Basis basis = other.when().basis();
        When when = When.between(from.get(), to.get(), basis);
        joined.add(one.meaning(when));
        joined.add(other.meaning(when));
    }

    /** "from Monday to Wednesday", "between 3 January and 2 February", "Monday through Friday". */
    private static boolean isRange(Sentence sentence, DateMention one, DateMention other) {
        int link = other.from() - 1;
        if (link != one.to() || !one.isCalendar() || !other.isCalendar()) return false;
        return switch (sentence.fold(link)) {
            case "and" -> opens(sentence, one.from(), "between");
            case "to", "until" -> opens(sentence, one.from(), "from");
            case "-", "\u2013", "through" -> true;
            default -> false;
        };
    }

    private static boolean opens(Sentence sentence, int from, String word) {
        return sentence.fold(from - 1).equals(word)
                || sentence.fold(from - 1).equals("the") && sentence.fold(from - 2).equals(word);
    }

    /** The 3 of "3 to 6 January 2026". */
    private static Optional<DateMention> bareDayBefore(Sentence sentence, DateMention mention) {
        int link = mention.from() - 1;
        boolean begins = isBareDay(sentence, mention, mention.from());
        if (!begins || !LINKS.contains(sentence.fold(link))) return Optional.empty();
        return day(sentence, mention, link - 1).filter(it -> isBefore(it, mention));
    }

    /** The 6 of "January 3-6". */
    private static Optional<DateMention> bareDayAfter(Sentence sentence, DateMention mention) {
        int link = mention.to();
        boolean ends = isBareDay(sentence, mention, mention.to() - 1);
        if (!ends || !LINKS.contains(sentence.fold(link))) return Optional.empty();
        String beyond = sentence.fold(link + 2);
        boolean counts = !beyond.isEmpty() && Character.isLetter(beyond.charAt(0));
        if (counts && !sentence.fold(link).equals("-") && !sentence.fold(link).equals("\u2013"))
            return Optional.empty(); // "on January 3 and 6 people were hurt"
        Optional<DateMention> last =
                day(sentence, mention, link + 1).filter(it -> isBefore(mention, it));
        int year = mention.when().from().orElseThrow().getYear();
        int at = sentence.fold(link + 2).equals(",") ? link + 3 : link + 2;
        return sentence.fold(at).equals(Integer.toString(year))
                ? last.map(it -> it.endingAt(at + 1))
                : last;
    }

    private static boolean isBefore(DateMention one, DateMention other) {
        return one.when().from().isPresent()
                && other.when().from().isPresent()
                && one.when().from().get().isBefore(other.when().from().get());
    }

    /** True where the day's number stands at the token, beside the name of its month. */
    private static boolean isBareDay(Sentence sentence, DateMention mention, int token) {
        return mention.isDay()
                && mention.when().from().isPresent()
                && mention.to() - mention.from() <= 5
                && new CalendarWords(sentence).ordinal(token)
                        == mention.when().from().get().getDayOfMonth();
    }

    private static Optional<DateMention> day(Sentence sentence, DateMention beside, int token) {
        int number = new CalendarWords(sentence).ordinal(token);
        YearMonth month = YearMonth.from(beside.when().from().orElseThrow());
        if (number < 1 || number > month.lengthOfMonth()) return Optional.empty();
        return Optional.of(
                DateMention.on(token, token + 1, month.atDay(number), beside.when().basis()));
    }
}
