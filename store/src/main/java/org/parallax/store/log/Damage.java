package org.parallax.store.log;

import java.io.IOException;

/** Bytes that are not those which were written; the message says which, in a few words. */
@SuppressWarnings("serial") // told and counted, never serialised
public final class Damage extends IOException {
    public Damage(String found) {
        super(found);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
