package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.pipeline.Toy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** {@code backup}, {@code restore}, {@code repair}, {@code verify --since}. */
class KeepTest extends TwoReports {
    @Test
    void aBackupIsTheWholeRecordAndForItsOwnerAlone() throws IOException {
        Called backup = done("backup --record %record %kept");
        line(".*kept: 5 entries, [0-9,]+ bytes, root [0-9a-f]{64}", backup.out().getLast());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("kept"))));
        Called restored = done("restore --record %again %kept");
        assertEquals(1, restored.out().size(), restored.toString());
        line("whole: 5 entries, 4 of them sealed, root .*", restored.out().getFirst());
        isWhole("again");
        for (String format : List.of("claims", "incidents")) {
            String export = " --format " + format;
            assertEquals(
                    done("export --record %record" + export),
                    done("export --record %again" + export));
        }
        assertEquals(done("checkpoint --record %record"), done("checkpoint --record %again"));
        assertEquals(List.of("known", "known"), take("again", REPORTS));
        assertEquals(List.of("new"), take("again", "{\"id\":\"c\",\"text\":\"more\"}"));
        isWhole("again");
    }

    @Test
    void aBackupFromAfterwardsHoldsNothingOfWhatWasWithdrawn() {
        done("backup --record %record %before");
        done("withdraw --record %record a --by Ada --with Bea --why x");
        done("backup --record %record %after");
        done("restore --record %old %before");
        done("restore --record %new %after");
        assertEquals(2, claims("old").size());
        assertEquals(claims("record"), claims("new"));
        assertEquals(List.of("withdrawn", "known"), take("new", REPORTS));
    }

    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    backup --record %record %record/kept | 2 | %record/kept is in the record itself. Name a file elsewhere
                    backup --record %record %            | 2 | % is a folder. Name a file in it
                    backup --record %record %no/kept     | 2 | %no/kept: there is no such folder. Make it first
                    backup --record %none %kept2         | 2 | %none: NOT_A_RECORD: there is no record in this folder.
                    restore --record %record %kept       | 2 | %record: NOT_A_RECORD: there is something already. name a folder that is empty or not there
                    restore --record %again %none        | 2 | %none is no file
                    restore --record %again %text        | 1 | %text: DAMAGED: this is no whole backup
                    restore --record %again %cut         | 1 | %cut: DAMAGED: this is no whole backup
                    restore --record %again %flipped     | 1 | %flipped: DAMAGED:
                    repair --record %none                | 2 | %none: NOT_A_RECORD: there are no packs to make the record from.
                    """)
    void whatCannotBeSavedIsOneLineAndLeavesNothing(String call, int status, String told)
            throws IOException {
        done("backup --record %record %kept");
        byte[] kept = Files.readAllBytes(folder.resolve("kept"));
        Files.write(folder.resolve("cut"), Arrays.copyOf(kept, kept.length / 2));
        // a ZIP archive has bytes that mean nothing, such as times, but not so many in a row
        for (int i = 0; i < 64; i++) kept[kept.length / 2 + i] ^= 1;
        Files.write(folder.resolve("flipped"), kept);
        Files.writeString(folder.resolve("text"), "no backup");
        List<String> before = files();
        Called called = call(call);
        assertEquals(status, called.status(), called.toString());
        assertEquals(List.of(), called.out());
        assertEquals(1, called.err().size(), called.toString());
        String line =
                called.err().getFirst().replace(folder + "/", "%").replace(folder.toString(), "%");
        assertTrue(line.startsWith("parallax: " + told), line);
        assertEquals(before, files());
        isWhole("record");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDatabaseOfRubbishIsMadeAnewFromThePacks() throws IOException {
        List<String> claims = claims("record");
        Called checkpoint = done("checkpoint --record %record");
        byte[] rubbish = new byte[20_000];
        new Random(7).nextBytes(rubbish);
        Files.write(folder.resolve("record").resolve("record.sqlite"), rubbish);
        Called damaged = call("verify --record %record");
        assertEquals(Exit.FAILED, damaged.status(), damaged.toString());
        assertEquals(List.of(), damaged.err());
        assertEquals(1, damaged.out().size(), damaged.toString());
        line(
                "not whole: .*record: DAMAGED: record.sqlite is no database: its first bytes are"
                        + " others\\. try parallax repair, .*",
                damaged.out().getFirst());
        assertEquals(Exit.FAILED, call("export --record %record --format claims").status());
        Called repaired = done("repair --record %record");
        assertEquals(1, repaired.out().size(), repaired.toString());
        line("whole: 5 entries, 4 of them sealed, root .*", repaired.out().getFirst());
        assertTrue(Files.exists(folder.resolve("record").resolve("record.damaged-1.sqlite")));
        isWhole("record");
        assertEquals(claims, claims("record"));
        assertEquals(checkpoint, done("checkpoint --record %record"));
        assertEquals(List.of("known", "known"), take("record", REPORTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void aCheckpointKeptElsewhereHolds(String when) {
        done("checkpoint --record %record --out %kept");
        if (when.equals("after")) {
            take("record", "{\"id\":\"c\",\"text\":\"more\"}");
            done("withdraw --record %record a --by Ada --with Bea --why x");
        }
        Called verified = done("verify --record %record --since %kept");
        assertTrue(
                verified.out().contains("note: it goes on from the checkpoint of 4 entries"),
                verified.toString());
        line("whole: .*", verified.out().getLast());
    }

    @Test
    void aCheckpointOfAnotherRecordDoesNot() throws IOException {
        take("other", REPORTS.replace("5 people", "4 people"));
        done("checkpoint --record %other --out %kept");
        Called verified = call("verify --record %record --since %kept");
        assertEquals(Exit.FAILED, verified.status(), verified.toString());
        assertEquals(List.of(), verified.err());
        assertEquals(
                List.of(
                        "the checkpoint kept elsewhere is not signed by a key of this record",
                        "the checkpoint kept elsewhere has another root than the first 4 entries:"
                                + " they are not those that were signed"),
                verified.out().subList(0, 2));
        line("not whole: 5 entries, .*", verified.out().getLast());
        isWhole("record");
        Files.writeString(folder.resolve("text"), "no checkpoint\n");
        for (String none : List.of("%none", "%text")) {
            Called called = call("verify --record %record --since " + none);
            assertEquals(Exit.WRONG, called.status(), called.toString());
            assertEquals(1, called.err().size(), called.toString());
            assertEquals(List.of(), called.out());
        }
    }

    @Test
    void ingestTellsOfReportsThatOnlyOtherReadersHaveRead() {
        String at = folder.resolve("record").toString();
        Called same = Called.with(REPORTS, "ingest", "--record", at, "-");
        assertEquals(List.of("2 in: 2 read, 0 skipped"), same.err());
        String more = "{\"id\":\"c\",\"text\":\"more\"}";
        Called other = Called.by(Toy.parallax("toy-2"), more, "ingest", "--record", at, "-");
        assertEquals(Exit.DONE, other.status());
        assertEquals(
                List.of(
                        "2 reports were read by another version of the reader; parallax reread"
                                + " reads them anew",
                        "1 in: 1 read, 0 skipped"),
                other.err());
        done("withdraw --record %record a --by Ada --with Bea --why x");
        Called one = Called.by(Toy.parallax("toy-2"), more, "ingest", "--record", at, "-");
        assertEquals(
                "1 report was read by another version of the reader; parallax reread reads it anew",
                one.err().getFirst());
        Called.by(Toy.parallax("toy-2"), "", "reread", "--record", at);
        Called none = Called.by(Toy.parallax("toy-2"), more, "ingest", "--record", at, "-");
        assertEquals(List.of("1 in: 1 read, 0 skipped"), none.err());
    }
}
