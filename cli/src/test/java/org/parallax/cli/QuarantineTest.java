package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.store.Held;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.text.Capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** {@code quarantine}, and {@code withdraw} of what is in it. */
class QuarantineTest {
    private static final byte[] RAW = {37, 80, 0, -1};

    @TempDir Path folder;
    private String record = "";

    @BeforeEach
    void twoDocuments() throws StoreFault {
        record = folder.resolve("record").toString();
        try (Ledger ledger = Ledger.open(Path.of(record))) {
            ledger.quarantine(held("leaflet", RAW));
            ledger.quarantine(held("poster", "x".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Held held(String id, byte[] raw) {
        return new Held(
                id,
                "PDF",
                raw,
                "POISON: it took over 30 s. try again",
                Optional.of("box/Quirina Zobel.pdf"),
                Capture.NONE);
    }

    private Called quarantine(String... more) {
        String[] args = new String[3 + more.length];
        System.arraycopy(new String[] {"quarantine", "--record", record}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return Called.with("", args);
    }

    @Test
    void itIsListedWithoutWhatItSays() {
        Called called = quarantine();
        assertEquals(Exit.DONE, called.status());
        assertEquals(2, called.out().size());
        String line = called.out().getFirst();
        assertTrue(
                line.matches(
                        "\\{\"quarantined\":1,\"at\":\"[^\"]+\",\"report\":\"leaflet\","
                                + "\"form\":\"PDF\",\"bytes\":4,\"sha256\":\"[0-9a-f]{64}\","
                                + "\"reason\":\"POISON: it took over 30 s. try again\","
                                + "\"settled_by\":\\[\\]\\}"),
                line);
        assertEquals(List.of("2 in quarantine, 0 settled"), called.err());
        assertFalse(called.out().toString().contains("Zobel"));
    }

    @Test
    void theBytesOfOneCanBeTakenOut() throws IOException {
        Path file = folder.resolve("1.bin");
        assertEquals(Exit.DONE, quarantine("--raw", "1", "--out", file.toString()).status());
        assertArrayEquals(RAW, Files.readAllBytes(file));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Called none = quarantine("--raw", "9", "--out", file.toString());
        assertEquals(Exit.WRONG, none.status());
        assertEquals(
                "parallax: entry 9 holds nothing in quarantine. parallax quarantine lists what"
                        + " does",
                none.tally());
        assertEquals(Exit.WRONG, quarantine("--raw", "1").status());
    }

    @Test
    void oneIsWithdrawnByItsId() {
        Called called =
                Called.with(
                        "",
                        "withdraw --record %s leaflet --by Ada --with Bea --why Order"
                                .formatted(record)
                                .split(" "));
        assertEquals(Exit.DONE, called.status());
        assertTrue(called.out().getFirst().contains("\"kind\":\"quarantine\""));
        assertEquals(List.of("1 in quarantine, 0 settled"), quarantine().err());
    }
}
