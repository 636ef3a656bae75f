package org.parallax.intake.archive;

import org.jspecify.annotations.Nullable;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Limits;
import org.parallax.intake.bytes.Unreadable;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** An {@link Unreadable} on its way through a stream, which may throw nothing but this. */
@SuppressWarnings("serial") // told and counted, never serialised
public final class Broken extends IOException {
    private final FaultKind kind;
    private final String remedy;

    Broken(FaultKind kind, String found, String remedy, @Nullable Throwable cause) {
        super(found, cause);
        this.kind = kind;
        this.remedy = remedy;
    }

    static Broken bomb(long from, long to) {
        return new Broken(
                FaultKind.BOMB,
                String.format(
                        Locale.ROOT,
                        "%,d bytes unpack to more than %,d, over %d for each",
                        from,
                        to,
                        Limits.RATIO),
                "unpack it yourself if you trust it",
                null);
    }

    static Broken cut(long at) {
        return new Broken(
                FaultKind.DAMAGED,
                String.format(Locale.ROOT, "it is cut off at byte %,d", at),
                "get it again; what is whole before that was taken",
                null);
    }

    static Broken damaged(String what, long at, @Nullable Throwable cause) {
        return new Broken(
                FaultKind.DAMAGED,
                String.format(Locale.ROOT, "%s at byte %,d", what, at),
                "get it again; what is whole before that was taken",
                cause);
    }

    /** What a stream of this room says of its bytes; empty where the disk failed. */
    public static Optional<Unreadable> in(IOException failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof Broken broken) return Optional.of(broken.told());
        }
        return Optional.empty();
    }

    /**
     * What a failure means to a person.
     *
     * @param at the byte of the file where it showed
     */
    static Unreadable told(IOException failure, long at) {
        return in(failure)
                .orElseGet(() ->
                        failure instanceof EOFException
                                ? cut(at).told()
                                : damaged("it makes no sense", at, failure).told());
    }

    private Unreadable told() {
        return new Unreadable(kind, String.valueOf(getMessage()), remedy, getCause());
    }
}
