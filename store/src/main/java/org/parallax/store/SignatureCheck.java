package org.parallax.store;

import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.ProofFault;
import org.parallax.store.merkle.SigningKey;
import org.parallax.store.merkle.VerifyingKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what was signed of a record is what it says, and goes on from what was kept elsewhere.
 */
final class SignatureCheck {
    private final Path keyFile;
    private final Optional<Checkpoint> kept;
    private final Set<VerifyingKey> keys = new LinkedHashSet<>();
    private final List<String> damages = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private String rootThen = Hashes.sha256(new byte[0]);

    SignatureCheck(Session session, Optional<Checkpoint> kept) {
        this.keyFile = session.folder().resolve(RecordFolder.SIGNING_KEY);
        this.kept = kept;
    }

    /**
     * To be told of every entry, in order.
     *
     * @param before root of the tree before it
     */
    void entry(Row row, String before) {
        Entry entry = row.entry();
        long size = entry.sequence() - 1;
        if (kept.isPresent() && kept.get().size() == size) rootThen = before;
        if (kept.isPresent() && kept.get().size() == entry.sequence()) rootThen = row.root();
        if (!entry.kind().equals(Entry.CHECKPOINT)) return;
        try {
            Checkpoints.Signed signed = Checkpoints.read(entry);
            signed.fault(size, before)
                    .ifPresent(fault ->
                            damages.add(
                                    "the checkpoint in entry " + entry.sequence() + " " + fault));
            if (keys.add(signed.key()) && keys.size() > 1) {
                remarks.add(
                        "from entry "
                                + entry.sequence()
                                + " on checkpoints are signed with another"
                                + " key: "
                                + signed.key().fingerprint());
            }
        } catch (IOException e) {
            damages.add(String.valueOf(e.getMessage()));
        }
    }

    /** One line each, once every entry was told of. */
    List<String> damages(long size) {
        kept.ifPresent(checkpoint -> kept(checkpoint, size));
        key();
        return damages;
    }

    List<String> remarks() {
        return remarks;
    }

    private void kept(Checkpoint checkpoint, long size) {
        String which = "the checkpoint kept elsewhere ";
        if (keys.stream().noneMatch(it -> checkpoint.signedBy(it) == Checkpoint.Signed.YES)) {
            damages.add(which + "is not signed by a key of this record");
        }
        if (checkpoint.size() > size) {
            damages.add(which + "is of " + checkpoint.size() + " entries, here are " + size);
        } else if (!checkpoint.root().equals(rootThen)) {
            damages.add(
                    which
                            + "has another root than the first "
                            + checkpoint.size()
                            + " entries: they are not those that were signed");
        } else {
            remarks.add("it goes on from the checkpoint of " + checkpoint.size() + " entries");
        }
    }

    private void key() {
        if (keys.isEmpty()) return;
        if (!Files.exists(keyFile)) {
            remarks.add("the signing key is gone: nothing more can be signed");
            return;
        }
        try {
            VerifyingKey key = SigningKey.open(keyFile).verifying();
            if (!key.equals(List.copyOf(keys).getLast())) {
                damages.add("the signing key is not the one that signed the last checkpoint");
            }
        } catch (ProofFault fault) {
            damages.add(fault.getMessage());
        } catch (IOException e) {
            damages.add("the signing key cannot be read (" + e.getMessage() + ")");
        }
    }
}
