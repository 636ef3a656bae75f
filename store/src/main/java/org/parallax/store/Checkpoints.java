package org.parallax.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jdbi.v3.core.Handle;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.ProofFault;
import org.parallax.store.merkle.SigningKey;
import org.parallax.store.merkle.VerifyingKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The entries that sign the tree before them. The key is made with the first; once there is one, a
 * missing key is never made anew on the quiet.
 */
final class Checkpoints {
    private static final String ORIGIN = "parallax/";

    private final Session session;

    Checkpoints(Session session) {
        this.session = session;
    }

    /**
     * Signs the first {@code size} entries, as the body of the entry that follows them.
     *
     * @throws ProofFault if there is no key any more, or it is not as it was made
     */
    ObjectNode sign(long size, String root) throws IOException {
        Path file = session.folder().resolve(RecordFolder.SIGNING_KEY);
        if (!Files.exists(file) && newest().isPresent()) {
            throw new ProofFault(
                    ProofFault.Kind.KEY,
                    file
                            + ": the signing key is gone. Restore it from a backup; without it"
                            + " nothing more can be signed, and all else goes on");
        }
        SigningKey key = SigningKey.openOrMake(file);
        Checkpoint signed = key.checkpoint(ORIGIN + key.verifying().recordId(), size, root);
        ObjectNode body = Body.begin();
        body.put("size", size).put("root", root).put("key", key.verifying().base64());
        return body.put("note", signed.note());
    }

    /** Whether nothing came in since the last checkpoint. */
    static boolean isSigned(Handle handle) {
        return Sql.first(
                        handle,
                        (row, _) -> String.valueOf(row.getString(1)),
                        "SELECT kind FROM entry ORDER BY sequence DESC LIMIT 1")
                .filter(kind -> !kind.equals(Entry.CHECKPOINT))
                .isEmpty();
    }

    /** The newest there is, with the key that it names. */
    Optional<Signed> newest() throws IOException {
        Optional<Row> row =
                Sql.first(
                        session.handle(),
                        (it, _) -> Row.of(it),
                        """
                        SELECT * FROM entry WHERE kind = 'checkpoint'
                        ORDER BY sequence DESC LIMIT 1
                        """);
        return row.isEmpty() ? Optional.empty() : Optional.of(read(row.get().entry()));
    }

    /**
     * A checkpoint as an entry holds it.
     *
     * @param key whose it says it is
     */
    record Signed(Checkpoint checkpoint, VerifyingKey key) {
        /** Empty where size, root and signature are right; else what is not. */
        Optional<String> fault(long size, String root) {
            if (checkpoint.size() != size || !checkpoint.root().equals(root)) {
                return Optional.of("signs another tree than that before it");
            }
            return switch (checkpoint.signedBy(key)) {
                case YES -> Optional.empty();
                case NOT_BY_THIS_KEY, WRONGLY -> Optional.of("is not signed by the key it names");
            };
        }
    }

    static Signed read(Entry entry) throws IOException {
        Body body = Volumes.body(entry);
        try {
            return new Signed(
                    Checkpoint.parse(body.text("note")), VerifyingKey.parse(body.text("key")));
        } catch (IllegalArgumentException e) {
            throw new ProofFault(
                    ProofFault.Kind.FORMAT,
                    "entry " + entry.sequence() + " holds no checkpoint: " + e.getMessage());
        }
    }
}
