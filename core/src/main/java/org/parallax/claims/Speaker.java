package org.parallax.claims;

import org.parallax.text.Span;

import java.util.Optional;

/**
 * Somebody who said something, or passed it on.
 *
 * @param actor the register's id of the body spoken for, or of the person; empty where the register
 *     knows neither
 * @param name the words that name the speaker
 * @param span where those words stand, in the claim's part of the report
 * @param cue the words that tell of the saying, such as "according to"
 */
public record Speaker(Optional<String> actor, String name, Span span, String cue) {
    /** One name for one origin: the register's id, or the lower-case name where there is none. */
    public String key() {
        return actor.orElseGet(() -> name.toLowerCase(java.util.Locale.ROOT));
    }
}
