package org.parallax.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The record cannot be used as asked. The message is one line: which record, what was found, what
 * to do about it.
 */
@SuppressWarnings("serial") // printed and counted, never serialised
public final class StoreFault extends IOException {
    /** Stable names; scripts may rely on them. */
    public enum Kind {
        /** The folder is absent, or holds other things than a record. */
        NOT_A_RECORD,
        /** Another program, or another part of this one, has it open for writing. */
        IN_USE,
        /** Written by a newer version of Parallax. */
        NEWER,
        /** Written by a version so old that it cannot be taken over. */
        OLDER,
        /** Bytes are missing or changed, so that it cannot be opened or read on. */
        DAMAGED,
        /** The disk is full; nothing was written, and the next call may go through. */
        FULL,
        /** Reading or writing failed. After a failed write the ledger takes no more writes. */
        FAILED
    }

    private final Kind kind;

    StoreFault(Kind kind, Path record, String found, String remedy, @Nullable Throwable cause) {
        super(record + ": " + kind + ": " + found + ". " + remedy, cause);
        this.kind = kind;
    }

    /** One line: {@code RECORD: KIND: what was found. what to do}. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "every fault is given a message");
    }

    public Kind kind() {
        return kind;
    }
}
