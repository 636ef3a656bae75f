package org.parallax.intake.document.page;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people print them over a story: "Tuesday, 3 March 2026, 14:05 GMT". Months are known in
 * the languages of {@link DateWords}, as the JDK's CLDR names them. Of 3/4/2026 it is told which is
 * the day only where the page's language or its address settles that.
 */
final class DateText {
    private static final String MONTH =
            "([\\p{L}\\p{M}]{3,14}(?: (?:الأول|الثاني|الآخر))?)(?:/[\\p{L}\\p{M}]{3,14}(?:"
                    + " (?:الأول|الثاني))?)?";

    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: de| of)?[ /-]"
                            + MONTH
                            + "\\.?,?(?: de)?[ /-](\\d{4})(?!\\d)");

    /** "14-Dec-05". */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<!\\d)(\\d{1,2})-([\\p{L}]{3,9})-(\\d{2})(?!\\d)");

    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?<!\\p{L})" + MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

    private static final Pattern FIGURES =
            Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");

    /** Words right before a date that is not the first one. */
    private static final List<String> LATER =
            List.of(
                    "updat",
                    "modif",
                    "edited",
                    "revis",
                    "corrected",
                    "mis à jour",
                    "mise à jour",
                    "actualiz",
                    "aktualis",
                    "обновл",
                    "оновл",
                    "güncelle",
                    "تحديث",
                    "حُدّث",
                    "به‌روز");

    private static final int LONGEST = 400;
    private static final int LABEL = 24;

    private DateText() {}

    /**
     * @param start where in the line
     * @param unsettled the other reading of a date in figures, day and month changed round
     */
    record Found(int start, int end, Stated stated, Optional<LocalDate> unsettled, boolean later) {}

    /** Every date printed in a line; none where it is too long for one that tells of dates. */
    static List<Found> in(String line, Optional<String> language) {
        if (line.length() > LONGEST) return List.of();
        String text = withPlainDigits(line);
        List<Found> found = new ArrayList<>();
        add(found, text, DAY_MONTH.matcher(text), 3, 2, 1);
        add(found, text, SHORT_YEAR.matcher(text), 3, 2, 1);
        add(found, text, MONTH_DAY.matcher(text), 3, 1, 2);
        add(found, text, YEAR_FIRST.matcher(text), 1, 3, 4);
        Matcher figures = FIGURES.matcher(text);
        while (figures.find()) figures(found, text, figures, language);
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
    }

    private static void add(
            List<Found> found, String text, Matcher date, int year, int month, int day) {
        while (date.find()) {
            String word = date.group(month).toLowerCase(Locale.ROOT);
            Month named = Character.isDigit(word.charAt(0)) ? null : DateWords.month(word);
            int number =
                    named != null
                            ? named.getValue()
                            : Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : 0;
            day(year(date.group(year)), number, Integer.parseInt(date.group(day)))
                    .ifPresent(stated -> add(found, text, date, stated, Optional.empty()));
        }
    }

    /** Of two digits: the web began in the nineties. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) return year;
        return year < 90 ? 2000 + year : 1900 + year;
    }

    /** Day first but where America writes; with bars alone the language must tell. */
    private static void figures(
            List<Found> found, String text, Matcher date, Optional<String> language) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        int year = Integer.parseInt(date.group(4));
        Optional<LocalDate> dayFirst = day(year, second, first);
        Optional<LocalDate> monthFirst = day(year, first, second);
        if (dayFirst.isEmpty()
                || monthFirst.isEmpty()
                || first == second
                || date.group(2).equals(".")) {
            dayFirst.or(() -> monthFirst)
                    .ifPresent(day -> add(found, text, date, day, Optional.empty()));
            return;
        }
        String tag = language.orElse("").toLowerCase(Locale.ROOT).replace('_', '-');
        boolean american = tag.equals("en-us");
        boolean settled = american || !tag.isEmpty() && !tag.equals("en");
        LocalDate likely = american ? monthFirst.get() : dayFirst.get();
        LocalDate other = american ? dayFirst.get() : monthFirst.get();
        add(found, text, date, likely, settled ? Optional.empty() : Optional.of(other));
    }

    private static void add(
            List<Found> found,
            String text,
            Matcher date,
            LocalDate day,
            Optional<LocalDate> other) {
        Stated stated = new Stated(day, ClockText.moment(text, date.start(), date.end(), day));
        if (!stated.isPossible()) return;
        String before =
                text.substring(Math.max(0, date.start() - LABEL), date.start())
                        .toLowerCase(Locale.ROOT);
        int label = before.lastIndexOf("publi");
        boolean later = LATER.stream().anyMatch(word -> before.lastIndexOf(word) > label);
        found.add(new Found(date.start(), date.end(), stated, other, later));
    }

    /** True for a line that only says when: dates, times, words like "published". */
    static boolean isNothingElse(String line) {
        if (line.length() > 160) return false;
        List<Found> dates = in(line, Optional.of("en-gb"));
        String rest = withPlainDigits(line);
        for (Found date : dates.reversed())
            rest = rest.substring(0, date.start()) + " " + rest.substring(date.end());
        Matcher time = ClockText.TIME.matcher(rest);
        boolean timed = time.find();
        if (dates.isEmpty() && !timed) return false;
        String words = time.replaceAll(" ").toLowerCase(Locale.ROOT);
        for (String word : words.split("[^\\p{L}]++")) {
            if (word.length() > 2 && !DateWords.isAboutTime(word)) return false;
        }
        return true;
    }

    /** True for a line with a date that says what the date is of. */
    static boolean isLabelled(String line) {
        String low = line.toLowerCase(Locale.ROOT);
        boolean label =
                low.contains("publish")
                        || low.contains("posted")
                        || low.contains("updated")
                        || LATER.stream().anyMatch(low::contains);
        return label && !in(line, Optional.of("en-gb")).isEmpty();
    }

    /** The same length: ٣ becomes 3, and every blank a plain one. */
    private static String withPlainDigits(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isDigit(c)) {
                text.append((char) ('0' + Character.digit(c, 10)));
            } else {
                text.append(Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' ? ' ' : c);
            }
        }
        return text.toString();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength())
            return Optional.empty();
        return java.time.YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }
}
