package org.parallax.cli;

/** The call cannot be carried out as it stands. The message is one line for the caller. */
@SuppressWarnings("serial") // thrown and told, never serialised
final class WrongCall extends Exception {
    WrongCall(String message) {
        super(message);
    }
}
