package org.parallax.knowledge;

/** A table of actors or places is wrong: where, what was found, what to do about it. */
@SuppressWarnings("serial") // reported and printed, never serialised
public final class RegisterFault extends Exception {
    private final String fileName;
    private final int line;

    /**
     * @param line counted from 1
     */
    public RegisterFault(String fileName, int line, String found, String remedy) {
        super("%s:%d: %s. %s".formatted(fileName, line, found, remedy));
        this.fileName = fileName;
        this.line = line;
    }

    public String fileName() {
        return fileName;
    }

    /** The line at fault, counted from 1. */
    public int line() {
        return line;
    }
}
