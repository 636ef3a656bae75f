package org.parallax.intake.document.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as programs write them: ISO 8601 in its many spellings, RFC 1123, seconds since 1970. */
final class MachineDate {
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?:[T"
                        + " ,]{1,2}(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?\\s?(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?.*+");

    private static final Pattern COUNT = Pattern.compile("\\d{10}|\\d{13}");
    private static final int LONGEST = 60;

    private MachineDate() {}

    static Optional<Stated> of(String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST) return Optional.empty();
        try {
            return parsed(text).filter(Stated::isPossible);
        } catch (DateTimeException e) {
            return Optional.empty(); // 2026-13-45 is written, but is no day
        }
    }

    private static Optional<Stated> parsed(String text) {
        if (COUNT.matcher(text).matches()) {
            Instant moment = Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10)));
            return Optional.of(
                    new Stated(LocalDate.ofInstant(moment, ZoneOffset.UTC), Optional.of(moment)));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) return Optional.of(iso(iso));
        if (Character.isLetter(text.charAt(0)) && text.length() > 20) {
            ZonedDateTime time = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(new Stated(time.toLocalDate(), Optional.of(time.toInstant())));
        }
        return Optional.empty();
    }

    private static Stated iso(Matcher iso) {
        LocalDate day = LocalDate.of(number(iso, 1), number(iso, 3), number(iso, 4));
        if (iso.group(5) == null || iso.group(8) == null) return new Stated(day, Optional.empty());
        int second = iso.group(7) == null ? 0 : number(iso, 7);
        LocalTime time = LocalTime.of(number(iso, 5), number(iso, 6), second);
        return new Stated(day, Optional.of(day.atTime(time).toInstant(offset(iso.group(8)))));
    }

    private static ZoneOffset offset(String zone) {
        boolean utc = zone.equalsIgnoreCase("Z") || zone.equals("UTC") || zone.equals("GMT");
        return utc ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static int number(Matcher iso, int group) {
        return Integer.parseInt(iso.group(group));
    }
}
