package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code serve} does not do, in one line each. */
class ServeTest {
    @TempDir private Path temporary = Path.of("");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --port       | 99999              | is no port
                    --host       | 0.0.0.0            | the record has no account. Make one with parallax accounts add
                    --public-url | ftp://a.example    | is no address like https://record.example
                    --public-url | not a url          | is no address like https://record.example
                    --public-url | mailto:ada         | is no address like https://record.example
                    --public-url | https://a.example/b | is no address like https://record.example
                    --tiles      | https://a.example/ | is no address with {z}, {x} and {y}
                    """)
    void whatCannotBeServedIsToldInOneLine(String option, String value, String why) {
        String record = temporary.resolve("record").toString();
        Called.with("{\"text\":\"3 people were killed.\"}", "ingest", "--record", record, "-");
        List<String> call = new ArrayList<>(List.of("serve", "--record", record));
        call.addAll(List.of(option, value));
        Called called = Called.with("", call.toArray(String[]::new));
        assertEquals(Exit.WRONG, called.status(), called.toString());
        assertTrue(called.tally().contains(option + " " + value), called.tally());
        assertTrue(called.tally().contains(why), called.tally());
    }
}
