package org.parallax.intake;

import java.util.Optional;

/**
 * What a document is called where it states no id.
 *
 * @param id its name without extension: its id, and what those of its parts begin with
 * @param name with extension; empty where nothing but the bytes gave the id
 * @param remedy what to do where another has the id
 */
record Called(String id, Optional<String> name, String remedy) {
    static final String OWN_ID = "give each report an id of its own";

    /** Under an id that it states, or that is made of its place. */
    static Called stated(String id) {
        return new Called(id, Optional.empty(), OWN_ID);
    }

    /** The same of a report that is, or is a part of, this document. */
    Received whole(Received received) {
        String id = received.report().id();
        return name.map(it -> received.named(it + id.substring(this.id.length()))).orElse(received);
    }
}
