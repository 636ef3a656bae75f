package org.parallax.cli;

import org.parallax.publish.DerivedRecord;
import org.parallax.publish.RecordLines;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Contents;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Lines;

import java.io.IOException;
import java.util.Optional;

/**
 * The lines kept beside a record, or made to be kept there, as long as they tell of the entries
 * that are asked for and of no other: a record may grow between the moment when its size is taken
 * and the one when its lines are at hand.
 *
 * @param lines to be closed with this
 */
record KeptLines(Lines lines) implements AutoCloseable {
    /**
     * @param size entries that the lines are to tell of
     * @return empty where the record has grown since
     */
    static Optional<KeptLines> of(DerivedRecord derived, Ledger ledger, long size)
            throws IOException {
        KeptLines found = new KeptLines(lines(derived));
        if (ledger.size() == size) return Optional.of(found);
        found.close();
        return Optional.empty();
    }

    /** From the file beside the record where it can be, so that memory does not hold all lines. */
    private static Lines lines(DerivedRecord derived) throws IOException {
        Optional<Derived> kept = derived.kept();
        if (kept.isPresent()) return kept.get();
        Contents made = derived.make();
        kept = derived.kept();
        return kept.isPresent() ? kept.get() : new RecordLines(made);
    }

    @Override
    public void close() {
        if (lines instanceof Derived kept) kept.close();
    }
}
