package org.parallax.publish;

import org.parallax.store.Withdrawal;
import org.parallax.store.Withdrawal.What;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** That something was withdrawn, when, by whom and why; never what. */
final class Withdrawn {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Withdrawn() {}

    /** Withdrawals under one order. */
    private record Order(Instant at, What what, String by, String with, String why) {}

    /**
     * One for each order, such as "On 6 Jan 2026 Ada and Bea withdrew a report: a court ordered it
     * (entry 8).".
     */
    static List<String> sentences(PublicRecord record) {
        Map<Order, Counted> orders = new LinkedHashMap<>();
        for (Withdrawal each : record.withdrawals()) {
            Order order = new Order(each.at(), each.what(), each.by(), each.with(), each.why());
            orders.computeIfAbsent(order, _ -> new Counted(each.sequence())).add(each);
        }
        return orders.entrySet().stream().map(it -> sentence(it.getKey(), it.getValue())).toList();
    }

    private static final class Counted {
        private final long first;
        private int reports;

        Counted(long first) {
            this.first = first;
        }

        void add(Withdrawal withdrawal) {
            if (withdrawal.kind().equals("report")) reports++;
        }
    }

    private static String sentence(Order order, Counted counted) {
        String what =
                switch (order.what()) {
                    case REPORT ->
                            counted.reports == 1
                                    ? "a report"
                                    : "a report in %d versions".formatted(counted.reports);
                    case NAME ->
                            counted.reports == 1
                                    ? "a name from one report"
                                    : "a name from %d reports".formatted(counted.reports);
                };
        return "On %s %s and %s withdrew %s: %s (entry %d)."
                .formatted(
                        DAY.format(order.at()),
                        order.by(),
                        order.with(),
                        what,
                        order.why().replaceFirst("[.]+$", ""),
                        counted.first);
    }
}
