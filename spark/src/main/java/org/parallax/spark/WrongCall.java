package org.parallax.spark;

/** What the caller asked for cannot be done as it stands; the message says why and what to do. */
final class WrongCall extends Exception {
    private static final long serialVersionUID = 1;

    WrongCall(String message) {
        super(message);
    }
}
