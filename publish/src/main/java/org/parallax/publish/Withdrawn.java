package org.parallax.publish;

import org.parallax.store.Withdrawal;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** That something was withdrawn, when, by whom and why; never what. */
final class Withdrawn {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Withdrawn() {}

    /**
     * One for each order, such as "On 6 Jan 2026 Ada and Bea withdrew a report: a court ordered it
     * (entry 8).".
     */
    static List<String> sentences(PublicRecord record) {
        List<Order> orders = new ArrayList<>();
        for (Withdrawal each : record.withdrawals()) {
            if (orders.isEmpty() || !orders.getLast().goesOn(each)) orders.add(new Order(each));
            orders.getLast().add(each);
        }
        return orders.stream().map(Withdrawn::sentence).toList();
    }

    /** Withdrawals under one order: entry after entry, of entry after entry. */
    private static final class Order {
        private final Withdrawal first;
        private Withdrawal last;
        private int reports;

        Order(Withdrawal first) {
            this.first = first;
            this.last = first;
        }

        boolean goesOn(Withdrawal next) {
            return next.sequence() == last.sequence() + 1
                    && next.of() > last.of()
                    && next.what() == first.what()
                    && next.by().equals(first.by())
                    && next.with().equals(first.with())
                    && next.why().equals(first.why());
        }

        void add(Withdrawal withdrawal) {
            last = withdrawal;
            if (withdrawal.kind().equals("report")) reports++;
        }

        String what() {
            return switch (first.what()) {
                case REPORT ->
                        reports == 1 ? "a report" : "a report in %d versions".formatted(reports);
                case NAME ->
                        reports == 0
                                ? "a name from a reason"
                                : reports == 1
                                        ? "a name from one report"
                                        : "a name from %d reports".formatted(reports);
            };
        }
    }

    private static String sentence(Order order) {
        Withdrawal first = order.first;
        return "On %s %s and %s withdrew %s: %s (entry %d)."
                .formatted(
                        DAY.format(first.at()),
                        first.by(),
                        first.with(),
                        order.what(),
                        first.why().replaceFirst("[.]+$", ""),
                        first.sequence());
    }
}
