/** The append-only ledger in SQLite: the only state. */
@NullMarked
package org.parallax.store;

import org.jspecify.annotations.NullMarked;
