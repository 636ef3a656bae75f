package org.parallax.web.pages;

import org.parallax.publish.Phrase;
import org.parallax.store.Verdict;

import java.util.List;
import java.util.Optional;

/**
 * The record as a thing.
 *
 * @param withdrawn one sentence for each order
 * @param exports what can be taken away, by the name of the file
 */
public record RecordView(
        int incidents,
        int reports,
        int claims,
        int episodes,
        int decisions,
        Optional<Ledger> ledger,
        Optional<Checked> checked,
        List<String> withdrawn,
        List<File> exports) {

    /**
     * @param root the Merkle tree hash (RFC 6962) over all entries, in hexadecimal
     * @param checkpoint what was signed last
     * @param bytes of all its files
     * @param quarantined documents that broke their reader, and nothing came of yet
     */
    public record Ledger(
            long entries, String root, Optional<String> checkpoint, long bytes, long quarantined) {
        public String entriesInWords() {
            return Phrase.number(entries);
        }

        /** In units of a million bytes. */
        public String size() {
            return "%.1f MB".formatted(bytes / 1e6);
        }
    }

    /** What recomputing every hash found. */
    public record Checked(boolean whole, String said, List<String> damages, List<String> remarks) {
        public static Checked of(Verdict verdict) {
            String said =
                    "%s: %s entries, %s of them sealed, root %s"
                            .formatted(
                                    verdict.whole() ? "Whole" : "Not whole",
                                    Phrase.number(verdict.entries()),
                                    Phrase.number(verdict.sealed()),
                                    verdict.root());
            return new Checked(verdict.whole(), said, verdict.damages(), verdict.remarks());
        }
    }

    public record File(String name, String way) {}
}
