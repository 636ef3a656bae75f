package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.pipeline.Toy;
import org.parallax.store.derived.Lines;
import org.parallax.store.derived.Table;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a terminal sees while a long record is written. */
class CountedLinesTest {
    /** Each look at a line takes 0.1 ms. */
    private static final long LOOK = 100_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long nanos;

    private Progress progress(boolean quiet, boolean out, boolean terminal) {
        Io io =
                new Io(
                        InputStream.nullInputStream(),
                        new Out(bytes),
                        new Out(bytes),
                        new Terminal(out, terminal, 80, false),
                        _ -> Toy.parallax());
        return Progress.of(io, () -> nanos, quiet);
    }

    /** 3,000 lines in each table. */
    private static Lines lines() {
        return new Lines() {
            @Override
            public Stream<String> lines(Table table) {
                return IntStream.range(0, count(table)).mapToObj(it -> table + " " + it);
            }

            @Override
            public Optional<String> line(Table table, String id) {
                return Optional.empty();
            }

            @Override
            public int count(Table table) {
                return 3000;
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # table  | what is seen
                    INCIDENT | <2,001 of 3,000 incidents><>
                    EPISODE  | <2,001 of 3,000 episodes><>
                    CLAIM    | <2,001 of 3,000 claims><>
                    SOURCE   | <2,001 of 3,000 reports><>
                    NAME     |
                    NOTE     |
                    """)
    void oneLineThatIsWiped(Table table, String seen) {
        assertEquals(seen == null ? "" : seen, seen(table, progress(false, false, true)));
    }

    @ParameterizedTest(name = "results to a file: {0}; terminal: out {1}, err {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # file | out   | err   | seen
                    false  | false | true  | true
                    true   | false | true  | true
                    true   | true  | true  | true
                    # results on the same terminal are not disturbed
                    false  | true  | true  | false
                    # nobody sees it
                    false  | false | false | false
                    true   | false | false | false
                    true   | true  | false | false
                    """)
    void onATerminalAlone(boolean file, boolean out, boolean err, boolean seen) {
        assertEquals(!seen, seen(Table.CLAIM, progress(file, out, err)).isEmpty());
    }

    private String seen(Table table, Progress progress) {
        try (Stream<String> lines = new CountedLines(lines(), progress).lines(table)) {
            long read = lines.filter(it -> !it.isEmpty()).peek(_ -> nanos += LOOK).count();
            assertEquals(3000, read);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .replace("\r\u001B[K", "<")
                .replaceAll("<([^<]*)", "<$1>");
    }
}
