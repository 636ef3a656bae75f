package org.parallax.web.pages;

import org.parallax.store.Receipt;
import org.parallax.web.visit.Way;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report on its way in.
 *
 * @param sent what was typed
 * @param read what the reader makes of it; empty before it was looked at
 * @param care what a person should know before keeping it
 * @param kept receipts, once it is in the record
 * @param faults one line for each part of a file that was no report
 * @param done whether something was sent to be kept
 */
public record AddView(
        Sent sent,
        Optional<ReportView> read,
        Optional<String> care,
        List<Kept> kept,
        List<String> faults,
        boolean done) {
    public AddView {
        kept = List.copyOf(kept);
        faults = List.copyOf(faults);
    }

    public record Sent(
            String text,
            String title,
            String outlet,
            String url,
            String published,
            String language) {}

    /**
     * A receipt.
     *
     * @param status {@code new}, {@code known} or {@code version}
     */
    public record Kept(long sequence, String report, String status, String leaf, String page) {
        /** One whose reading failed is kept all the same. */
        public static Kept of(Receipt receipt, List<String> failed) {
            String status = receipt.status().name().toLowerCase(Locale.ROOT);
            boolean unread = failed.stream().anyMatch(it -> it.startsWith(receipt.report() + ":"));
            return new Kept(
                    receipt.sequence(),
                    receipt.report(),
                    unread ? status + ", kept and not read: the reader failed" : status,
                    receipt.leaf(),
                    new Way(Optional.empty()).report(receipt.report()));
        }
    }

    private static final Sent NOTHING = new Sent("", "", "", "", "", "");

    public static AddView empty() {
        return new AddView(
                NOTHING, Optional.empty(), Optional.empty(), List.of(), List.of(), false);
    }

    /** The form again, with what was typed and a sentence on why it cannot be. */
    public static AddView refused(Sent sent, String why) {
        return new AddView(sent, Optional.empty(), Optional.of(why), List.of(), List.of(), false);
    }

    public static AddView looked(Sent sent, ReportView read, Optional<String> care) {
        return new AddView(sent, Optional.of(read), care, List.of(), List.of(), false);
    }

    public static AddView kept(List<Kept> kept, List<String> faults) {
        return new AddView(NOTHING, Optional.empty(), Optional.empty(), kept, faults, true);
    }
}
