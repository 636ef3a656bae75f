package org.parallax.intake.feed;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds and mails write them: RFC 822 and what became of it, ISO 8601 in all lengths. A
 * time without a zone, or in one that nobody knows, is taken as UTC; a date without a time as
 * midnight there. A weekday that does not fit is not held against the date.
 */
public final class WrittenDate {
    private static final int LIMIT_CHARS = 80;
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;

    private static final String TIME =
            "(?:[T ,]+(?:at"
                + " +)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([AaPp]\\.?[Mm]\\.?)?)?";
    private static final String ZONE = "\\s*((?:[A-Za-z(+-].*)?)";

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?" + TIME + ZONE);

    /** {@code Tue, 3 Dec 2024 10:15:00 +0300}, also with hyphens, as RFC 850 has it. */
    private static final Pattern RFC =
            Pattern.compile(
                    "(?:\\p{L}+\\.?,?\\s*)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2}(?!\\d))"
                            + TIME
                            + ZONE);

    /** {@code Tue Dec 3 10:15:00 UTC 2024}, {@code December 3, 2024 10:15}. */
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?:\\p{L}+,?\\s+)??(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:,\\s*(\\d{4}))?"
                            + TIME
                            + "\\s*(.*)");

    private static final Pattern YEAR_LAST = Pattern.compile("(.*?)\\s*\\b(\\d{4})");
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC?|Z)?\\s*([+-])(\\d{1,2}):?(\\d{2})?(?:\\s*\\(.*)?");

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /** Hours east of Greenwich: those of RFC 822, and Europe's, which feeds use alike. */
    private static final Map<String, Integer> ZONES =
            Map.ofEntries(
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("BST", 1),
                    Map.entry("WEST", 1),
                    Map.entry("CET", 1),
                    Map.entry("CEST", 2),
                    Map.entry("EET", 2),
                    Map.entry("EEST", 3),
                    Map.entry("MSK", 3),
                    Map.entry("TRT", 3));

    private WrittenDate() {}

    /** Empty for what is no date, or none of the years in which there are feeds. */
    public static Optional<OffsetDateTime> read(String written) {
        String date = written.strip();
        if (date.isEmpty() || date.length() > LIMIT_CHARS) return Optional.empty();
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            String day = iso.group(3) == null ? "1" : iso.group(3);
            return moment(iso.group(1), iso.group(2), day, iso, 4, iso.group(8));
        }
        Matcher rfc = RFC.matcher(date);
        if (rfc.matches())
            return moment(rfc.group(3), month(rfc.group(2)), rfc.group(1), rfc, 4, rfc.group(8));
        Matcher first = MONTH_FIRST.matcher(date);
        return first.matches() ? monthFirst(first) : Optional.empty();
    }

    private static Optional<OffsetDateTime> monthFirst(Matcher first) {
        String year = first.group(3);
        String zone = first.group(8);
        Matcher last = YEAR_LAST.matcher(zone);
        if (year == null && last.matches()) {
            zone = last.group(1);
            year = last.group(2);
        }
        if (year == null) return Optional.empty();
        return moment(year, month(first.group(1)), first.group(2), first, 4, zone);
    }

    /**
     * @param time four groups from {@code from} on: hour, minute, second, am or pm
     */
    private static Optional<OffsetDateTime> moment(
            String year, String month, String day, Matcher time, int from, String zone) {
        int y = Integer.parseInt(year);
        if (year.length() == 2) y += y < 80 ? 2000 : 1900;
        if (y < FIRST_YEAR || y > LAST_YEAR) return Optional.empty();
        try {
            LocalDate date = LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
            LocalTime clock = LocalTime.MIDNIGHT;
            int leap = 0;
            if (time.group(from) != null) {
                int hour = hour(Integer.parseInt(time.group(from)), time.group(from + 3));
                int second = time.group(from + 2) == null ? 0 : number(time.group(from + 2));
                leap = second == 60 ? 1 : 0;
                if (hour == 24) {
                    hour = 0;
                    date = date.plusDays(1);
                }
                clock = LocalTime.of(hour, number(time.group(from + 1)), second - leap);
            }
            return Optional.of(date.atTime(clock).atOffset(offset(zone)).plusSeconds(leap));
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of June, 25 o'clock, or a month of no name
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null || hour > 12) return hour;
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    /** 0, which is no month, for a word that names none. */
    private static String month(String word) {
        String name = word.toLowerCase(Locale.ROOT).substring(0, 3);
        return String.valueOf(MONTHS.indexOf(name) + 1);
    }

    private static ZoneOffset offset(String zone) {
        Matcher offset = OFFSET.matcher(zone.strip());
        if (offset.matches()) {
            int minutes = offset.group(3) == null ? 0 : number(offset.group(3));
            int total = number(offset.group(2)) * 60 + minutes;
            boolean real = minutes < 60 && total <= 14 * 60;
            if (!real) return ZoneOffset.UTC;
            return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * total);
        }
        int hours = ZONES.getOrDefault(zone.strip().toUpperCase(Locale.ROOT), 0);
        return ZoneOffset.ofHours(hours);
    }
}
