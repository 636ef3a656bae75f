package org.parallax.intake.document.page;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day printed beside a date, with its zone: "14:05 GMT", "4:02 p.m. EDT". */
final class ClockText {
    static final Pattern TIME =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:[:.h](\\d{2}))(?::\\d{2})?(?: ?([ap])\\.?m\\.?)?(?:"
                        + " ?\\(?((?:GMT|UTC)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|EST|EDT|ET|PST|PDT|PT|CET|CEST|EET|EEST|MSK|EAT|CAT|WAT|SAST|PKT|NPT|WIB|SGT|HKT|JST|KST|AEST|AEDT|TRT)\\b)?",
                    Pattern.CASE_INSENSITIVE);

    /** Those whose letters mean one zone alone: IST, BST and CST mean several. */
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    entry("EST", "-05:00"),
                    entry("EDT", "-04:00"),
                    entry("ET", "America/New_York"),
                    entry("PST", "-08:00"),
                    entry("PDT", "-07:00"),
                    entry("PT", "America/Los_Angeles"),
                    entry("CET", "+01:00"),
                    entry("CEST", "+02:00"),
                    entry("EET", "+02:00"),
                    entry("EEST", "+03:00"),
                    entry("MSK", "+03:00"),
                    entry("TRT", "+03:00"),
                    entry("EAT", "+03:00"),
                    entry("CAT", "+02:00"),
                    entry("SAST", "+02:00"),
                    entry("WAT", "+01:00"),
                    entry("PKT", "+05:00"),
                    entry("NPT", "+05:45"),
                    entry("WIB", "+07:00"),
                    entry("SGT", "+08:00"),
                    entry("HKT", "+08:00"),
                    entry("JST", "+09:00"),
                    entry("KST", "+09:00"),
                    entry("AEST", "+10:00"),
                    entry("AEDT", "+11:00"));

    private ClockText() {}

    /** Of the time behind the date or, where none is, before it; empty without a zone. */
    static Optional<Instant> moment(String text, int from, int to, LocalDate day) {
        Matcher time = TIME.matcher(text);
        time.region(to, Math.min(text.length(), to + 30));
        boolean behind = time.find() && time.start() - to <= 8;
        if (!behind) {
            time = TIME.matcher(text);
            time.region(Math.max(0, from - 24), from);
            if (!time.find()) return Optional.empty();
        }
        String zone = time.group(4);
        if (zone == null) return Optional.empty();
        try {
            int hour = Integer.parseInt(time.group(1));
            if (time.group(3) != null)
                hour = hour % 12 + (time.group(3).equalsIgnoreCase("p") ? 12 : 0);
            LocalTime clock = LocalTime.of(hour, Integer.parseInt(time.group(2)));
            return Optional.of(
                    day.atTime(clock).atZone(zone(zone.toUpperCase(Locale.ROOT))).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // 25:70 is no time of day; the day still stands
        }
    }

    private static ZoneId zone(String name) {
        String known = ZONES.get(name);
        if (known != null) return ZoneId.of(known);
        String offset = name.substring(3);
        return offset.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }
}
