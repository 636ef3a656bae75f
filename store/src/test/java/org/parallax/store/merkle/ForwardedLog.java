package org.parallax.store.merkle;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A log that is another one but for what a test changes. */
class ForwardedLog implements Log {
    private final Log log;

    ForwardedLog(Log log) {
        this.log = log;
    }

    @Override
    public Optional<Checkpoint> newest() throws IOException {
        return log.newest();
    }

    @Override
    public VerifyingKey key() throws IOException {
        return log.key();
    }

    @Override
    public OptionalLong sequenceOf(String report) throws IOException {
        return log.sequenceOf(report);
    }

    @Override
    public String recordText(long sequence) throws IOException {
        return log.recordText(sequence);
    }

    @Override
    public void leaves(long size, Consumer<byte[]> each) throws IOException {
        log.leaves(size, each);
    }

    @Override
    public Optional<Proof.RawSalt> rawSalt(long sequence) throws IOException {
        return log.rawSalt(sequence);
    }
}
