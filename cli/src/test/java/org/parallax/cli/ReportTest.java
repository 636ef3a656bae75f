package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A situation report is written whole, or not at all and with a word on why. */
class ReportTest extends TwoReports {
    private static final String MARCH =
            "report --record %record --from 2031-03-01 --to 2031-03-31 --out %";

    @Test
    void aPageTellsWhichRecordItIsOf() throws IOException {
        done(MARCH + "march.html");
        String page = Files.readString(folder.resolve("march.html"));
        assertTrue(page.startsWith("<!DOCTYPE html>"), page.substring(0, 40));
        assertTrue(page.contains("<h1>All places</h1>"), page);
        assertTrue(page.contains("1–31 Mar 2031"), page);
        assertTrue(page.contains("5 entries of its ledger"), page);
    }

    @Test
    void aRecordAsItWasHasTheRootItHadThen() throws IOException {
        done(MARCH + "now.html");
        String then = root("now.html");
        take("record", "{\"id\":\"c\",\"text\":\"7 people were killed.\"}");
        done(MARCH + "later.html");
        assertFalse(root("later.html").equals(then));
        done(MARCH + "then.html --as-of 5");
        assertEquals(then, root("then.html"));
    }

    private String root(String file) throws IOException {
        String page = Files.readString(folder.resolve(file));
        int at = page.indexOf("<code>") + "<code>".length();
        return page.substring(at, page.indexOf("</code>", at));
    }

    @Test
    void paperIsPdf() throws IOException {
        done(MARCH + "march.PDF");
        byte[] paper = Files.readAllBytes(folder.resolve("march.PDF"));
        assertEquals("%PDF-1.", new String(paper, 0, 7, StandardCharsets.US_ASCII));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--from 2031-03-01 --to 2031-03-31 --out %a.txt | what kind of file? End its name"
                        + " in .html or .pdf",
                "--from 2031-03-09 --to 2031-03-01 --out %a.pdf | --from 2031-03-09 is after --to"
                        + " 2031-03-01. Turn them round",
                "--from March --to 2031-03-01 --out %a.pdf | --from March is no day. Write it like"
                        + " 2024-11-30",
                "--from 2031-03-01 --to 2031-03-31 --place Nowhereville --out %a.pdf | the"
                        + " gazetteer has no such place",
                "--from 2031-03-01 --to 2031-03-31 --place Tripoli --out %a.pdf | places, none with"
                        + " an incident. Give an id: ",
                "--from 2031-03-01 --to 2031-03-31 --out %no/a.pdf | there is no folder",
                "--from 2031-03-01 --to 2031-03-31 --as-of 99 --out %a.pdf | --as-of 99: the record"
                        + " has no 99 entries",
                "--from 2031-03-01 --to 2031-03-31 | missing: --out FILE"
            })
    void aWrongCallSaysWhatToDoAndWritesNothing(String call, String told) throws IOException {
        Called called = call("report --record %record " + call);
        assertEquals(Exit.WRONG, called.status(), called.toString());
        assertTrue(called.err().getLast().contains(told), called.toString());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(it -> it.getFileName().toString()).toList();
            assertEquals(List.of("record"), names);
        }
    }

    @Test
    void daysOfWhichNothingIsKnownAreAReportThatSaysSo() throws IOException {
        Called called =
                done("report --record %record --from 2001-01-01 --to 2001-01-02 --out %a.html");
        assertTrue(called.err().getLast().contains("tells of no incident"), called.toString());
        assertTrue(Files.readString(folder.resolve("a.html")).contains("tells of no incident"));
    }
}
