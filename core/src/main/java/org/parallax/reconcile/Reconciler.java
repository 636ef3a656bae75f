package org.parallax.reconcile;

import org.parallax.claims.Reading;
import org.parallax.event.Incident;
import org.parallax.event.Policy;

import java.util.List;

/** Readings in, incidents out. Pure: the order of the readings does not matter. */
public final class Reconciler {
    @SuppressWarnings("unused")
    private final Background background;

    @SuppressWarnings("unused")
    private final Policy policy;

    public Reconciler(Background background) {
        this(background, Policy.UCDP);
    }

    public Reconciler(Background background, Policy policy) {
        this.background = background;
        this.policy = policy;
    }

    public List<Incident> reconcile(List<Reading> readings) {
        return List.of();
    }
}
