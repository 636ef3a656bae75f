package org.parallax.publish;

import org.parallax.store.Withdrawal;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** That something was withdrawn, when, by whom and why; never what. */
public final class Withdrawn {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Withdrawn() {}

    /**
     * One for each order, such as "On 6 Jan 2026 Ada and Bea withdrew a report: a court ordered it
     * (entry 8).".
     */
    public static List<String> sentences(PublicRecord record) {
        List<String> sentences = new ArrayList<>();
        List<Withdrawal> order = new ArrayList<>();
        for (Withdrawal each : record.withdrawals()) {
            if (!order.isEmpty() && !isOne(order.getLast(), each)) {
                sentences.add(sentence(order));
                order.clear();
            }
            order.add(each);
        }
        if (!order.isEmpty()) sentences.add(sentence(order));
        return sentences;
    }

    /**
     * Of one report, "On 6 Jan 2026 Ada and Bea withdrew this report: a court ordered it (entry
     * 8).".
     *
     * @param withdrawal as the ledger has it; names are masked in its reason
     * @return empty where it is newer than the record
     */
    public static Optional<String> sentence(PublicRecord record, Withdrawal withdrawal) {
        return record.withdrawals().stream()
                .filter(it -> it.sequence() == withdrawal.sequence())
                .findFirst()
                .map(it -> sentence(it, "this report"));
    }

    /** An order writes its entries in one go. */
    private static boolean isOne(Withdrawal one, Withdrawal next) {
        return next.sequence() == one.sequence() + 1
                && next.what() == one.what()
                && next.by().equals(one.by())
                && next.with().equals(one.with())
                && next.why().equals(one.why());
    }

    private static String sentence(List<Withdrawal> order) {
        Withdrawal first = order.getFirst();
        long reports = order.stream().filter(it -> it.kind().equals("report")).count();
        String what =
                switch (first.what()) {
                    case REPORT ->
                            reports == 1
                                    ? "a report"
                                    : "a report in %d versions".formatted(reports);
                    case NAME ->
                            reports == 1
                                    ? "a name from one text"
                                    : "a name from %d texts".formatted(reports);
                };
        return sentence(first, what);
    }

    private static String sentence(Withdrawal first, String what) {
        return "On %s %s and %s withdrew %s: %s (entry %d)."
                .formatted(
                        DAY.format(first.at()),
                        first.by(),
                        first.with(),
                        what,
                        first.why().replaceFirst("[.]+$", ""),
                        first.sequence());
    }
}
