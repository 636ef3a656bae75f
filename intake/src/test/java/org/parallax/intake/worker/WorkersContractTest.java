package org.parallax.intake.worker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.DocumentReaderContract;
import org.parallax.intake.document.Form;

import java.util.Objects;

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

    /** Else Java would learn from faults how to start. */
    @ParameterizedTest
    @EnumSource
    void whatIsRehearsedIsRead(Form form) {
        String outcome =
                outcome(WORKERS, source(form, Objects.requireNonNull(Rehearsal.all().get(form))));
        assertTrue(outcome.contains("Three people were killed in shelling near the"), outcome);
    }
}
