package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** {@code accounts}, and that the file it makes is no part of the record. */
class AccountsTest {
    private static final String PASSWORD = "correct horse 7";

    @TempDir Path folder;
    private String record = "";

    @BeforeEach
    void ingest() {
        record = folder.resolve("record").toString();
        String report = "{\"id\":\"a\",\"text\":\"5 people were killed, Omar said.\"}";
        Called.with(report, "ingest", "--record", record, "-");
    }

    private Called call(String stdin, String... args) {
        List<String> all = new ArrayList<>(List.of("accounts"));
        all.addAll(List.of(args));
        all.addAll(List.of("--record", record));
        return Called.with(stdin, all.toArray(String[]::new));
    }

    private Called add(String name, String role) {
        return call(PASSWORD + "\r\nmore", "add", name, "--role", role, "--password-stdin");
    }

    private void done(Called called, String line) {
        assertEquals(Exit.DONE, called.status(), called.toString());
        assertTrue(called.out().getFirst().matches(line), called.toString());
    }

    @Test
    void anAccountFromItsFirstDayToItsLast() {
        done(add("ada", "owner"), "ada +owner +since \\S+Z");
        done(add("bea", "coder"), "bea +coder +since \\S+Z");
        done(call("", "role", "bea", "--role", "reviewer"), "bea +reviewer +since \\S+Z");
        done(call("another word 7\n", "password", "BEA", "--password-stdin"), "bea .*");
        done(call("", "disable", "bea"), "bea .* disabled");
        done(call("", "enable", "bea"), "bea .*Z");
        assertEquals(2, call("", "list").out().size());
        List<String> audit = call("", "audit").out();
        assertEquals(6, audit.size());
        assertTrue(audit.getFirst().contains("\tterminal\tenable-account\tbea\tdone"), audit + "");
        assertEquals(2, call("", "audit", "--before", "3").out().size());
        assertFalse(audit.toString().contains("word 7"));
    }

    @Test
    void aWrongCallIsToldInOneLine() {
        add("ada", "owner");
        refused("a password has 12 to 200", call("short\n", "add", "bea", "--password-stdin"));
        refused("there is no password on", call("", "add", "bea", "--password-stdin"));
        refused("there is no terminal to ask", call("", "add", "bea"));
        refused("there is no role king", call("", "role", "ada", "--role", "king"));
        refused("ada is the last owner", call("", "disable", "ada"));
        refused("ada is the last owner", call("", "role", "ada", "--role", "coder"));
        refused("there is no account eve", call("", "password", "eve"));
        refused("missing: NAME, whom to add", call("", "add"));
        refused("missing: --role ROLE", call("", "role", "ada"));
        refused("a name has 2 to 40", call(PASSWORD, "add", "a b", "--password-stdin"));
        assertEquals(1, call("", "list").out().size());
    }

    private static void refused(String message, Called called) {
        assertEquals(Exit.WRONG, called.status(), called.toString());
        assertEquals(1, called.err().size(), called.toString());
        assertTrue(called.tally().startsWith("parallax: " + message), called.tally());
    }

    @Test
    void whereThereIsNoRecordNothingIsMade() {
        record = folder.resolve("absent").toString();
        assertEquals(Exit.WRONG, add("ada", "owner").status());
        assertFalse(Files.exists(Path.of(record)));
    }

    /** A record without its database is not taken for another program's folder, either. */
    @Test
    void theRecordDoesNotMindTheFileAndDoesNotTakeItAlong() throws IOException {
        add("ada", "owner");
        assertTrue(Files.exists(Path.of(record, "accounts.sqlite")));
        assertEquals(Exit.DONE, Called.with("", "verify", "--record", record).status());
        String saved = folder.resolve("saved.zip").toString();
        assertEquals(Exit.DONE, Called.with("", "backup", "--record", record, saved).status());
        try (ZipFile zip = new ZipFile(saved)) {
            assertTrue(zip.stream().noneMatch(it -> it.getName().contains("accounts")));
        }
        String restored = folder.resolve("restored").toString();
        Called.with("", "restore", saved, restored);
        assertFalse(Files.exists(Path.of(restored, "accounts.sqlite")));
        Files.delete(Path.of(record, "record.sqlite"));
        assertEquals(Exit.DONE, Called.with("", "repair", "--record", record).status());
        assertEquals(1, call("", "list").out().size(), "and it is still there");
    }
}
