package org.parallax.intake.worker;

import org.junit.jupiter.api.AfterAll;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.DocumentReaderContract;

/** The same reader in processes of their own. */
class WorkersContractTest extends DocumentReaderContract {
    private static final Workers WORKERS = Workers.standard();

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Override
    protected DocumentReader reader() {
        return WORKERS;
    }
}
