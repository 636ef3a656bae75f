package org.parallax.watch;

import org.parallax.pipeline.Unkept;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import java.util.Optional;

/** Reads what came into a record; {@code Parallax.unread}. */
@FunctionalInterface
public interface Reads {
    /**
     * @param ledger open for reading
     * @param after an entry; only later ones are read
     * @return what is to be kept then; empty where nothing is left to read
     */
    Optional<Unkept> unread(Ledger ledger, long after) throws StoreFault;
}
