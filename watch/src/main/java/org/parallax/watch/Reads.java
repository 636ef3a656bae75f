package org.parallax.watch;

import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

/** Reads what came into a record; {@code Parallax.readUnread}. */
@FunctionalInterface
public interface Reads {
    void unread(Ledger ledger) throws StoreFault;
}
