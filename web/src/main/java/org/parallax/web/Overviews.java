package org.parallax.web;

import org.parallax.pipeline.Sites;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Overview;

import java.util.ArrayDeque;
import java.util.Deque;

/** The indexes of the records last looked at: of each record one is made, and soon forgotten. */
final class Overviews {
    private static final int KEPT = 4;

    private final Sites sites;
    private final Deque<Overview> kept = new ArrayDeque<>();

    /**
     * @param sites in which countries the record's places lie
     */
    Overviews(Sites sites) {
        this.sites = sites;
    }

    @SuppressWarnings("ReferenceEquality") // of one record, not of two that are alike
    synchronized Overview of(PublicRecord record) {
        for (Overview overview : kept) if (overview.record() == record) return overview;
        Overview made = Overview.of(record, sites);
        kept.addFirst(made);
        if (kept.size() > KEPT) kept.removeLast();
        return made;
    }
}
