package org.parallax.web;

import org.parallax.pipeline.Sites;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Settled;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;

/** The indexes of the records last looked at: of each record one is made, and soon forgotten. */
final class Overviews {
    private static final int KEPT = 4;

    private final Sites sites;
    private final Deque<Kept> kept = new ArrayDeque<>();

    /** Of this start of the program, so that no other program's answer is taken for this one's. */
    private final String start = HexFormat.of().toHexDigits(new SecureRandom().nextLong());

    private int made;

    private record Kept(Overview overview, Settled settled, String version) {}

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

    /** Another one for every other record, and at every start. */
    String version(PublicRecord record) {
        return kept(record).version();
    }

    /** Made outside the lock: who looks at another record does not wait. */
    private Kept kept(PublicRecord record) {
        Optional<Kept> there = find(record);
        if (there.isPresent()) return there.get();
        Optional<Kept> last = newest();
        Overview overview =
                last.isPresent() ? last.get().overview().next(record) : Overview.of(record, sites);
        return put(overview, new SettledByPersons(record));
    }

    @SuppressWarnings("ReferenceEquality") // of one record, not of two that are alike
    private synchronized Optional<Kept> find(PublicRecord record) {
        return kept.stream().filter(it -> it.overview().record() == record).findFirst();
    }

    private synchronized Optional<Kept> newest() {
        return Optional.ofNullable(kept.peekFirst());
    }

    private synchronized Kept put(Overview overview, Settled settled) {
        made++;
        Kept newest = new Kept(overview, settled, start + "-" + made);
        kept.addFirst(newest);
        if (kept.size() > KEPT) kept.removeLast();
        return newest;
    }
}
