package org.parallax.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.parallax.store.StoreFault.Kind;
import org.parallax.store.log.Place;
import org.parallax.store.log.Sums;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes that are done as a whole or not at all. Keys and packs are durable before the database
 * commits, so it never knows of an entry that is not there. After an error that leaves open what is
 * on disk there are no more writes: the record must be opened again. Not for use by several
 * threads.
 */
final class Transactions {
    private final Path folder;
    private final Handle handle;
    private final Volumes volumes;
    private final Sums sums;
    private @Nullable StoreFault broken;

    Transactions(Session session) {
        this.folder = session.folder();
        this.handle = session.handle();
        this.volumes = session.volumes();
        this.sums = session.sums();
    }

    /** What is written. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * @param size how many entries there are before
     */
    void run(long size, Work work) throws StoreFault {
        if (broken != null) {
            String found = "writing failed before (" + broken.getMessage() + ")";
            throw Sql.fault(Kind.FAILED, folder, found, broken);
        }
        Place end = volumes.packs().end();
        boolean committing = false;
        try {
            sums.drop();
            handle.execute("BEGIN IMMEDIATE");
            work.run();
            volumes.keys().force();
            volumes.packs().force();
            committing = true;
            handle.execute("COMMIT");
        } catch (JdbiException e) {
            throw failed(Sql.fault(folder, e), end, size, committing);
        } catch (IOException e) {
            throw failed(Sql.fault(folder, e), end, size, committing);
        } catch (RuntimeException | Error e) {
            takeBack(e, end, size);
            throw e;
        }
    }

    /**
     * A full disk or a busy file leaves the record as it was; after any other error who knows.
     * Where the database may have committed, the packs keep what it then rests on.
     */
    private StoreFault failed(StoreFault fault, Place end, long size, boolean committing) {
        switch (fault.kind()) {
            case FULL, IN_USE, DAMAGED -> takeBack(fault, end, size);
            case NOT_A_RECORD, NEWER, OLDER, FAILED -> {
                broken = fault;
                if (committing) rollBack(fault);
                else takeBack(fault, end, size);
            }
        }
        return fault;
    }

    private void takeBack(Throwable reason, Place end, long size) {
        rollBack(reason);
        try {
            volumes.packs().cutTo(end);
            volumes.keys().cutTo(size);
        } catch (IOException e) {
            reason.addSuppressed(e);
            broken = Sql.fault(folder, e);
        }
    }

    private void rollBack(Throwable reason) {
        try {
            handle.execute("ROLLBACK");
        } catch (JdbiException e) {
            reason.addSuppressed(e);
            // after some errors SQLite has rolled back by itself; then there is nothing to roll
            // back
            if (!Sql.isStatementError(Sql.cause(e))) broken = Sql.fault(folder, e);
        }
    }
}
