package org.parallax.store.merkle;

import org.parallax.store.merkle.ProofFault.Kind;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Makes proofs from a log, in one pass over its leaf hashes. Each is checked against what was
 * signed before it is given out: a proof that would not be sound is never made.
 */
public final class Prover {
    private final Log log;

    public Prover(Log log) {
        this.log = log;
    }

    /**
     * That an entry stands in the log, below its newest checkpoint.
     *
     * @param sequence counted from 1
     * @param withRaw whether to disclose the salt of the report's raw bytes
     * @throws ProofFault if it cannot be proved
     * @throws IOException if the log cannot be read
     */
    public Proof.Inclusion inclusion(long sequence, boolean withRaw) throws IOException {
        Checkpoint newest = newest();
        if (sequence < 1 || sequence > newest.size()) {
            throw new ProofFault(
                    Kind.ASKED,
                    "entry %d is not among the %d that the newest checkpoint is of"
                            .formatted(sequence, newest.size()));
        }
        String entry = log.recordText(sequence);
        Optional<Proof.RawSalt> raw = withRaw ? log.rawSalt(sequence) : Optional.empty();
        if (withRaw && raw.isEmpty()) {
            throw new ProofFault(
                    Kind.ASKED,
                    "entry %d has no raw bytes to disclose a salt of: it is no report, or they were withdrawn"
                            .formatted(sequence));
        }
        List<String> path = path(Subtrees.ofInclusion(sequence - 1, newest.size()), newest.size());
        byte[] leaf = Hashes.leaf(entry);
        byte[] root = HexFormat.of().parseHex(newest.root());
        if (!Paths.includes(leaf, sequence - 1, newest.size(), Proof.bytes(path), root)) {
            throw new ProofFault(
                    Kind.BROKEN,
                    "entry %d does not lie below the root that was signed of %d entries"
                            .formatted(sequence, newest.size()));
        }
        return new Proof.Inclusion(
                entry,
                Hashes.hex(leaf),
                sequence - 1,
                newest.size(),
                path,
                newest.root(),
                newest.note(),
                log.key(),
                raw);
    }

    /**
     * That the log goes on from a checkpoint that was kept elsewhere.
     *
     * @throws ProofFault if it does not, or the checkpoint is of another log
     * @throws IOException if the log cannot be read
     */
    public Proof.Consistency since(Checkpoint kept) throws IOException {
        Checkpoint newest = newest();
        if (!kept.origin().equals(newest.origin())) {
            throw new ProofFault(
                    Kind.ASKED,
                    "the checkpoint is of %s, this record is %s"
                            .formatted(kept.origin(), newest.origin()));
        }
        if (kept.signedBy(log.key()) != Checkpoint.Signed.YES) {
            throw new ProofFault(Kind.ASKED, "the checkpoint is not signed by this record's key");
        }
        if (kept.size() > newest.size()) {
            throw new ProofFault(
                    Kind.BROKEN,
                    "the checkpoint is of %d entries, the newest of this record of %d: some are gone"
                            .formatted(kept.size(), newest.size()));
        }
        List<String> path = path(Subtrees.ofConsistency(kept.size(), newest.size()), newest.size());
        Proof.Consistency proof =
                new Proof.Consistency(Proof.Head.of(kept), Proof.Head.of(newest), path, log.key());
        boolean grows =
                Paths.growsFrom(
                        kept.size(),
                        HexFormat.of().parseHex(kept.root()),
                        newest.size(),
                        HexFormat.of().parseHex(newest.root()),
                        Proof.bytes(path));
        if (!grows) {
            throw new ProofFault(
                    Kind.BROKEN,
                    "this record does not go on from the checkpoint: its first %d entries are others"
                            .formatted(kept.size()));
        }
        return proof;
    }

    private Checkpoint newest() throws IOException {
        return log.newest()
                .orElseThrow(() ->
                        new ProofFault(
                                Kind.ASKED,
                                "nothing was signed of this record yet, so nothing can be"
                                        + " proved"));
    }

    private List<String> path(Subtrees subtrees, long size) throws IOException {
        log.leaves(size, subtrees::add);
        return subtrees.path().stream().map(Hashes::hex).toList();
    }
}
