package org.parallax.watch.fetch;

/** An address is one that is never asked. The message is one clause, without a full stop. */
public final class NotAsked extends Exception {
    private static final long serialVersionUID = 1;

    public NotAsked(String why) {
        super(why, null, false, false);
    }

    /** One clause. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
