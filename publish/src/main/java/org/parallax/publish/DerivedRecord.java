package org.parallax.publish;

import org.parallax.event.Policy;
import org.parallax.pipeline.Fingerprint;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Snapshot;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.derived.Contents;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Stamp;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The derived tables of a record as it is now, by the usual policy: those kept beside it where they
 * fit, else made from the record, and kept where that can be. Whether they were kept or made, they
 * hold the same to the last byte.
 */
public final class DerivedRecord {
    private static final int TRIES = 3;

    private final Path folder;
    private final Ledger ledger;
    private final Parallax parallax;
    private final Consumer<String> told;

    /**
     * @param folder of the record
     * @param ledger open on it
     * @param parallax with the program's own tables
     * @param told a line for each thing that a user should know and that stops nobody
     */
    public DerivedRecord(Path folder, Ledger ledger, Parallax parallax, Consumer<String> told) {
        this.folder = folder;
        this.ledger = ledger;
        this.parallax = parallax.under(Policy.UCDP);
        this.told = told;
    }

    /**
     * @param steady whether the record stayed the same while they were made
     */
    private record Made(Stamp stamp, Contents contents, boolean steady) {}

    /** The tables kept beside the record, where they were made from what it holds now. */
    public Optional<Derived> kept() throws StoreFault {
        return Derived.open(folder, stamp(), told);
    }

    /** The contents made from the record, and kept for the next time where that can be. */
    public Contents make() throws IOException {
        return make(this::snapshot);
    }

    /** How the record as it is now is made from what the ledger holds. */
    public interface Way {
        Snapshot snapshot() throws StoreFault;
    }

    /**
     * The contents made from the record, and kept for the next time where that can be.
     *
     * @param way that leads to the record which {@link Parallax#snapshot(Ledger, Optional)} gives
     */
    public Contents make(Way way) throws IOException {
        Made made = made(way);
        keep(made);
        return made.contents();
    }

    /** The tables that are kept; else made, and kept or in memory. */
    public Derived open() throws IOException {
        Optional<Derived> kept = kept();
        if (kept.isPresent()) return kept.get();
        Made made = made();
        if (keep(made)) {
            kept = Derived.open(folder, made.stamp(), told);
            if (kept.isPresent()) return kept.get();
        }
        return Derived.inMemory(made.stamp(), made.contents());
    }

    /**
     * Throws the tables away and makes them anew.
     *
     * @param progress told how many reports are in
     * @throws IOException if they cannot be kept
     */
    public Derived rebuild(IntConsumer progress) throws IOException {
        Derived.delete(folder);
        for (int i = 0; i < TRIES; i++) {
            Made made = made();
            if (!made.steady()) continue;
            Derived.keep(folder, made.stamp(), made.contents(), progress);
            Optional<Derived> kept = Derived.open(folder, made.stamp(), told);
            if (kept.isPresent()) return kept.get();
        }
        throw new IOException(
                folder + ": the record changes while its tables are made. Try again later");
    }

    private Made made() throws StoreFault {
        return made(this::snapshot);
    }

    private Snapshot snapshot() throws StoreFault {
        return parallax.snapshot(ledger, Optional.empty());
    }

    private Made made(Way way) throws StoreFault {
        Stamp before = stamp();
        Contents contents = RecordContents.of(way.snapshot());
        return new Made(before, contents, before.equals(stamp()));
    }

    private boolean keep(Made made) {
        if (!made.steady()) return false;
        try {
            Derived.keep(folder, made.stamp(), made.contents(), _ -> {});
            return true;
        } catch (IOException e) {
            told.accept(e.getMessage() + ", so it is made again each time.");
            return false;
        }
    }

    private Stamp stamp() throws StoreFault {
        return new Stamp(
                ledger.size(),
                ledger.root(),
                parallax.readerVersion(),
                program(),
                Policy.UCDP.word());
    }

    /** Changes with everything that makes lines: core, store, pipeline and this. */
    private static String program() {
        return Fingerprint.of(Report.class, Ledger.class, Parallax.class, DerivedRecord.class);
    }
}
