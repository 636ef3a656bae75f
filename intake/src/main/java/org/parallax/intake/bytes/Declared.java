package org.parallax.intake.bytes;

import java.util.Optional;

/**
 * Charsets that others name for some bytes; any of them may lie.
 *
 * @param http by the header they came with
 * @param document by the document itself: a meta element, an XML declaration
 */
public record Declared(Optional<String> http, Optional<String> document) {
    /** Nobody says. */
    public static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty());
}
