package org.parallax.store.merkle;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What an outsider needs to check a record without having it. Nothing in it is believed: {@link
 * ProofCheck} recomputes what can be.
 */
public sealed interface Proof {
    /** Of the one who signed, as the proof has it. */
    VerifyingKey key();

    /**
     * One entry stands in the log.
     *
     * @param entry the canonical record text, which is hashed
     * @param leaf what the proof says its leaf hash is, in hexadecimal
     * @param index counted from 0, one less than the entry's sequence
     * @param size of the tree
     * @param path audit path of RFC 6962, from the leaf upwards, in hexadecimal
     * @param root in hexadecimal
     * @param checkpoint the signed note, word for word
     * @param raw what lets one who has the raw bytes recognise them
     */
    record Inclusion(
            String entry,
            String leaf,
            long index,
            long size,
            List<String> path,
            String root,
            String checkpoint,
            VerifyingKey key,
            Optional<RawSalt> raw)
            implements Proof {
        public Inclusion {
            path = List.copyOf(path);
        }
    }

    /**
     * A log at one time goes on from what it was at an earlier one.
     *
     * @param path consistency proof of RFC 6962, in hexadecimal
     */
    record Consistency(Head old, Head now, List<String> path, VerifyingKey key) implements Proof {
        public Consistency {
            path = List.copyOf(path);
        }
    }

    /**
     * A log at one time.
     *
     * @param root in hexadecimal
     * @param checkpoint the signed note, word for word
     */
    record Head(long size, String root, String checkpoint) {
        static Head of(Checkpoint checkpoint) {
            return new Head(checkpoint.size(), checkpoint.root(), checkpoint.note());
        }
    }

    /**
     * The salt under which the entry's body names a report's raw bytes: {@code "raw"} is
     * HMAC-SHA-256 of the bytes under it.
     *
     * @param salt 32 bytes in hexadecimal
     * @param sha256 of the raw bytes, in hexadecimal
     */
    record RawSalt(String salt, String sha256) {}

    /** The bytes of a path or a hash. */
    static List<byte[]> bytes(List<String> hashes) {
        return hashes.stream().map(HexFormat.of()::parseHex).toList();
    }
}
