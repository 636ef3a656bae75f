package org.parallax.store.merkle;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What proofs are made from: a log of entries, and what was signed of it. */
public interface Log {
    /** The newest checkpoint; none where nothing was signed yet. */
    Optional<Checkpoint> newest() throws IOException;

    /** Of the key that signs the checkpoints. */
    VerifyingKey key() throws IOException;

    /** The newest entry that holds the report of this id. */
    OptionalLong sequenceOf(String report) throws IOException;

    /**
     * The canonical text of an entry, which is hashed.
     *
     * @param sequence counted from 1; there is such an entry
     */
    String recordText(long sequence) throws IOException;

    /**
     * The leaf hashes of the first entries, in their order.
     *
     * @param size how many; there are as many
     */
    void leaves(long size, Consumer<byte[]> each) throws IOException;

    /** The salt under which the entry names its raw bytes; none where it is erased, or has none. */
    Optional<Proof.RawSalt> rawSalt(long sequence) throws IOException;
}
