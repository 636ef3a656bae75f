package org.parallax.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.parallax.store.log.Keys;
import org.parallax.store.log.Packs;
import org.parallax.store.log.Sums;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * All that is open of a record while a ledger is: the database, the files beside it and, for
 * writing, the lease.
 *
 * @param lease null for reading
 */
record Session(
        Path folder,
        Handle handle,
        Volumes volumes,
        Sums sums,
        @Nullable Connection lease,
        Means means)
        implements AutoCloseable {
    /** Opens for writing, after making the record if there is none. */
    static Session openForWriting(Path folder, Means means) throws StoreFault {
        return openForWriting(folder, means, _ -> {});
    }

    /** The same with an empty database in the place of the one there is. */
    static Session repair(Path folder, Means means) throws StoreFault {
        return openForWriting(folder, means, Database::replace);
    }

    private interface Step {
        void of(Database database) throws IOException;
    }

    private static Session openForWriting(Path folder, Means means, Step first) throws StoreFault {
        RecordFolder files = new RecordFolder(folder);
        files.prepare();
        Database database = new Database(files);
        Connection lease = database.lease();
        Connection connection = null;
        Keys keys = null;
        try {
            first.of(database);
            connection = means.between().apply(database.openForWriting(means.random()));
            Handle handle = Jdbi.open(connection);
            keys = Keys.open(folder.resolve(Volumes.KEYS), true);
            Path packs = folder.resolve(Volumes.PACKS);
            Packs writing = Packs.openForWriting(packs, Recovery.last(handle), means.packBytes());
            return new Session(
                    folder, handle, new Volumes(writing, keys), sums(folder), lease, means);
        } catch (IOException e) {
            throw closedAfter(Sql.fault(folder, e), keys, connection, lease);
        } catch (JdbiException e) {
            throw closedAfter(Sql.fault(folder, e), keys, connection, lease);
        }
    }

    static Session openForReading(Path folder) throws StoreFault {
        Connection connection = new Database(new RecordFolder(folder)).openForReading();
        try {
            Handle handle = Jdbi.open(connection);
            Volumes volumes = Volumes.openForReading(folder);
            Means none =
                    Means.of(() -> {
                        throw new AssertionError("who reads asks for no time");
                    });
            return new Session(folder, handle, volumes, sums(folder), null, none);
        } catch (IOException e) {
            throw closedAfter(Sql.fault(folder, e), null, connection);
        }
    }

    private static StoreFault closedAfter(
            StoreFault fault, @Nullable Keys keys, @Nullable Connection... connections) {
        try {
            if (keys != null) keys.close();
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
        for (Connection connection : connections) {
            try {
                if (connection != null) connection.close();
            } catch (SQLException e) {
                fault.addSuppressed(e);
            }
        }
        return fault;
    }

    private static Sums sums(Path folder) {
        return new RecordFolder(folder).sums();
    }

    /** The database whatever becomes of the files beside it. */
    private void closeFiles() throws IOException {
        try (handle) {
            volumes.close();
        }
    }

    @Override
    public void close() throws StoreFault {
        try {
            if (lease == null) {
                closeFiles();
                return;
            }
            try (lease) {
                closeFiles();
                if (!sums.isThere() && new RecordFolder(folder).logBytes() == 0) sums.write();
            }
        } catch (IOException e) {
            throw Sql.fault(folder, e);
        } catch (JdbiException e) {
            throw Sql.fault(folder, e);
        } catch (SQLException e) {
            throw Sql.fault(folder, e);
        }
    }
}
