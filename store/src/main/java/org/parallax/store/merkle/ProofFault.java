package org.parallax.store.merkle;

import java.io.IOException;
import java.util.Objects;

/** A proof, a checkpoint or a key cannot be used as asked. The message is one line. */
@SuppressWarnings("serial") // printed, never serialised
public final class ProofFault extends IOException {
    /** Stable names; scripts may rely on them. */
    public enum Kind {
        /** What was given is no proof, no checkpoint or no key. */
        FORMAT,
        /** The file with the signing key cannot be trusted, or is no key. */
        KEY,
        /** Nothing is wrong, but what was asked for cannot be proved of this record. */
        ASKED,
        /** The record and what was signed of it do not agree: no proof can be made. */
        BROKEN
    }

    private final Kind kind;

    public ProofFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public ProofFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static ProofFault format(String message) {
        return new ProofFault(Kind.FORMAT, message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "every fault is given a message");
    }

    public Kind kind() {
        return kind;
    }

    /** The same, with the name of the file it was found in before it. */
    public ProofFault in(String file) {
        return new ProofFault(kind, file + ": " + getMessage(), this);
    }
}
