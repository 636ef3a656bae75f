package org.parallax.cli;

import org.parallax.store.Ledger;
import org.parallax.store.merkle.ProofFault;

import java.io.IOException;

/** The last step of a command that wrote to a record: what is in it now is signed. */
final class Signed {
    private Signed() {}

    /**
     * Signs, and tells where the key cannot: what was written stays written all the same.
     *
     * @return the exit status
     */
    static int at(Ledger ledger, Io io) throws IOException {
        try {
            ledger.checkpoint();
            return Exit.DONE;
        } catch (ProofFault fault) {
            io.out().flush();
            io.err()
                    .lineNow(
                            "parallax: all is kept, but no checkpoint was signed: "
                                    + fault.getMessage());
            return Exit.FAILED;
        }
    }
}
