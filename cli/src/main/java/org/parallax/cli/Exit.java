package org.parallax.cli;

/** The exit statuses of the output contract. */
final class Exit {
    static final int DONE = 0;

    /** The program failed. */
    static final int FAILED = 1;

    /** The input or the call was wrong. */
    static final int WRONG = 2;

    private Exit() {}
}
