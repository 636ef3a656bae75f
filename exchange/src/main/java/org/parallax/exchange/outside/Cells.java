package org.parallax.exchange.outside;

import org.parallax.exchange.outside.OutsideFault.Kind;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of one row say, field by field. */
final class Cells {
    private static final int MOST = 10_000_000;

    /** "Not stated" in tables of statisticians. */
    private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "none", "-");

    /** What our own sheets put an apostrophe before. */
    private static final String SIGNS = "=+-@\t\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T].*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.0{1,6})?");
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{1,20})?");
    private static final List<DateTimeFormatter> WORDED =
            List.of(pattern("d MMMM uuuu"), pattern("d MMM uuuu"), pattern("MMMM d, uuuu"));

    private final TableHeader header;
    private final List<String> cells;

    Cells(TableHeader header, List<String> cells) {
        this.header = header;
        this.cells = cells;
    }

    private static DateTimeFormatter pattern(String letters) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(letters)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Without the apostrophe that guards a spreadsheet; empty where nothing is left. */
    static Optional<String> text(Optional<String> cell) {
        return cell.map(String::strip)
                .map(it -> isGuarded(it) ? it.substring(1) : it)
                .filter(it -> !it.isEmpty());
    }

    private static boolean isGuarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && SIGNS.indexOf(cell.charAt(1)) >= 0;
    }

    Optional<String> text(Field field) {
        return text(header.cell(cells, field));
    }

    /** What stands there, where it says something. */
    private Optional<String> stated(Field field) {
        return text(field).filter(it -> !NOTHING.contains(it.toLowerCase(Locale.ROOT)));
    }

    Optional<LocalDate> day(Field field) throws OutsideFault {
        Optional<String> cell = stated(field);
        if (cell.isEmpty()) return Optional.empty();
        Matcher iso = ISO.matcher(cell.get());
        try {
            LocalDate day = iso.matches() ? LocalDate.parse(iso.group(1)) : worded(cell.get());
            if (day.getYear() >= 1900 && day.getYear() <= 2200) return Optional.of(day);
        } catch (DateTimeException e) {
            throw noDay(field, cell.get());
        }
        throw noDay(field, cell.get());
    }

    private static LocalDate worded(String cell) {
        DateTimeException last = new DateTimeException("no pattern was tried");
        for (DateTimeFormatter pattern : WORDED) {
            try {
                return LocalDate.parse(cell, pattern);
            } catch (DateTimeException e) {
                last = e;
            }
        }
        throw last;
    }

    private static OutsideFault noDay(Field field, String cell) {
        return new OutsideFault(
                Kind.BAD_DATE,
                "%s is '%s'".formatted(field.word(), OutsideFault.shown(cell)),
                "Write it as 2026-01-06 or 6 January 2026");
    }

    /** A whole number that is not negative. */
    OptionalLong number(Field field) throws OutsideFault {
        Optional<String> cell = stated(field);
        if (cell.isEmpty()) return OptionalLong.empty();
        if (NUMBER.matcher(cell.get()).matches()) {
            long number = new BigDecimal(cell.get()).longValueExact();
            if (number <= MOST) return OptionalLong.of(number);
        }
        throw new OutsideFault(
                Kind.BAD_FIELD,
                "%s is '%s'".formatted(field.word(), OutsideFault.shown(cell.get())),
                "It is a whole number up to 10,000,000, or blank");
    }

    OptionalDouble degrees(Field field, int most) throws OutsideFault {
        Optional<String> cell = stated(field);
        if (cell.isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of(degrees(field, cell.get(), most));
    }

    static double degrees(Field field, String cell, int most) throws OutsideFault {
        if (DEGREES.matcher(cell.strip()).matches()) {
            double degrees = Double.parseDouble(cell.strip());
            if (Math.abs(degrees) <= most) return degrees;
        }
        throw new OutsideFault(
                Kind.BAD_FIELD,
                "%s is '%s'".formatted(field.word(), OutsideFault.shown(cell)),
                "It is in degrees, from -%d to %d".formatted(most, most));
    }
}
