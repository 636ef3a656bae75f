package org.parallax.reading.dates;

import org.parallax.claims.Basis;
import org.parallax.reading.language.Sentence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Reads parts of years and what is longer than a year: "winter 2014", "last summer", "the third
 * quarter", "the second half of 2012", "fiscal 2013", "the 1990s", "the 19th century".
 */
final class YearParts {
    private static final int OLDEST = 100;

    private final TimeFrame frame;
    private final Sentence sentence;
    private final CalendarWords words;
    private final YearWords years;

    YearParts(TimeFrame frame, YearWords years) {
        this.frame = frame;
        this.sentence = frame.sentence();
        this.words = frame.words();
        this.years = years;
    }

    /** Asked at every word: a chain of suppliers would make five of them each time. */
    Optional<DateMention> at(int i) {
        Optional<DateMention> found = season(i);
        if (found.isEmpty()) found = quarter(i);
        if (found.isEmpty()) found = half(i);
        if (found.isEmpty()) found = decade(i);
        if (found.isEmpty()) found = century(i);
        return found.isEmpty() ? fiscal(i) : found;
    }

    /** "winter 2014", "the summer of last year", "this spring", "in autumn". */
    private Optional<DateMention> season(int i) {
        Optional<String> deictic = TimeWords.value("deictic", sentence.fold(i));
        int at = deictic.isPresent() ? i + 1 : i;
        Optional<String> code = TimeWords.value("season", sentence.fold(at));
        if (code.isEmpty() || sentence.fold(at + 1).equals("-")) return Optional.empty();
        Optional<YearWords.Year> year =
                deictic.isPresent() ? Optional.empty() : years.after(at + 1);
        if (year.isPresent())
            return stretch(i, year.get().to(), Stretch.season(year.get().number(), code.get()));
        if (deictic.isEmpty() && !isSeason(i)) return Optional.empty();
        String unknown = "XXXX-" + code.get();
        if (frame.day().isEmpty()) return Optional.of(DateMention.unanchored(i, at + 1, unknown));
        int number = seasonYear(code.get(), deictic.orElse(""), frame.liesAhead(i, at + 1));
        return stretch(i, at + 1, Stretch.season(number, code.get()));
    }

    /** "Last summer" told in winter is the latest that is over, "next" the first yet to begin. */
    private int seasonYear(String code, String deictic, boolean ahead) {
        LocalDate day = frame.day().orElseThrow();
        int running = runningSeason(code, day);
        boolean begun = hasBegun(code, running, day);
        boolean over = Stretch.season(running, code).to().isBefore(day);
        return switch (deictic) {
            case "last", "past", "previous" -> over ? running : running - 1;
            case "next", "coming" -> begun ? running + 1 : running;
            case "" -> begun || ahead ? running : running - 1;
            default -> running;
        };
    }

    /** A winter that began last year is still this one. */
    private static int runningSeason(String code, LocalDate day) {
        boolean lateWinter = code.equals("WI") && day.getMonthValue() <= 3;
        return lateWinter ? day.getYear() - 1 : day.getYear();
    }

    private static boolean hasBegun(String code, int year, LocalDate day) {
        return !Stretch.season(year, code).from().isAfter(day);
    }

    /** "in the summer", "since spring"; neither "the fall of the city" nor "in spring water". */
    private boolean isSeason(int i) {
        String before = sentence.fold(i - 1);
        boolean the = before.equals("the");
        String link = sentence.fold(the ? i - 2 : i - 1);
        boolean linked = TimeWords.is("before-month", link) || TimeWords.is("part", link);
        boolean ends =
                i + 1 >= sentence.size()
                        || !Character.isLetterOrDigit(sentence.fold(i + 1).charAt(0))
                        || Set.of("and", "when", "as", "but", "after", "with", "to")
                                .contains(sentence.fold(i + 1));
        boolean fall = sentence.fold(i).equals("fall");
        return linked && ends && (!fall || the) && !sentence.capitalised(i);
    }

    /** "the third quarter of 2012", "third-quarter", "Q3 2012", "3Q". */
    private Optional<DateMention> quarter(int i) {
        int number = quarterMark(sentence.fold(i));
        int at = i + 1;
        if (number == 0) {
            number = words.ordinalWord(i);
            at = sentence.fold(i + 1).equals("-") ? i + 2 : i + 1;
            if (number < 1 || number > 4 || !sentence.fold(at).equals("quarter"))
                return Optional.empty();
            at++;
        }
        int of = number;
        Optional<YearWords.Year> year = years.after(at);
        if (year.isPresent())
            return stretch(i, year.get().to(), Stretch.quarter(year.get().number(), of));
        int to = at;
        return Optional.of(
                frame.day()
                        .map(d -> Stretch.quarter(yearOf(of, d, i, to), of))
                        .map(it -> DateMention.of(i, to, it, Basis.RELATIVE))
                        .orElseGet(() -> DateMention.unanchored(i, to, "XXXX-Q" + of)));
    }

