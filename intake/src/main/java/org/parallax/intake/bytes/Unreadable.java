package org.parallax.intake.bytes;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * Bytes of which no report can be made. Says what was found and what to do; where it was is added
 * by whoever knows the file.
 */
@SuppressWarnings("serial") // told and counted, never serialised
public final class Unreadable extends Exception {
    private final FaultKind kind;
    private final String remedy;

    /**
     * @param found what was found, without a full stop
     * @param remedy what to do about it, without a full stop
     */
    public Unreadable(FaultKind kind, String found, String remedy) {
        this(kind, found, remedy, null);
    }

    public Unreadable(FaultKind kind, String found, String remedy, @Nullable Throwable cause) {
        super(found, cause);
        this.kind = kind;
        this.remedy = remedy;
    }

    public FaultKind kind() {
        return kind;
    }

    public String found() {
        return Objects.requireNonNull(getMessage(), "every one is given what was found");
    }

    public String remedy() {
        return remedy;
    }
}
