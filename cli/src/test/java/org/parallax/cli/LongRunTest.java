package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.pipeline.Toy;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands that take long for a long record, on a clock on which everything takes long. */
class LongRunTest extends TwoReports {
    private static final Pattern COUNT = Pattern.compile("(?<=\\r\\u001B\\[K)[0-9,]+ [^\\r\\n]+");

    /** What they counted up to on a terminal. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    export --format incidents            | 2 of 2 incidents
                    export --format claims               | 2 of 2 claims
                    export --format acled --out %o       | 2 of 2 incidents
                    export --format ged --losses         | 2 of 2 incidents
                    export --format csv --out %o         | 2 of 2 incidents
                    export --format mse                  | 2 of 2 incidents
                    export --format geojson              | 2 of 2 incidents
                    export --format jsonld               | 2 of 2 claims; 2 of 2 incidents; 2 of 2 reports
                    export --format parquet --out %t     | 2 of 2 claims; 2 of 2 incidents; 2 of 2 reports
                    export --format warc --out %w        | 1 report written; 2 reports written
                    report --from 2031-01-01 --to 2031-12-31 --out %r.html | 2 of 2 incidents
                    """)
    void howFarItIsIsSeenOnATerminal(String call, String counted) {
        assertEquals(counted, counted(call, new Terminal(false, true, 80, false)));
        assertEquals("", counted(call, new Terminal(false, false, 80, false)), "and nowhere else");
    }

    private String counted(String call, Terminal terminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Io io =
                new Io(
                        InputStream.nullInputStream(),
                        new Out(new ByteArrayOutputStream()),
                        new Out(err),
                        terminal,
                        _ -> Toy.parallax());
        long[] nanos = {0};
        LongSupplier slow = () -> nanos[0] += 1_000_000_000;
        List<String> words =
                Arrays.stream((call + " --record %record").replace("%", folder + "/").split(" "))
                        .toList();
        Callable<Integer> command =
                words.getFirst().equals("report")
                        ? new ReportCommand(io, slow)
                        : new ExportCommand(io, slow);
        CommandLine line = new CommandLine(command);
        assertEquals(
                Exit.DONE,
                line.execute(words.subList(1, words.size()).toArray(String[]::new)),
                call);
        io.err().flush();
        return COUNT.matcher(err.toString(StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .filter(LongRunTest::isLast)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static boolean isLast(String count) {
        String[] words = count.split(" ");
        return !words[1].equals("of") || words[0].equals(words[2]);
    }
}