    private int yearOf(int quarter, LocalDate day, int from, int to) {
        Stretch same = Stretch.quarter(day.getYear(), quarter);
        if (frame.liesAhead(from, to))
            return same.to().isBefore(day) ? day.getYear() + 1 : day.getYear();
        return same.from().isAfter(day) ? day.getYear() - 1 : day.getYear();
    }

    /** 3 for "q3" and "3q"; 0 for what marks no quarter. */
    private static int quarterMark(String word) {
        if (word.length() != 2) return 0;
        int digit = word.charAt(0) == 'q' ? word.charAt(1) - '0' : word.charAt(0) - '0';
        boolean marked = word.charAt(0) == 'q' || word.charAt(1) == 'q';
        return marked && digit >= 1 && digit <= 4 ? digit : 0;
    }

    /** "the first half of 2012"; without a year it may be a half of anything. */
    private Optional<DateMention> half(int i) {
        int number = words.ordinalWord(i);
        boolean half = (number == 1 || number == 2) && sentence.fold(i + 1).equals("half");
        if (!half) return Optional.empty();
        return years.after(i + 2)
                .flatMap(year -> stretch(i, year.to(), Stretch.half(year.number(), number)));
    }

    /** "1990s", "the '90s", "the nineties"; not "in his 90s". */
    private Optional<DateMention> decade(int i) {
        String word = sentence.fold(i);
        if (isDecade(word, 5)) {
            int digits = CalendarWords.digits(word.substring(0, 3));
            boolean century = word.endsWith("00s") && digits < 200; // "the 1800s"
            return stretch(
                    i, i + 1, century ? Stretch.century(digits / 10 + 1) : Stretch.decade(digits));
        }
        String before = sentence.fold(i - 1);
        boolean mark = before.equals("'") || before.equals("\u2019") || before.equals("\u2018");
        String link = mark ? sentence.fold(i - 2) : before;
        boolean told = Set.of("the", "early", "late", "mid", "-").contains(link) || mark;
        if (!told) return Optional.empty();
        boolean likely = mark || word.charAt(0) >= '5' || link.equals("the");
        if (isDecade(word, 3) && likely)
            return stretch(
                    i, i + 1, Stretch.decade(190 + CalendarWords.digits(word.substring(0, 1))));
        return TimeWords.value("decade", word)
                .flatMap(digits -> stretch(i, i + 1, Stretch.decade(Integer.parseInt(digits))));
    }

    private static boolean isDecade(String word, int length) {
        boolean shape = word.length() == length && word.endsWith("0s");
        int number = shape ? CalendarWords.digits(word.substring(0, length - 1)) : -1;
        return length == 3 ? number > 0 : number >= 1500 && number <= 2100;
    }

    /** "the 19th century", "21st-century". */
    private Optional<DateMention> century(int i) {
        int number = centuryNumber(i);
        int at = i + 1;
        if (sentence.fold(i).equals("twenty") && sentence.fold(i + 2).equals("first")) {
            number = 21;
            at = i + 3;
        }
        if (sentence.fold(at).equals("-")) at++;
        boolean century = sentence.fold(at).equals("century") && number > 0 && number < OLDEST;
        return century ? stretch(i, at + 1, Stretch.century(number)) : Optional.empty();
    }

    private int centuryNumber(int i) {
        return words.ordinalWord(i);
    }

    /** "fiscal 2013", "fiscal year 2013", "FY2013", "the fiscal year". */
    private Optional<DateMention> fiscal(int i) {
        String word = sentence.fold(i);
        if (word.startsWith("fy") && word.length() == 6) {
            int year = CalendarWords.digits(word.substring(2));
            return CalendarWords.isYear(year)
                    ? stretch(i, i + 1, Stretch.year(year))
                    : Optional.empty();
        }
        if (!word.equals("fiscal") && !word.equals("fy")) return Optional.empty();
        int at = sentence.fold(i + 1).equals("year") ? i + 2 : i + 1;
        int year = words.year(at);
        if (year > 0) return stretch(i, at + 1, Stretch.year(year));
        boolean alone = at == i + 2 && frame.day().isPresent();
        return alone
                ? Optional.of(
                        DateMention.loose(i, at, Integer.toString(frame.day().get().getYear())))
                : Optional.empty();
    }

    private static Optional<DateMention> stretch(int from, int to, Stretch stretch) {
        return Optional.of(DateMention.of(from, to, stretch, Basis.STATED));
    }
}
