package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.store.StoreFault.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Who may open what, and what a ledger does once SQLite has failed it. */
class OpeningTest {
    @TempDir Path folder;

    @Test
    void foldersAreMadeAsNeeded() throws StoreFault {
        Path deep = folder.resolve("not/yet/there");
        try (Ledger ledger = Ledger.open(deep)) {
            ledger.append(text("a", "one"));
        }
        assertTrue(Files.exists(deep.resolve("record.sqlite")));
    }

    @Test
    void aFolderOfOtherThingsIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertEquals(Kind.NOT_A_RECORD, refusal(folder));
        try (var entries = Files.list(folder)) {
            assertEquals(
                    List.of("thesis.txt"), entries.map(e -> e.getFileName().toString()).toList());
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "mine");
        assertEquals(Kind.NOT_A_RECORD, refusal(file));
    }

    @Test
    void readingNeedsARecord() {
        assertEquals(Kind.NOT_A_RECORD, readingRefusal(folder));
        assertEquals(Kind.NOT_A_RECORD, readingRefusal(folder.resolve("absent")));
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws SQLException {
        Samples.tamper(folder, "CREATE TABLE recipes (name TEXT)");
        assertEquals(Kind.NOT_A_RECORD, refusal(folder));
        assertEquals(Kind.NOT_A_RECORD, readingRefusal(folder));
    }

    @Test
    void anEmptyRecordFileIsDamageAndIsNeverMadeAnew() throws IOException {
        Files.createFile(folder.resolve("record.sqlite"));
        assertEquals(Kind.DAMAGED, refusal(folder));
        assertEquals(0, Files.size(folder.resolve("record.sqlite")));
    }

    @Test
    void aLogWithoutItsRecordIsNotMadeAnew() throws IOException {
        Files.writeString(folder.resolve("record.sqlite-wal"), "all that is left");
        assertEquals(Kind.NOT_A_RECORD, refusal(folder));
    }

    @Test
    void whatAKilledCreationLeftIsClearedAway() throws IOException {
        Files.writeString(folder.resolve("record.new"), "half a record");
        Files.createFile(folder.resolve("lease"));
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(0, ledger.size());
        }
    }

    @Test
    void aNewerRecordIsRefused() throws StoreFault, SQLException {
        Ledger.open(folder).close();
        Samples.tamper(folder, "UPDATE schema_version SET version = " + (Schema.VERSION + 1));
        assertEquals(Kind.NEWER, refusal(folder));
        assertEquals(Kind.NEWER, readingRefusal(folder));
    }

    @Test
    void theSecondWriterIsRefusedUntilTheFirstIsDone() throws StoreFault {
        try (Ledger first = Ledger.open(folder)) {
            assertEquals(Kind.IN_USE, refusal(folder));
            first.append(text("a", "one"));
            assertEquals(Kind.IN_USE, refusal(folder), "still, after a refused attempt");
        }
        try (Ledger second = Ledger.open(folder)) {
            assertEquals(1, second.size());
        }
    }

    @Test
    void ofManyWhoOpenAtOnceOneWrites() throws StoreFault {
        List<Kind> refusals = Collections.synchronizedList(new ArrayList<>());
        List<Ledger> winners = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> {
                    try {
                        winners.add(Ledger.open(folder));
                    } catch (StoreFault fault) {
                        refusals.add(fault.kind());
                    }
                });
            }
        }
        assertEquals(1, winners.size());
        assertEquals(Collections.nCopies(19, Kind.IN_USE), refusals);
        try (Ledger ledger = winners.getFirst()) {
            ledger.append(text("a", "one"));
        }
    }

    @Test
    void afterAnIoErrorTheLedgerWritesNoMore() throws StoreFault {
        Failing failing = new Failing(SQLiteErrorCode.SQLITE_IOERR_FSYNC);
        try (Ledger ledger = Ledger.open(folder, Samples.means(failing))) {
            ledger.append(text("a", "one"));
            String root = ledger.root();
            failing.next = "COMMIT";
            assertEquals(Kind.FAILED, appendFault(ledger, "b").kind());
            StoreFault later = appendFault(ledger, "c");
            assertEquals(Kind.FAILED, later.kind());
            assertTrue(later.getMessage().contains("writing failed before"), later.getMessage());
            assertEquals(root, ledger.root(), "reading goes on");
        }
        // nobody has a receipt for "b", and it may be there all the same: once
        try (Ledger ledger = Ledger.open(folder)) {
            assertEquals(2, ledger.size());
            assertEquals(Status.KNOWN, ledger.append(text("b", "text")).status());
            assertEquals(3, ledger.append(text("c", "three")).sequence());
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    @Test
    void aFullDiskRefusesOneDepositAndNoMore() throws StoreFault {
        Failing failing = new Failing(SQLiteErrorCode.SQLITE_FULL);
        try (Ledger ledger = Ledger.open(folder, Samples.means(failing))) {
            ledger.append(text("a", "one"));
            failing.next = "COMMIT";
            assertEquals(Kind.FULL, appendFault(ledger, "b").kind());
            assertEquals(2, ledger.append(text("b", "two")).sequence());
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    private static StoreFault appendFault(Ledger ledger, String id) {
        return assertThrows(StoreFault.class, () -> ledger.append(text(id, "text")));
    }

    private static Kind refusal(Path folder) {
        return assertThrows(StoreFault.class, () -> Ledger.open(folder).close()).kind();
    }

    private static Kind readingRefusal(Path folder) {
        return assertThrows(StoreFault.class, () -> Ledger.openForReading(folder).close()).kind();
    }

    /** A connection of which the next execution of one statement fails with a given code. */
    private static final class Failing implements UnaryOperator<Connection> {
        private final SQLiteErrorCode code;
        private String next = "";

        Failing(SQLiteErrorCode code) {
            this.code = code;
        }

        @Override
        public Connection apply(Connection real) {
            return wrap(Connection.class, real);
        }

        private <T> T wrap(Class<T> type, T real) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (proxy, method, arguments) -> {
                                if (arguments != null && next.equals(arguments[0])) {
                                    next = "";
                                    throw new SQLiteException("injected", code);
                                }
                                try {
                                    Object result = method.invoke(real, arguments);
                                    return method.getReturnType() == Statement.class
                                            ? wrap(Statement.class, (Statement) result)
                                            : result;
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            }));
        }
    }
}
