package org.parallax.exchange.acled;

import org.parallax.claims.Basis;
import org.parallax.claims.IncidentType;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/**
 * The days that an event gets rows for.
 *
 * @param days none where ACLED would not code it
 * @param precision {@code time_precision}: 1 that day, 2 within about a week, 3 within about a
 *     month
 * @param remark why there is no day, or what the day stands for; blank where nothing is to be said
 */
record Timing(List<LocalDate> days, int precision, String remark) {
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    Timing {
        days = List.copyOf(days);
    }

    /**
     * @param accounts the event's claims
     */
    static Timing of(Event event, List<Account> accounts) {
        if (!event.when().known()) return none("no account tells the day");
        if (event.when().from().isEmpty() || event.when().to().isEmpty()) {
            return none("no account tells both ends of its days");
        }
        LocalDate from = event.when().from().get();
        LocalDate to = event.when().to().get();
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        if (length == 1) return oneDay(from, accounts);
        if (lasts(event.type()) && !isDisputed(event)) {
            List<LocalDate> reported = reported(from, to, accounts);
            if (reported.size() > 1) return new Timing(reported, 1, "");
        }
        if (length > MONTH) return none("a stretch of more than a month is not coded");
        if (length <= WEEK) return new Timing(List.of(middle(from, length)), 2, "");
        return new Timing(List.of(within(from, to, length)), 3, "");
    }

    private static Timing none(String why) {
        return new Timing(List.of(), 0, why);
    }

    /** A day that nobody states follows from that of publication: within about a week of it. */
    private static Timing oneDay(LocalDate day, List<Account> accounts) {
        boolean dated = accounts.stream().anyMatch(it -> it.when().known());
        boolean stated =
                accounts.stream()
                        .filter(it -> it.when().known())
                        .anyMatch(it -> it.when().basis() != Basis.PUBLISHED);
        return dated && !stated
                ? new Timing(
                        List.of(day), 2, "No source states the day; that of publication is given.")
                : new Timing(List.of(day), 1, "");
    }

    private static LocalDate middle(LocalDate from, long length) {
        return from.plusDays((length - 1) / 2);
    }

    /** The beginning or end of a month is its first or last day; all else is its middle. */
    private static LocalDate within(LocalDate from, LocalDate to, long length) {
        YearMonth month = YearMonth.from(from);
        boolean inside = month.equals(YearMonth.from(to));
        boolean first = from.getDayOfMonth() == 1;
        boolean last = to.equals(month.atEndOfMonth());
        if (inside && first && !last) return from;
        if (inside && last && !first) return to;
        return middle(from, length);
    }

    /** Days that a claim names as a day of its own. */
    private static List<LocalDate> reported(LocalDate from, LocalDate to, List<Account> accounts) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Account account : accounts) {
            boolean event = account.kind().equals("incident") || account.toll().isPresent();
            if (!event || account.when().basis() == Basis.PUBLISHED) continue;
            if (!account.when().known() || !account.when().from().equals(account.when().to())) {
                continue;
            }
            LocalDate day = account.when().from().orElseThrow();
            if (!day.isBefore(from) && !day.isAfter(to)) days.add(day);
        }
        return List.copyOf(days);
    }

    private static boolean isDisputed(Event event) {
        return event.disputes().stream().anyMatch(it -> it.field().equals("day"));
    }

    /** What goes on for days; of one blow two days are told by mistake. */
    private static boolean lasts(IncidentType type) {
        return switch (type) {
            case ARMED_CLASH,
                    OFFENSIVE,
                    STRIKE,
                    AIRSTRIKE,
                    SHELLING,
                    DRONE_STRIKE,
                    MISSILE_STRIKE,
                    SNIPER_FIRE,
                    PROTEST,
                    RIOT ->
                    true;
            case ATTACK,
                    BOMBING,
                    SUICIDE_BOMBING,
                    LANDMINE,
                    CHEMICAL_ATTACK,
                    SHOOTING,
                    EXECUTION,
                    ABDUCTION,
                    ARREST,
                    SEXUAL_VIOLENCE,
                    ARSON_OR_DESTRUCTION,
                    ATTACK_ON_HOSPITAL,
                    ATTACK_ON_AID,
                    OTHER ->
                    false;
        };
    }
}
