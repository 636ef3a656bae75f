package org.parallax.reading.dates;

import org.parallax.reading.dates.CalendarWords.Amount;
import org.parallax.reading.language.Sentence;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Lengths of time with no place on the calendar: "six days", "a six-day siege", "two and a half
 * years", "for months". They tell how long fighting went on, never when. Ages ("a 35-year-old",
 * "six years old") are none: they tell of a person, and news that was annotated with TIMEX3 leaves
 * them unmarked.
 */
public final class Durations {
    private static final Set<String> BEFORE_PLURAL =
            Set.of("for", "in", "over", "after", "within", "of", "took", "lasted", "spent", "two");
    private static final Set<String> AFTER_PLURAL = Set.of("of", "before", "after", "-");

    private Durations() {}

    static Optional<DateMention> at(TimeFrame frame, int i) {
        return half(frame, i).or(() -> counted(frame, i)).or(() -> plural(frame, i));
    }

    /** Of "35-year-old" the tokens; 0 where a token begins no age. */
    static int tokensOfAge(TimeFrame frame, int i) {
        Optional<Amount> amount = frame.words().amount(i);
        if (amount.isEmpty()) return 0;
        int at = pastHyphen(frame.sentence(), amount.get().to());
        if (frame.words().unit(at).isEmpty()) return 0;
        int old = pastHyphen(frame.sentence(), at + 1);
        return Set.of("old", "olds", "older", "younger").contains(frame.sentence().fold(old))
                ? old + 1 - i
                : 0;
    }

    private static int pastHyphen(Sentence sentence, int at) {
        return sentence.fold(at).equals("-") ? at + 1 : at;
    }

    /** "half an hour", "half a century", "a half-hour". */
    private static Optional<DateMention> half(TimeFrame frame, int i) {
        if (!frame.sentence().fold(i).equals("half")) return Optional.empty();
        String next = frame.sentence().fold(i + 1);
        boolean linked = next.equals("a") || next.equals("an") || next.equals("-");
        Optional<TimeUnit> unit = linked ? frame.words().unit(i + 2) : Optional.empty();
        return unit.map(it -> DateMention.loose(i, i + 3, halved(it)));
    }

    private static String halved(TimeUnit unit) {
        return switch (unit) {
            case HOUR -> "PT30M";
            case YEAR -> "P6M";
            case DECADE -> "P5Y";
            case CENTURY -> "P50Y";
            default -> unit.timex("0.5");
        };
    }

    private static Optional<DateMention> counted(TimeFrame frame, int i) {
        Sentence sentence = frame.sentence();
        Optional<Amount> amount =
                sentence.fold(i).equals("per")
                        ? Optional.of(new Amount("1", i + 1))
                        : upper(frame, i);
        if (amount.isEmpty()) return Optional.empty();
        int at = amount.get().to();
        String value = amount.get().value();
        if (isAndAHalf(sentence, at)) {
            value = value + ".5";
            at += sentence.fold(at).equals("-") ? 6 : 3;
        }
        at = pastHyphen(sentence, at);
        if (Set.of("more", "full", "whole", "straight", "consecutive", "long", "entire")
                .contains(sentence.fold(at))) at++;
        Optional<TimeUnit> unit = frame.words().unit(at);
        if (unit.isEmpty() || isOrdinary(frame, i, at)) return Optional.empty();
        boolean article = sentence.fold(i).equals("a") || sentence.fold(i).equals("an");
        if (article && value.equals("1") && sentence.fold(at).endsWith("s"))
            return Optional.empty(); // "a decades-long siege"
        int to = at + 1;
        if (value.equals("1") && isAndAHalf(sentence, to)) {
            value = "1.5";
            to += 3;
        }
        if (sentence.fold(to).equals("-") && sentence.fold(to + 1).equals("long")) to += 2;
        return Optional.of(DateMention.duration(i, to, unit.get().timex(value)));
    }

    /** The amount; of "two to three" and "10-15" the upper one. */
    private static Optional<Amount> upper(TimeFrame frame, int i) {
        Optional<Amount> amount = frame.words().amount(i);
        if (amount.isEmpty()) return amount;
        String link = frame.sentence().fold(amount.get().to());
        boolean range = Set.of("to", "or", "-", "\u2013").contains(link);
        Optional<Amount> other =
                range ? frame.words().amount(amount.get().to() + 1) : Optional.empty();
        boolean more =
                other.isPresent()
                        && amount.get().isWhole()
                        && other.get().isWhole()
                        && frame.words()
                                .unit(pastHyphen(frame.sentence(), other.get().to()))
                                .isPresent();
        return more ? other : amount;
    }

    /** "two and a half", "two-and-a-half". */
    private static boolean isAndAHalf(Sentence sentence, int at) {
        boolean hyphens = sentence.fold(at).equals("-");
        int step = hyphens ? 2 : 1;
        int and = hyphens ? at + 1 : at;
        return sentence.fold(and).equals("and")
                && sentence.fold(and + step).equals("a")
                && sentence.fold(and + 2 * step).equals("half");
    }

    /** "A second bomb", "a quarter of them", "two quarters": no lengths of time. */
    private static boolean isOrdinary(TimeFrame frame, int from, int at) {
        String word = frame.sentence().fold(at);
        boolean ordinal = word.equals("second") && frame.sentence().capitalised(at);
        boolean article = Set.of("a", "an", "one").contains(frame.sentence().fold(from));
        return ordinal
                || word.equals("second") && article
                || word.startsWith("quarter")
                || frame.sentence().fold(at - 1).equals("light");
    }

    /** "for months", "years of war", "decades-long", "year-long", "multi-year". */
    private static Optional<DateMention> plural(TimeFrame frame, int i) {
        Sentence sentence = frame.sentence();
        boolean multi = sentence.fold(i).equals("multi") && sentence.fold(i + 1).equals("-");
        int at = multi ? i + 2 : i;
        Optional<TimeUnit> unit = frame.words().unit(at);
        if (unit.isEmpty()) return Optional.empty();
        String word = sentence.fold(at);
        boolean isLong = sentence.fold(at + 1).equals("-") && sentence.fold(at + 2).equals("long");
        if (isLong) {
            String timex = unit.get().timex(word.endsWith("s") ? "X" : "1");
            return Optional.of(DateMention.duration(i, at + 3, timex));
        }
        boolean told =
                word.endsWith("s")
                        && !word.startsWith("second")
                        && !word.startsWith("quarter")
                        && (BEFORE_PLURAL.contains(sentence.fold(i - 1))
                                || AFTER_PLURAL.contains(sentence.fold(at + 1)));
        if (!told && !multi) return Optional.empty();
        return Optional.of(DateMention.duration(i, at + 1, unit.get().timex("X")));
    }

    /** The days of a TIMEX3 length in days, weeks or months; empty for other lengths. */
    public static OptionalInt days(String timex) {
        boolean length = timex.length() > 2 && timex.charAt(0) == 'P';
        int number =
                length
                        ? CalendarWords.digits(timex.substring(1, timex.length() - 1))
                        : CalendarWords.NONE;
        if (number < 0) return OptionalInt.empty();
        return switch (timex.charAt(timex.length() - 1)) {
            case 'D' -> OptionalInt.of(number);
            case 'W' -> OptionalInt.of(7 * number);
            case 'M' -> OptionalInt.of(30 * number);
            default -> OptionalInt.empty();
        };
    }
}
