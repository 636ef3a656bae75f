package org.parallax.pipeline;

/** A decision that cannot be taken as it stands. The message is one line for whoever tried. */
@SuppressWarnings("serial") // thrown and told, never serialised
public final class Refusal extends Exception {
    Refusal(String message) {
        super(message);
    }
}
