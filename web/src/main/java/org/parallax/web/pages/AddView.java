package org.parallax.web.pages;

import org.parallax.store.Receipt;
import org.parallax.store.Status;
import org.parallax.web.visit.Way;

import java.util.List;
import java.util.Optional;

/**
 * A report on its way in.
 *
 * @param sent what was typed
 * @param read what the reader makes of it; empty before it was looked at
 * @param care what a person should know before keeping it
 * @param kept receipts, once it is in the record
 * @param apart what broke its reader
 * @param faults one line for each part of a file that was no report
 * @param done whether something was sent to be kept
 */
public record AddView(
        Sent sent,
        Optional<ReportView> read,
        Optional<String> care,
        List<Kept> kept,
        List<Apart> apart,
        List<String> faults,
        boolean done) {
    public AddView {
        kept = List.copyOf(kept);
        apart = List.copyOf(apart);
        faults = List.copyOf(faults);
    }

    /** Those that the record holds now. */
    public List<Kept> inRecord() {
        return kept.stream().filter(it -> it.page().isPresent()).toList();
    }

    /** Those that it does not take in. */
    public List<Kept> withdrawn() {
        return kept.stream().filter(it -> it.page().isEmpty()).toList();
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
     * @param status {@code new}, {@code known}, {@code version} or {@code withdrawn}
     * @param page where the report is shown; empty where it was withdrawn
     */
    public record Kept(
            long sequence, String report, String status, String leaf, Optional<String> page) {
        /** One whose reading failed is kept all the same. */
        public static Kept of(Receipt receipt, List<String> failed) {
            boolean unread = failed.stream().anyMatch(it -> it.startsWith(receipt.report() + ":"));
            String word = receipt.status().word();
            Optional<String> page =
                    receipt.status() == Status.WITHDRAWN
                            ? Optional.empty()
                            : Optional.of(new Way(Optional.empty()).report(receipt.report()));
            return new Kept(
                    receipt.sequence(),
                    receipt.report(),
                    unread ? word + ", kept and not read: the reader failed" : word,
                    receipt.leaf(),
                    page);
        }
    }

    /**
     * A document that is kept apart.
     *
     * @param why its place, what is wrong with it, and what to do
     * @param entry that holds it
     * @param retry the command that has it read again; empty where it was withdrawn
     */
    public record Apart(String why, long entry, Optional<String> retry) {}

    private static final Sent NOTHING = new Sent("", "", "", "", "", "");

    public static AddView empty() {
        return before(NOTHING, Optional.empty(), Optional.empty());
    }

    /** The form again, with what was typed and a sentence on why it cannot be. */
    public static AddView refused(Sent sent, String why) {
        return before(sent, Optional.empty(), Optional.of(why));
    }

    public static AddView looked(Sent sent, ReportView read, Optional<String> care) {
        return before(sent, Optional.of(read), care);
    }

    private static AddView before(Sent sent, Optional<ReportView> read, Optional<String> care) {
        return new AddView(sent, read, care, List.of(), List.of(), List.of(), false);
    }

    public static AddView kept(List<Kept> kept, List<Apart> apart, List<String> faults) {
        return new AddView(NOTHING, Optional.empty(), Optional.empty(), kept, apart, faults, true);
    }
}
