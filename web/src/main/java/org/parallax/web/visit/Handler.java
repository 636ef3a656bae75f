package org.parallax.web.visit;

import org.parallax.pipeline.Refusal;

import java.io.IOException;

/** Makes an answer of a visit that is allowed. */
@FunctionalInterface
public interface Handler {
    /**
     * @throws Refusal if what was asked cannot be, in one line that says what to do
     * @throws NotThere if there is no such page, or nothing of that id
     * @throws IOException if the record cannot be read or written
     */
    Answer answer(Visit visit) throws Refusal, NotThere, IOException;
}
