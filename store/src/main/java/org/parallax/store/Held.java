package org.parallax.store;

import org.parallax.text.Capture;

import java.util.Optional;

/**
 * A document that broke its reader, to be kept apart with its bytes until a reader can make
 * something of it.
 *
 * @param id that its report would have had; not blank
 * @param form what kind of document it is, a word of whoever reads it
 * @param raw exactly as they came; not copied, so they must not be changed
 * @param reason why nothing came of it, one line
 * @param from where it was found, such as a path
 * @param capture how it came
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record Held(
        String id, String form, byte[] raw, String reason, Optional<String> from, Capture capture) {
    public Held {
        if (id.isBlank() || form.isBlank()) {
            throw new IllegalArgumentException("blank: " + id + ", " + form);
        }
    }
}
