package org.parallax.pipeline;

/**
 * What is asked of the record cannot be done as it stands. The message is one line for whoever
 * tried.
 */
@SuppressWarnings("serial") // thrown and told, never serialised
public final class Refusal extends Exception {
    public Refusal(String message) {
        super(message);
    }
}
