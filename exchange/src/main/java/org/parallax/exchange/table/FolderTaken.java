package org.parallax.exchange.table;

import java.io.IOException;

/** What stands where tables should go is no set of tables, and is left as it is. */
public final class FolderTaken extends IOException {
    private static final long serialVersionUID = 1;

    FolderTaken(String message) {
        super(message);
    }
}
