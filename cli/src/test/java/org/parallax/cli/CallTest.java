package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** How the program may be called, and what it says when called in another way. */
class CallTest {
    @ParameterizedTest(name = "parallax {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                        | no command was given. See parallax --help
                    reads x                   | unknown command reads. Did you mean read? See parallax --help
                    --versoin                 | unknown option --versoin. Did you mean --version? See parallax --help
                    read                      | missing: INPUT. See parallax read --help
                    read --mention x          | unknown option --mention. Did you mean --mentions? See parallax read --help
                    ingest x                  | missing: --record DIR. See parallax ingest --help
                    export --record x         | missing: --format FORMAT. See parallax export --help
                    export --record x --format xlsx | --format xlsx is not written. Use incidents, episodes, claims, acled, ged, csv, mse, geojson, jsonld, parquet or warc
                    export --record x --format claims --as-of now | --as-of now is no moment. Write 2026-01-08T18:00:00Z, 2026-01-08 (the end of that day in UTC), or 17 (the record when it had 17 entries)
                    show --record x           | missing: ID. See parallax show --help
                    history --record x        | missing: INCIDENT. See parallax history --help
                    reread --record x --from v | --from and --to go together. --list lists the versions
                    reread --record x --list --from v --to w | --list lists all versions; leave out --from and --to
                    export --record x --format claims --policy mean | --policy mean is unknown. Use ucdp, lowest or latest
                    serve --record x --policy mean | --policy mean is unknown. Use ucdp, lowest or latest
                    search --record x         | missing: WORDS. See parallax search --help
                    rebuild                   | missing: --record DIR. See parallax rebuild --help
                    verify --record x y       | unexpected y. See parallax verify --help
                    check                     | missing: PROOF. See parallax check --help
                    prove a                   | missing: --record DIR. See parallax prove --help
                    checkpoint                | missing: --record DIR. See parallax checkpoint --help
                    serve --record x --port y | Invalid value for option '--port': 'y' is not an int. See parallax serve --help
                    """)
    void aWrongCallIsAnsweredWithOneLine(String call, String answer) {
        Called called = Called.with("", call.isEmpty() ? new String[0] : call.split(" "));
        assertEquals(List.of("parallax: " + answer), called.err());
        assertEquals(List.of(), called.out());
        assertEquals(Exit.WRONG, called.status());
    }

    @ParameterizedTest(name = "parallax {0} --help")
    @ValueSource(
            strings = {
                "",
                "read",
                "code",
                "ingest",
                "export",
                "show",
                "history",
                "reread",
                "serve",
                "verify",
                "checkpoint",
                "prove",
                "check",
                "withdraw",
                "backup",
                "restore",
                "repair",
                "demo"
            })
    void everyCommandExplainsItselfWithAnExample(String command) {
        Called called =
                command.isEmpty() ? Called.with("", "--help") : Called.with("", command, "--help");
        assertEquals(Exit.DONE, called.status());
        assertEquals(List.of(), called.err());
        assertTrue(
                called.out().stream().anyMatch(line -> line.startsWith("  parallax " + command)),
                () -> String.join("\n", called.out()));
        assertTrue(called.out().stream().allMatch(line -> line.length() <= 90));
    }

    @Test
    void theVersionIsTheBuilds() {
        String line = Called.with("", "--version").out().getFirst();
        assertTrue(line.matches("parallax [0-9]+\\.[0-9]+.*"), line);
    }

    /** What stands behind a closed pipe, or a full disk. */
    private static int writingTo(String failure) {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(failure);
                    }
                };
        Io io =
                new Io(
                        InputStream.nullInputStream(),
                        new Out(broken),
                        new Out(OutputStream.nullOutputStream()),
                        Terminal.NONE,
                        tables -> {
                            throw new AssertionError("help needs no readers");
                        });
        return Main.run(io, "--help");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        assertEquals(Exit.DONE, writingTo("Broken pipe"));
        assertEquals(Exit.FAILED, writingTo("No space left on device"));
    }
}
