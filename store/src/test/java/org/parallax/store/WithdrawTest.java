package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parallax.store.Samples.CLOCK;
import static org.parallax.store.Samples.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.event.Ruling;
import org.parallax.store.Withdrawal.Order;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is withdrawn is gone from every file, and everything else stays as it was. */
class WithdrawTest {
    private static final Order ORDER = new Order("Ada", "Bea", "A court in Tell ordered it.");
    private static final String NAME = "Quirina Zobel";
    private static final String TEXT =
            "Quirina  Zobel, 34, was hurt in Tell. Zobel's brother saw it. So did QUIRINA ZOBEL.";
    private static final String REDACTED =
            "Xxxxxxx  Xxxxx, 34, was hurt in Tell. Xxxxx's brother saw it. So did XXXXXXX XXXXX.";

    @TempDir Path folder;
    private String root = "";

    @BeforeEach
    void threeReportsOneOfThemReadTwice() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.appendAll(List.of(text("a", "one"), text("b", TEXT), text("c", "three")));
            ledger.keepReading(2, "v1", "{\"who\":\"Quirina  Zobel\",\"n\":[1,\"Zobel\"]}");
            ledger.keepReading(2, "v2", "{\"who\":\"quirina-zobel\"}");
            ledger.keepReading(1, "v1", "{\"who\":\"zobel\"}");
            ledger.decide("Ada", "It was Quirina Zobel.", new Ruling.Undo(1));
            root = ledger.root();
        }
    }

    @Test
    void aReportGoesWithItsReadingsAndLeavesItsEntries() throws IOException {
        String leaf;
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            leaf = ledger.append(text("b", TEXT)).leaf();
            List<Withdrawal> gone = ledger.withdrawReport("b", ORDER);
            assertEquals(
                    List.of("8 4 reading", "9 5 reading", "10 2 report"),
                    gone.stream().map(w -> w.sequence() + " " + w.of() + " " + w.kind()).toList());
            assertEquals(List.of("a one", "c three"), texts(ledger));
            assertEquals(Optional.empty(), ledger.reading(2, "v1"));
            assertEquals(List.of("a one"), ledger.reports(1).map(WithdrawTest::shown).toList());
        }
        try (Ledger ledger = Ledger.openForReading(folder)) {
            Verdict verdict = ledger.verify();
            assertEquals(List.of(), verdict.damages());
            assertEquals(10, verdict.entries());
            assertEquals("A court in Tell ordered it.", ledger.withdrawals().getFirst().why());
        }
        assertEquals(64, leaf.length());
    }

    @Test
    void noFileHoldsWhatWasWithdrawn() throws IOException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(
                    new Deposit(
                            Report.of("canary-id", "x").from("Canary Outlet"),
                            "x".getBytes(StandardCharsets.UTF_8)));
            assertTrue(holds("canary-id"), "ids are in an index while the report is there");
            ledger.withdrawReport("canary-id", ORDER);
            assertFalse(holds("canary-id"), "while it is open");
        }
        assertFalse(holds("canary-id"));
        assertFalse(holds("Canary Outlet"));
        assertFalse(holds("Zobel"), "what is sealed was never in the open");
    }

    @Test
    void aNameGoesAndTheRestStaysAtItsPlace() throws IOException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            List<Withdrawal> gone = ledger.withdrawName(NAME, ORDER);
            assertEquals(
                    List.of("2 report", "4 reading", "5 reading", "7 decision"),
                    gone.stream().map(w -> w.of() + " " + w.kind()).toList());
        }
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            assertEquals(List.of("a one", "b " + REDACTED, "c three"), texts(ledger));
            assertEquals(TEXT.length(), REDACTED.length());
            assertEquals(
                    Optional.of("{\"who\":\"Xxxxxxx  Xxxxx\",\"n\":[1,\"Xxxxx\"]}"),
                    ledger.reading(2, "v1").map(Kept::body));
            assertEquals(
                    Optional.of("{\"who\":\"xxxxxxx-xxxxx\"}"),
                    ledger.reading(2, "v2").map(Kept::body));
            assertEquals(
                    Optional.of("{\"who\":\"zobel\"}"),
                    ledger.reading(1, "v1").map(Kept::body),
                    "another report's");
            assertEquals("It was Xxxxxxx Xxxxx.", ledger.decisions().getFirst().why());
            Stored b = ledger.reports().filter(s -> s.sequence() == 2).findFirst().orElseThrow();
            assertEquals(Optional.empty(), ledger.raw(b), "the bytes hold the name");
            assertEquals(List.of(), ledger.verify().damages());
            assertEquals(List.of(), ledger.withdrawName(NAME, ORDER), "it is not there any more");
        }
    }

    @Test
    void aReportWithoutANameCanStillGoWholly() throws IOException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.withdrawName(NAME, ORDER);
            ledger.withdrawReport("b", ORDER);
            assertEquals(List.of("a one", "c three"), texts(ledger));
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"report", "name"})
    void whatWasWithdrawnIsNotTakenInAgain(String what) throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            if (what.equals("name")) ledger.withdrawName(NAME, ORDER);
            else ledger.withdrawReport("b", ORDER);
            long size = ledger.size();
            Receipt again = ledger.append(text("other id", TEXT));
            assertEquals(Status.WITHDRAWN, again.status());
            assertEquals(size, ledger.size());
            for (String copy :
                    List.of("\uFEFF" + TEXT + "\r\n", TEXT.toUpperCase(Locale.ROOT), " " + TEXT)) {
                assertEquals(Status.WITHDRAWN, ledger.append(text("copy", copy)).status(), copy);
            }
            assertEquals(Status.NEW, ledger.append(text("d", TEXT + " And more.")).status());
        }
    }

    /** By the ledger alone, which holds no such address any more. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://www.post.example/quay?id=7, true",
        "http://post.example/quay?id=7, true",
        "HTTPS://WWW.Post.example/quay?id=7, true",
        "https://post.example/quay?id=8, false",
        "https://post.example/Quay?id=7, false",
        "https://m.post.example/quay?id=7, false",
        "https://post.example/quay, false",
        "no address, false"
    })
    void theAddressOfAWithdrawnReportIsKnownAgain(String address, boolean known)
            throws IOException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            Report report =
                    new Report(
                            "quay",
                            "Two people were killed on the quay.",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("https://www.post.example/quay?id=7"),
                            Optional.empty(),
                            Optional.empty());
            ledger.append(Samples.line(report));
            assertFalse(ledger.isWithdrawn(address));
            ledger.withdrawReport("quay", ORDER);
            assertEquals(known, ledger.isWithdrawn(address));
            assertEquals(List.of(), ledger.verify().damages());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("quay?id"), file.toString());
            }
        }
    }

    @Test
    void aWithdrawalThatACrashLeftHalfDoneIsFinished() throws IOException {
        byte[] keys = Files.readAllBytes(folder.resolve("keys"));
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.withdrawReport("b", ORDER);
        }
        byte[] later = Files.readAllBytes(folder.resolve("keys"));
        System.arraycopy(keys, 0, later, 0, keys.length); // as if they were not destroyed yet
        Files.write(folder.resolve("keys"), later);
        try (Ledger ledger = Ledger.openForReading(folder)) {
            assertTrue(
                    ledger.verify().damages().contains("the key of entry 2 should be gone"),
                    "that is told");
        }
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    /** A crash may leave the first of its entries only: then it is asked for again. */
    @Test
    void aWithdrawalThatACrashCutShortCanBeAskedForAgain() throws IOException {
        byte[] keys = Files.readAllBytes(folder.resolve("keys"));
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.withdrawReport("b", ORDER);
        }
        Path cut = folder.resolve("cut");
        Files.createDirectories(cut.resolve("packs"));
        byte[] pack = Files.readAllBytes(folder.resolve("packs/000001.pack"));
        int entries = 0;
        int end = 0;
        for (; entries < 8; entries++) {
            ByteBuffer head = ByteBuffer.wrap(pack, end, 12);
            head.getInt();
            end += 12 + head.getInt() + head.getInt() + 32;
        }
        Files.write(cut.resolve("packs/000001.pack"), Arrays.copyOf(pack, end));
        Files.write(cut.resolve("keys"), Arrays.copyOf(keys, keys.length + 32));
        assertEquals(8, Ledger.repair(cut).entries());
        try (Ledger ledger = Ledger.open(cut, CLOCK)) {
            assertEquals(Optional.empty(), ledger.reading(2, "v1"), "a reading is gone");
            assertEquals(2, ledger.withdrawReport("b", ORDER).size(), "the other, and the report");
            assertEquals(List.of("a one", "c three"), texts(ledger));
        }
    }

    @Test
    void noTextAtAllIsNobodys() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(new Deposit(Report.of("empty", " "), new byte[] {1}));
            ledger.withdrawReport("empty", ORDER);
            Deposit other = new Deposit(Report.of("other", " "), new byte[] {2});
            assertEquals(Status.NEW, ledger.append(other).status());
            Deposit same = new Deposit(Report.of("more", "x"), new byte[] {1});
            assertEquals(Status.WITHDRAWN, ledger.append(same).status());
        }
    }

    @Test
    void withoutItsErasureAMissingKeyIsDamage() throws IOException {
        byte[] keys = Files.readAllBytes(folder.resolve("keys"));
        Arrays.fill(keys, 64 + 32, 64 + 64, (byte) 0);
        Files.write(folder.resolve("keys"), keys);
        try (Ledger ledger = Ledger.openForReading(folder)) {
            List<String> damages = ledger.verify().damages();
            assertEquals("the key of entry 2 is gone", damages.getFirst());
            assertTrue(damages.get(1).startsWith("keys is not as it was left"), damages.get(1));
        }
    }

    @Test
    void entriesFromBeforeStandAsTheyStood() throws StoreFault, SQLException {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.withdrawReport("b", ORDER);
        }
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("record.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT root FROM entry WHERE sequence = 7")) {
            assertEquals(root, row.getString(1));
        }
    }

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource({"Ada,ada,Because", "' ',Bea,Because", "Ada,'',Because", "Ada,Bea,' '"})
    void anOrderTakesTwoPersonsAndAReason(String by, String with, String why) {
        assertThrows(IllegalArgumentException.class, () -> new Order(by, with, why));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "Zoe Lefevre, Said Zoé  Lefèvre: no., Said Xxx  Xxxxxxx: no.",
        "Zoé Lefèvre, ZOE-LEFEVRE and lefèvre, XXX-XXXXXXX and xxxxxxx",
        "محمد الزهراوي, قال محمد الزهراوي اليوم, قال xxxx xxxxxxxx اليوم",
        "Ali, Ali of Aliabad and ali, Xxx of Aliabad and xxx",
        "Ali Reza, Ali met Reza, Ali met Reza",
        "Ali Reza, Ali Reza met Ali, Xxx Xxxx met Xxx",
    })
    void wordsAreComparedWithoutCaseAndAccents(String name, String before, String after)
            throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("d", before));
            ledger.withdrawName(name, ORDER);
            assertTrue(texts(ledger).contains("d " + after), texts(ledger).toString());
        }
    }

    @Test
    void earlierOrdersThatHoldTheNameAreTold() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.withdrawReport("a", new Order("Quirina Zobel", "Bea", "By order."));
            assertEquals(
                    List.of(8L, 9L),
                    ledger.ordersNaming(NAME).stream().map(Withdrawal::sequence).toList());
            assertEquals(List.of(), ledger.ordersNaming("Ada"));
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "X", "4-4"})
    void whatIsNoNameIsRefused(String name) throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            assertThrows(IllegalArgumentException.class, () -> ledger.withdrawName(name, ORDER));
            Order telling = new Order("Ada", "Bea", "Because of quirina zobel");
            assertThrows(IllegalArgumentException.class, () -> ledger.withdrawName(NAME, telling));
        }
    }

    @Test
    void aReportWhoseIdHoldsTheNameHasToGoWholly() throws StoreFault {
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            ledger.append(text("2031/quirina_zobel-hurt", "one more"));
            long size = ledger.size();
            IllegalArgumentException told =
                    assertThrows(
                            IllegalArgumentException.class, () -> ledger.withdrawName(NAME, ORDER));
            assertEquals(
                    "the id of the report in entry 8 holds the name. Withdraw that report",
                    told.getMessage());
            assertEquals(size, ledger.size());
            ledger.withdrawReport("2031/quirina_zobel-hurt", ORDER);
            assertEquals(4, ledger.withdrawName(NAME, ORDER).size());
        }
    }

    private boolean holds(String words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.contains(words)) return true;
            }
        }
        return false;
    }

    private static List<String> texts(Ledger ledger) throws StoreFault {
        return ledger.reports().map(WithdrawTest::shown).toList();
    }

    private static String shown(Stored stored) {
        return stored.report().id() + " " + stored.report().text();
    }

    /** The text never has the name; what it came as does. */
    @ParameterizedTest(name = "in its {0}")
    @CsvSource({
        "address, https://post.example/quirina-zobel-hurt, -, x",
        "signs of an address, https://post.example/Quirina%20Zobel%, -, x",
        "author, https://post.example/1, Quirina Zobel, x",
        "bytes, https://post.example/1, -, <p>Quirina Zobel</p>",
    })
    void whatOnlyTheWayItCameHoldsGoesToo(String part, String url, String author, String raw)
            throws IOException {
        Capture came = Samples.capture(url);
        Capture capture =
                new Capture(
                        came.at(),
                        came.hops(),
                        came.type(),
                        came.decoding(),
                        List.of(author),
                        came.published(),
                        came.via(),
                        came.partial());
        Report report = Report.of("d", "Zobel Street was closed.");
        try (Ledger ledger = Ledger.open(folder, CLOCK)) {
            byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
            ledger.append(new Deposit(report, bytes, Optional.empty(), false, capture));
            ledger.keepReading(8, "v1", "{\"where\":\"Zobel Street\"}");
            ledger.withdrawName(NAME, ORDER);
            Stored stored = ledger.report(8).orElseThrow();
            assertEquals(Capture.NONE, stored.capture(), part);
            assertEquals(report, stored.report(), "another Zobel stays");
            assertEquals(Optional.empty(), ledger.raw(stored));
            assertEquals(
                    Optional.of("{\"where\":\"Zobel Street\"}"),
                    ledger.reading(8, "v1").map(Kept::body));
            Receipt same = ledger.append(new Deposit(report, bytes));
            assertEquals(Status.KNOWN, same.status(), "under its id");
            Report elsewhere = Report.of("e", report.text());
            assertEquals(Status.WITHDRAWN, ledger.append(new Deposit(elsewhere, bytes)).status());
            assertEquals(Status.NEW, ledger.append(text("e", report.text())).status());
            assertEquals(List.of(), ledger.verify().damages());
        }
        assertEquals(List.of(), Ledger.repair(folder).damages());
    }
}
