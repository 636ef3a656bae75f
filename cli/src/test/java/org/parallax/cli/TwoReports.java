package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A record of two reports and the calls on it. */
abstract class TwoReports {
    static final String REPORTS =
            """
            {"id":"a","published":"2031-03-01","text":"5 people were killed, Omar said."}
            {"id":"b","published":"2031-05-01","text":"6 people were injured, Nursabri said."}
            """;

    @TempDir Path folder;

    @BeforeEach
    void ingest() {
        assertEquals(List.of("new", "new"), take("record", REPORTS));
    }

    /** The statuses of the receipts. */
    final List<String> take(String record, String reports) {
        Called called = ingest(record, reports);
        assertEquals(Exit.DONE, called.status(), called.toString());
        return called.out().stream()
                .map(line -> line.replaceAll(".*\"status\":\"(\\w+)\"}", "$1"))
                .toList();
    }

    final Called ingest(String record, String reports) {
        String at = folder.resolve(record).toString();
        return Called.with(reports, "ingest", "--record", at, "-");
    }

    /** Calls with {@code %} for the test's folder, and {@code _} for a space in a word. */
    final Called call(String call) {
        String[] words = call.trim().split(" +");
        return Called.with(
                "",
                Arrays.stream(words)
                        .map(word -> word.replace("%", folder + "/").replace('_', ' '))
                        .toArray(String[]::new));
    }

    final Called done(String call) {
        Called called = call(call);
        assertEquals(Exit.DONE, called.status(), call + ": " + called);
        return called;
    }

    final List<String> claims(String record) {
        return done("export --record %" + record + " --format claims").out();
    }

    final void isWhole(String record) {
        Called verified = done("verify --record %" + record);
        assertEquals(1, verified.out().size(), verified.toString());
        assertTrue(verified.out().getFirst().startsWith("whole: "), verified.toString());
    }

    static void line(String pattern, String line) {
        assertTrue(line.matches(pattern), line);
    }
}
