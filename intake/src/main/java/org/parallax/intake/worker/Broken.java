package org.parallax.intake.worker;

import org.jspecify.annotations.Nullable;

/** A child that gave no answer to a document; the message says what became of it. */
@SuppressWarnings("serial") // never leaves this package but as a cause
final class Broken extends Exception {
    Broken(String found, @Nullable Throwable cause) {
        super(found, cause);
    }
}
