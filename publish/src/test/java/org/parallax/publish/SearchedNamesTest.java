package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Toy;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.Query;
import org.parallax.store.derived.ReportText;
import org.parallax.store.derived.Stamp;
import org.parallax.store.derived.Table;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No name of a victim is in the derived tables or found by them. All people are invented. */
class SearchedNamesTest {
    private static final Stamp STAMP = new Stamp(1, "ab", "readers", "program", "ucdp");
    private static final Pattern CANARY =
            Pattern.compile("orvanel|uistabar|\u0648\u0627\u0631\u0641\u0644");

    private static final String TOLD =
            """
            Zorvanel Quistabar, 9, was killed near the mill on Monday. Her uncle Tarmo Quistabar wept.
            Zorvanel Quistabar and 6 people were killed, Omar said. ZORVANEL QUISTABAR was mourned;
            zorvanel's friends wrote #JusticeForZorvanel, Z\u00F3rvanel and quistabar-relief@example.org.
            """;
    private static final String RECALLED = "The mill has reopened. Zorvanel Quistabar is recalled.";
    private static final String ARABIC =
            "\u0642\u062A\u0644 \u0627\u0644\u0637\u0641\u0644 \u0648\u0627\u0631\u0641\u0644"
                    + " \u0643\u0633\u062A\u0627\u0628\u0627\u0631 \u0641\u064A"
                    + " \u0627\u0644\u0633\u0648\u0642. \u0648\u0627\u0631\u0641\u0644"
                    + " \u0643\u0627\u0646 \u0647\u0646\u0627";

    private final List<Report> reports =
            List.of(
                    titled("told", "Zorvanel Quistabar, 9, killed at mill", TOLD),
                    titled("recalled", "Zorvanel Quistabar's mill", RECALLED),
                    titled("arabic", "\u0627\u0644\u0633\u0648\u0642", ARABIC));

    @TempDir Path folder;
    private RecordContents contents = contents();

    private static Report titled(String id, String title, String text) {
        return new Report(
                id,
                text,
                Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private RecordContents contents() {
        Snapshot snapshot =
                new Snapshot(reports.stream().map(Toy::read).toList(), List.of(), actor -> actor);
        return RecordContents.of(snapshot);
    }

    @BeforeEach
    void keep() throws IOException {
        contents = contents();
        Derived.keep(folder, STAMP, contents, _ -> {});
    }

    private Derived open() {
        return Derived.open(folder, STAMP, _ -> {}).orElseThrow();
    }

    @Test
    void noByteOfTheFileTellsTheName() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("derived.sqlite"));
        String file = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        assertTrue(file.contains("the mill has reopened"), "the file holds text as it is");
        assertFalse(CANARY.matcher(file).find());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Zorvanel",
                "zorvanel",
                "Z\u00F3rvanel",
                "zorv*",
                "z*",
                "Quistabar",
                "quist*",
                "\"Zorvanel Quistabar\"",
                "justiceforz*",
                "Tarmo",
                "orvanel",
                "\u0648\u0627\u0631\u0641\u0644",
                "\u0627\u0644\u0648\u0627\u0631\u0641\u0644",
                "\u0648\u0627\u0631*",
                "\u0643\u0633\u062A\u0627\u0628\u0627\u0631"
            })
    void lookingForTheNameFindsNothing(String typed) {
        try (Derived derived = open()) {
            assertEquals(List.of(), derived.reports(Query.parse(typed), 10));
            assertEquals(List.of(), derived.claims(Query.parse(typed), 10));
        }
    }

    @Test
    void noAnswerShowsTheName() {
        try (Derived derived = open()) {
            String reports =
                    derived.reports(Query.parse("mill OR monday OR killed"), 10).toString();
            String claims = derived.claims(Query.parse("people"), 10).toString();
            String arabic = derived.reports(Query.parse("\u0633\u0648\u0642"), 10).toString();
            assertTrue(reports.contains("told") && claims.contains("people"), claims);
            assertTrue(arabic.contains("arabic"), arabic);
            String shown = reports + claims + arabic;
            assertFalse(CANARY.matcher(shown.toLowerCase(Locale.ROOT)).find(), shown);
        }
    }

    @Test
    void everyTextIsAsLongAsItWas() {
        List<ReportText> masked = contents.reports().toList();
        for (int i = 0; i < reports.size(); i++) {
            String text = reports.get(i).text();
            String shown = masked.get(i).text();
            assertEquals(
                    text.codePointCount(0, text.length()), shown.codePointCount(0, shown.length()));
            assertFalse(text.equals(shown), "each of them names a victim");
        }
    }

    @Test
    void theLinesAreThoseOfTheExport() {
        PublicRecord record = SampleRecord.record("Warda");
        RecordContents sample = RecordContents.of(record);
        for (Table table : List.of(Table.INCIDENT, Table.EPISODE, Table.CLAIM)) {
            List<String> lines = sample.lines(table).map(Line::line).toList();
            Stream<String> printed =
                    switch (table) {
                        case INCIDENT -> Export.incidents(record);
                        case EPISODE -> Export.episodes(record);
                        case CLAIM -> Export.claims(record);
                        case SOURCE, NAME, NOTE -> throw new AssertionError("not printed");
                    };
            assertEquals(printed.toList(), lines);
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the child Warfal Kastabar in the market
                    \u0627\u0644\u0637\u0641\u0644 \u0648\u0627\u0631\u0641\u0644 \u0641\u064A \u0627\u0644\u0633\u0648\u0642 | \u0627\u0644\u0637\u0641\u0644 _____ \u0641\u064A \u0627\u0644\u0633\u0648\u0642
                    # a name before an age in brackets
                    \u0642\u062A\u0644 \u0648\u0627\u0631\u0641\u0644 \u062C\u0633\u062A\u0628 (12 \u0639\u0627\u0645\u0627) | \u0642\u062A\u0644 _____ ____ (12 \u0639\u0627\u0645\u0627)
                    # nobody
                    \u0642\u0635\u0641 \u0627\u0644\u0633\u0648\u0642 \u0641\u064A \u0627\u0644\u0645\u062F\u064A\u0646\u0629 | \u0642\u0635\u0641 \u0627\u0644\u0633\u0648\u0642 \u0641\u064A \u0627\u0644\u0645\u062F\u064A\u0646\u0629
                    the child Warda in the market | the child Warda in the market
                    """)
    void signsTellOfNamesInArabicScript(String text, String masked) {
        StringBuilder shown = new StringBuilder(text);
        ArabicNames.in(text)
                .forEach(
                        span -> shown.replace(span.start(), span.end(), "_".repeat(span.length())));
        assertEquals(masked, shown.toString());
    }
}
