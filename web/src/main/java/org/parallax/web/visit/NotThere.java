package org.parallax.web.visit;

/** There is no such page, or the record knows of nothing by that id. */
@SuppressWarnings("serial") // told to a browser, never serialised
public final class NotThere extends Exception {
    public NotThere(String why) {
        super(why, null, false, false);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
