package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.intake.Intake;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.Source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document that breaks its reader is kept by {@code ingest}, and {@code retry} tries again. */
class RetryTest {
    @TempDir Path folder;
    private String record = "";
    private boolean mended;
    private int intakes;

    /** Breaks at what says "bomb", until it is mended; a page of two parts is two documents. */
    private List<Document> read(Source source) throws Unreadable {
        String text = new String(source.bytes(), StandardCharsets.UTF_8);
        if (text.contains("dud")) {
            throw new Unreadable(FaultKind.EMPTY, "there is no text in it", "leave it out");
        }
        if (text.contains("bomb") && !mended) {
            throw new Unreadable(FaultKind.POISON, "reading it took over 30 s", "report it");
        }
        List<Document> documents = new ArrayList<>();
        String[] parts = text.split("\\|", -1);
        for (String part : parts) {
            Optional<String> name =
                    parts.length == 1 ? Optional.empty() : Optional.of("" + documents.size());
            documents.add(document(name, part));
        }
        return documents;
    }

    private static Document document(Optional<String> part, String text) {
        return new Document(
                part,
                Optional.empty(),
                Optional.empty(),
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private Called call(String... args) {
        return Called.taking(
                in -> {
                    intakes++;
                    return Intake.reading(in, this::read);
                },
                args);
    }

    @BeforeEach
    void threePages() throws IOException {
        record = folder.resolve("record").toString();
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(pages.resolve("a.html"), "5 people were killed.");
        Files.writeString(pages.resolve("b.html"), "a bomb: 6 people were killed.|7 more.");
        Files.writeString(pages.resolve("c.html"), "a dud");
    }

    private Called ingest() {
        return call("ingest", "--record", record, folder.resolve("pages").toString());
    }

    private static String statuses(Called called) {
        return String.join(
                " ",
                called.out().stream()
                        .map(it ->
                                it.replaceAll(
                                        ".*\"report\":\"([^\"]*)\".*\"status\":\"([^\"]*)\".*",
                                        "$1:$2"))
                        .sorted()
                        .toList());
    }

    @Test
    void ingestKeepsItApartAndSaysHowToTryAgain() {
        Called called = ingest();
        assertEquals(Exit.DONE, called.status(), called.toString());
        assertEquals("a:new b:quarantined", statuses(called));
        assertEquals("3 in: 1 read, 2 skipped", called.tally());
        String told = called.err().getFirst();
        assertTrue(
                told.matches(
                        ".*b\\.html:1: POISON: reading it took over 30 s\\. report it\\. Kept as"
                                + " entry [12]; parallax retry --record .* [12] tries again"),
                told);
        assertEquals("a:known b:known", statuses(ingest()), "once");
        String held = call("quarantine", "--record", record).out().getFirst();
        assertTrue(
                held.contains("\"reason\":\"POISON: reading it took over 30 s. report it\""), held);
    }

    @Test
    void whatStillBreaksItsReaderStays() {
        ingest();
        Called called = call("retry", "--record", record);
        assertEquals(Exit.WRONG, called.status());
        assertEquals("1 in: 0 read, 1 skipped", called.tally());
        assertTrue(
                called.err().getFirst().matches("entry [12]:1: POISON: .* It stays in .*"),
                called.toString());
        assertEquals(
                List.of("1 in quarantine, 0 settled"),
                call("quarantine", "--record", record).err());
    }

    @Test
    void whatComesOfItSettlesIt() {
        ingest();
        mended = true;
        Called called = call("retry", "--record", record);
        assertEquals(Exit.DONE, called.status(), called.toString());
        assertEquals("b#0:new b#1:new", statuses(called));
        assertEquals("2 in: 2 read, 0 skipped", called.tally());
        Called list = call("quarantine", "--record", record);
        assertEquals(List.of("0 in quarantine, 1 settled"), list.err());
        assertTrue(list.out().getFirst().matches(".*\"settled_by\":\\[\\d+,\\d+\\]\\}"));
        Called again = call("retry", "--record", record);
        assertEquals(Exit.DONE, again.status());
        assertEquals(List.of("nothing in quarantine waits to be read"), again.err());
        assertEquals(Exit.DONE, call("verify", "--record", record).status());
    }

    /** Readers are processes: to start them takes longer than to read. */
    @Test
    void allAreReadByOneSetOfReaders() throws IOException {
        Files.writeString(folder.resolve("pages/d.html"), "another bomb");
        ingest();
        mended = true;
        intakes = 0;
        assertEquals("3 in: 3 read, 0 skipped", call("retry", "--record", record).tally());
        assertEquals(1, intakes);
    }

    @Test
    void anEntryThatHoldsNothingIsAWrongCallAndNothingIsDone() {
        ingest();
        mended = true;
        assertEquals(Exit.WRONG, call("retry", "--record", record, "1", "99").status());
        assertEquals(
                List.of("1 in quarantine, 0 settled"),
                call("quarantine", "--record", record).err());
    }
}
