package org.parallax.store;

import org.jspecify.annotations.Nullable;
import org.parallax.store.StoreFault.Kind;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes that are done as a whole or not at all. After an error that leaves open what is on disk
 * there are no more: the record must be opened again. Not for use by several threads.
 */
final class Transactions {
    private final Path folder;
    private final Connection connection;
    private @Nullable StoreFault broken;

    Transactions(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /** What is written. */
    interface Work {
        void run() throws SQLException, StoreFault;
    }

    void run(Work work) throws StoreFault {
        if (broken != null) {
            String found = "writing failed before (" + broken.getMessage() + ")";
            throw Sql.fault(Kind.FAILED, folder, found, broken);
        }
        try {
            Sql.execute(connection, "BEGIN IMMEDIATE");
            work.run();
            Sql.execute(connection, "COMMIT");
        } catch (SQLException e) {
            StoreFault fault = failed(Sql.fault(folder, e));
            rollBack(fault);
            throw fault;
        } catch (StoreFault | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable reason) {
        try {
            Sql.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e);
            // after some errors SQLite has rolled back by itself; then there is nothing to roll
            // back
            if (!Sql.isStatementError(e)) broken = Sql.fault(folder, e);
        }
    }

    /** A full disk or a busy file leaves the record as it was; after any other error who knows. */
    private StoreFault failed(StoreFault fault) {
        switch (fault.kind()) {
            case FULL, IN_USE -> {}
            case NOT_A_RECORD, NEWER, DAMAGED, FAILED -> broken = fault;
        }
        return fault;
    }
}
