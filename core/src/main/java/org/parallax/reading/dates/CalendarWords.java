package org.parallax.reading.dates;

import org.parallax.reading.language.Sentence;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words and figures that dates are made of, as they stand in one sentence: "January", "Sept.",
 * "6th", "three", "weeks". Positions are token numbers; past either end of the sentence there is
 * nothing to read.
 */
public final class CalendarWords {
    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS =
            Arrays.stream(DayOfWeek.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    day -> day.name().toLowerCase(Locale.ROOT), day -> day));
    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = shortWeekdays();

    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

    /** Months that are also first names: "April Jones". */
    private static final Set<Month> NAMES = Set.of(Month.APRIL, Month.JUNE, Month.AUGUST);

    /** Months that are also verbs, and a surname. */
    private static final Set<Month> VERBS = Set.of(Month.MAY, Month.MARCH);

    /** What {@link #number} answers where no plain number stands. */
    static final int NONE = -1;

    private final Sentence sentence;

    CalendarWords(Sentence sentence) {
        this.sentence = sentence;
    }

    public static boolean isMonth(String fold) {
        return MONTHS.containsKey(fold);
    }

    public static boolean isWeekday(String fold) {
        return WEEKDAYS.containsKey(fold);
    }

    static boolean isYear(int number) {
        return number >= 1900 && number <= 2100;
    }

    /**
     * False for a word that neither names a month nor a weekday, nor a thing {@link TimeWords}
     * knows.
     */
    static boolean mayBegin(String fold) {
        return TimeWords.mayBegin(fold)
                || MONTHS.containsKey(fold)
                || WEEKDAYS.containsKey(fold)
                || SHORT_WEEKDAYS.containsKey(fold)
                || fold.endsWith("days");
    }

    /**
     * True for what may follow "10 a.m." in the same sentence: a weekday, a month, a zone of time.
     */
    public static boolean goesOnWithDay(String form) {
        String fold = form.toLowerCase(Locale.ROOT);
        return WEEKDAYS.containsKey(fold) || MONTHS.containsKey(fold) || TimeWords.is("zone", fold);
    }

    Optional<Month> month(int token) {
        return Optional.ofNullable(MONTHS.get(sentence.fold(token)));
    }

    /** The month at a token that is written as a name: "May", but not "may". */
    Optional<Month> monthName(int token) {
        return sentence.capitalised(token) ? month(token) : Optional.empty();
    }

    /** True where a month's name without a day or year may be a verb or somebody's name. */
    boolean isDoubtful(int token, Month month) {
        boolean told = TimeWords.is("before-month", sentence.fold(token - 1));
        if (told) return false;
        boolean brief = sentence.fold(token).length() == 3 && month != Month.MAY;
        boolean named =
                NAMES.contains(month) && (isName(token + 1) || token > 0 && isName(token - 1));
        return VERBS.contains(month) || brief || named;
    }

    /** "This April Jones". */
    boolean isFollowedByName(int month) {
        return isName(month + 1);
    }

    private boolean isName(int token) {
        return sentence.capitalised(token) && !mayBegin(sentence.fold(token));
    }

    Optional<DayOfWeek> weekday(int token) {
        if (!sentence.capitalised(token)) return Optional.empty();
        String fold = sentence.fold(token);
        DayOfWeek full = WEEKDAYS.get(fold);
        if (full != null) return inTitle(token) ? Optional.empty() : Optional.of(full);
        DayOfWeek brief = SHORT_WEEKDAYS.get(fold);
        return brief != null && isShort(token) ? Optional.of(brief) : Optional.empty();
    }

    /** "Sunday Times", "Black Friday". */
    private boolean inTitle(int token) {
        boolean after =
                sentence.capitalised(token + 1)
                        && TimeWords.is("title-after", sentence.fold(token + 1));
        boolean before =
                sentence.capitalised(token - 1)
                        && TimeWords.is("title-before", sentence.fold(token - 1));
        return after || before;
    }

    /** "Fri", where a date follows. */
    private boolean isShort(int token) {
        int next = ",.".contains(sentence.fold(token + 1)) ? token + 2 : token + 1;
        int day = ordinal(next);
        return MONTHS.containsKey(sentence.fold(next))
                || day >= 1 && day <= 31 && MONTHS.containsKey(sentence.fold(next + 1));
    }

    /** "Fridays". */
    Optional<DayOfWeek> weekdays(int token) {
        String fold = sentence.fold(token);
        if (!fold.endsWith("days") || !sentence.capitalised(token)) return Optional.empty();
        return Optional.ofNullable(WEEKDAYS.get(fold.substring(0, fold.length() - 1)));
    }

    /**
     * "hour", "days", "decades"; a capital shows a name, as in "Victory Day", but for headlines and
     * the first word.
     */
    Optional<TimeUnit> unit(int token) {
        boolean name = sentence.capitalised(token) && token > 0 && !sentence.heading();
        return name ? Optional.empty() : TimeUnit.of(sentence.fold(token));
    }

    /** The plain number of at most four digits at a token, or {@link #NONE}. */
    int number(int token) {
        String word = sentence.fold(token);
        return word.length() <= 4 ? digits(word) : NONE;
    }

    /** The year at a token, such as 2014, or {@link #NONE}. */
    int year(int token) {
        int year = sentence.fold(token).length() == 4 ? number(token) : NONE;
        return isYear(year) ? year : NONE;
    }

    /** "6th" or "6". */
    int ordinal(int token) {
        int ordinal = numeralWithEnding(token);
        return ordinal >= 0 ? ordinal : number(token);
    }

    /** "6th", "22nd", or {@link #NONE}. */
    int numeralWithEnding(int token) {
        String word = sentence.fold(token);
        int digits = word.length() - 2;
        boolean ending = (digits == 1 || digits == 2) && ENDINGS.contains(word.substring(digits));
        return ending ? digits(word.substring(0, digits)) : NONE;
    }

    /** "third" or "3rd". */
    int ordinalWord(int token) {
        return TimeWords.value("ordinal", sentence.fold(token))
                .map(Integer::parseInt)
                .orElseGet(() -> numeralWithEnding(token));
    }

    /**
     * A number word or numeral before a unit, such as "a", "three", "24", "1,000", "twenty-five".
     *
     * @param value digits, perhaps with a fraction, or X for a number that nobody tells
     * @param to one past its last token
     */
    record Amount(String value, int to) {
        boolean isTold() {
            return !value.equals("X");
        }

        boolean isWhole() {
            return isTold() && value.indexOf('.') < 0 && value.length() < 6;
        }

        int whole() {
            return Integer.parseInt(value);
        }
    }

    Optional<Amount> amount(int token) {
        String word = sentence.fold(token);
        if (word.isEmpty()) return Optional.empty();
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') return numeral(token, word);
        if (TimeWords.is("vague", word)) return Optional.of(new Amount("X", token + 1));
        boolean article = word.equals("a") || word.equals("an") || word.equals("the");
        if (article && !word.equals("the") || word.equals("couple")) {
            Optional<Amount> phrase = afterArticle(word.equals("couple") ? token : token + 1);
            if (phrase.isPresent()) return phrase;
        }
        return TimeWords.value("number", word).map(value -> words(token, Integer.parseInt(value)));
    }

    /** "a few", "a couple of", "a dozen", "a hundred". */
    private Optional<Amount> afterArticle(int token) {
        String word = sentence.fold(token);
        if (word.equals("couple")) {
            int to = sentence.fold(token + 1).equals("of") ? token + 2 : token + 1;
            return Optional.of(new Amount("2", to));
        }
        if (word.equals("few")) return Optional.of(new Amount("X", token + 1));
        boolean round = word.equals("dozen") || word.equals("hundred");
        return round
                ? TimeWords.value("number", word).map(value -> new Amount(value, token + 1))
                : Optional.empty();
    }

    private Optional<Amount> numeral(int token, String word) {
        String plain = word.replace(",", "");
        boolean fits = plain.length() <= 6 && plain.chars().allMatch(c -> c == '.' || isDigit(c));
        boolean one = plain.indexOf('.') == plain.lastIndexOf('.');
        if (!fits || !one || plain.equals("0")) return Optional.empty();
        return Optional.of(new Amount(plain, token + 1));
    }

    /** "twenty-five", "two hundred", "two and a half". */
    private Amount words(int token, int value) {
        boolean hyphen = sentence.fold(token + 1).equals("-");
        int next = hyphen ? token + 2 : token + 1;
        Optional<Integer> unit =
                TimeWords.value("number", sentence.fold(next)).map(Integer::parseInt);
        boolean joined = unit.isPresent() && value % 10 == 0 && value > 10 && unit.get() < 10;
        if (joined && value < 100)
            return new Amount(Integer.toString(value + unit.get()), next + 1);
        if (unit.isPresent() && unit.get() == 100 && value < 10)
            return new Amount(Integer.toString(value * 100), next + 1);
        return new Amount(Integer.toString(value), token + 1);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** ASCII digits only: in other scripts the parts of a date stand in another order. */
    static int digits(String word) {
        for (int i = 0; i < word.length(); i++) if (!isDigit(word.charAt(i))) return NONE;
        return word.isEmpty() || word.length() > 9 ? NONE : Integer.parseInt(word);
    }

    private static Map<String, DayOfWeek> shortWeekdays() {
        Map<String, DayOfWeek> days = new HashMap<>();
        WEEKDAYS.forEach((name, day) -> days.put(name.substring(0, 3), day));
        days.put("tues", DayOfWeek.TUESDAY);
        days.put("thur", DayOfWeek.THURSDAY);
        days.put("thurs", DayOfWeek.THURSDAY);
        return Map.copyOf(days);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month);
            if (month == Month.MAY) continue; // as short as it gets
            months.put(name.substring(0, 3), month);
            months.put(name.substring(0, 3) + ".", month);
        }
        months.put("sept", Month.SEPTEMBER);
        months.put("sept.", Month.SEPTEMBER);
        return Map.copyOf(months);
    }
}
