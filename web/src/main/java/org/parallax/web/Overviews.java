package org.parallax.web;

import org.parallax.pipeline.Sites;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Settled;

import java.util.ArrayDeque;
import java.util.Deque;

/** The indexes of the records last looked at: of each record one is made, and soon forgotten. */
final class Overviews {
    private static final int KEPT = 4;

    private final Sites sites;
    private final Deque<Kept> kept = new ArrayDeque<>();

    private record Kept(Overview overview, Settled settled) {}

    /**
     * @param sites in which countries the record's places lie
     */
    Overviews(Sites sites) {
        this.sites = sites;
    }

    Overview of(PublicRecord record) {
        return kept(record).overview();
    }

    /** What persons have looked at and left as it is. */
    Settled settled(PublicRecord record) {
        return kept(record).settled();
    }

    @SuppressWarnings("ReferenceEquality") // of one record, not of two that are alike
    private synchronized Kept kept(PublicRecord record) {
        for (Kept it : kept) if (it.overview().record() == record) return it;
        Kept made = new Kept(Overview.of(record, sites), new SettledByPersons(record));
        kept.addFirst(made);
        if (kept.size() > KEPT) kept.removeLast();
        return made;
    }
}
