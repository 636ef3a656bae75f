package org.parallax.publish;

import org.parallax.claims.Count;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.event.Side;
import org.parallax.event.Victim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates, numbers, sides and titles as a person would write them; for table and page alike. */
public final class Phrase {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private Phrase() {}

    /** "6–8 Jan 2026", "30 Dec 2025 – 2 Jan 2026", "from 6 Jan 2026", "day not known". */
    public static String when(When when) {
        Optional<LocalDate> from = when.from();
        Optional<LocalDate> to = when.to();
        if (from.isPresent() && to.isPresent()) return between(from.get(), to.get());
        if (from.isPresent()) return "from " + DAY.format(from.get());
        return to.map(day -> "until " + DAY.format(day)).orElse("day not known");
    }

    private static String between(LocalDate from, LocalDate to) {
        if (from.equals(to)) return DAY.format(from);
        if (from.getYear() != to.getYear()) return DAY.format(from) + " – " + DAY.format(to);
        if (from.getMonth() != to.getMonth()) {
            return DAY_OF_YEAR.format(from) + " – " + DAY.format(to);
        }
        return from.getDayOfMonth() + "–" + DAY.format(to);
    }

    /** To the second, such as {@code 2026-01-06T12:00:00Z}; programs get all of it. */
    public static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "24–43–45+": low, best, high and an open top; one number where they are one. */
    public static String bounds(Bounds bounds) {
        String open = bounds.open() ? "+" : "";
        if (bounds.low() == bounds.high()) return number(bounds.best()) + open;
        return number(bounds.low())
                + "–"
                + number(bounds.best())
                + "–"
                + number(bounds.high())
                + open;
    }

    /** "at least 24, best 43, at most 45 or more", for those who do not see the bar. */
    public static String boundsSpoken(Bounds bounds) {
        return "at least %s, best %s, at most %s%s"
                .formatted(
                        number(bounds.low()),
                        number(bounds.best()),
                        number(bounds.high()),
                        bounds.open() ? " or more" : "");
    }

    /** "at least 43", "around 155,000", "3–5". */
    public static String count(Count count) {
        if (!count.stated()) return "an unstated number";
        long first = count.headline().orElseThrow();
        if (count.open()) return "at least " + number(first);
        if (count.low().isEmpty()) return "at most " + number(first);
        long high = count.high().orElseThrow();
        String about = count.approximate() ? "around " : "";
        return about + number(first) + (high == first ? "" : "–" + number(high));
    }

    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The words with every number as {@link #number} writes it: "at least 1,200". */
    public static String numbers(String words) {
        return DIGITS.matcher(words).replaceAll(it -> number(Long.parseLong(it.group())));
    }

    /** "3 named, names withheld." */
    public static String named(List<Victim> victims) {
        long shown = victims.stream().filter(Phrase::isNamed).count();
        String named = number(victims.size()) + " named, ";
        if (shown == 0) return named + "name" + (victims.size() == 1 ? "" : "s") + " withheld.";
        long withheld = victims.size() - shown;
        return named
                + plural((int) shown, "name")
                + " released by two persons"
                + (withheld == 0 ? "." : ", " + withheld + " withheld.");
    }

    private static boolean isNamed(Victim victim) {
        return !victim.names().stream().allMatch(NameMask::isMasked);
    }

    /** "Killed, aged 34, female, nurse; 2 reports, 1 origin." with the name where it is shown. */
    public static String victim(Victim victim) {
        List<String> told = new ArrayList<>();
        if (isNamed(victim)) told.add(String.join(" / ", victim.names()));
        told.add(capital(victim.outcome().word()));
        victim.age().ifPresent(age -> told.add("aged " + age.words()));
        victim.sex().ifPresent(sex -> told.add(sex.word()));
        victim.role().ifPresent(told::add);
        return "%s; %s, %s."
                .formatted(
                        String.join(", ", told),
                        plural(victim.reports(), "report"),
                        plural(victim.origins(), "origin"));
    }

    /** "drone strike" for {@code drone-strike}. */
    public static String words(String word) {
        return word.replace('-', ' ');
    }

    public static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public static String where(Incident incident) {
        return incident.where().map(Where::name).orElse("place not known");
    }

    /** "Shelling in Tall Warda". */
    public static String title(Incident incident) {
        String what = capital(words(incident.type().word()));
        return what + incident.where().map(place -> " in " + place.name()).orElse("");
    }

    /** "by the northern army (accused), on civilians". */
    public static String sides(PublicRecord record, Incident incident) {
        List<String> said = new ArrayList<>();
        add(said, "by ", names(record, incident, Side.Role.PERPETRATOR));
        add(said, "on ", names(record, incident, Side.Role.TARGET));
        add(said, "between ", names(record, incident, Side.Role.PARTY));
        return String.join("; ", said);
    }

    private static void add(List<String> said, String before, List<String> names) {
        if (!names.isEmpty()) said.add(before + list(names));
    }

    private static List<String> names(PublicRecord record, Incident incident, Side.Role role) {
        return incident.sides().stream()
                .filter(side -> side.role() == role)
                .map(side -> called(record, side.actor()) + basis(side.basis()))
                .toList();
    }

    private static String called(PublicRecord record, String actor) {
        return actor.equals("civilian") ? "civilians" : record.name(actor);
    }

    private static String basis(Side.Basis basis) {
        return switch (basis) {
            case AGREED -> "";
            case ACCUSED -> " (accused)";
            case DISPUTED -> " (disputed)";
        };
    }

    /** "a, b and c". */
    public static String list(List<String> names) {
        if (names.isEmpty()) return "";
        String last = names.getLast();
        return names.size() == 1
                ? last
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }

    public static String plural(int count, String one) {
        return number(count) + " " + one + (count == 1 ? "" : "s");
    }
}
