package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What comes of a file or of standard input, one row each. */
class IntakeTest {
    private static final InputStream NOTHING = new ByteArrayInputStream(new byte[0]);

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a.txt   | Two people were hurt.\\n           | a=Two people were hurt.
                    a.TXT   | Shouting extension                 | a=Shouting extension
                    a.b.txt | Two dots                           | a.b=Two dots
                    a.txt   | \\xEF\\xBB\\xBFWith a mark         | a=With a mark
                    a.txt   | naïve مقتل \\xF0\\x9F\\x98\\x80    | a=naïve مقتل 😀
                    a.txt   | ``                                 | 1 EMPTY
                    a.txt   | \\xEF\\xBB\\xBF                    | 1 EMPTY
                    a.txt   | \\n\\r\\n \\t                      | 1 EMPTY
                    a.txt   | smart \\x93quote\\x94             | a=smart “quote”
                    a.txt   | naïve \\xC0 مقتل                  | a=naïve � مقتل
                    a.txt   | \\xDE\\xCA\\xE1 \\xC7\\xE1\\xE6\\xC7\\xCF\\xED | a=قتل الوادي
                    a.txt   | \\xFF\\xFEh\\x00i\\x00             | a=hi
                    a.txt   | \\xFE\\xFF\\x00h\\x00i             | a=hi
                    a.txt   | h\\x00i\\x00                       | a=hi
                    a.txt   | one\\ntwo\\nthr\\x00ee             | 3 BINARY
                    a.html  | <p>Two people were hurt.</p>       | a=html Two people were hurt.
                    a.pdf   | %PDF-1.7 Two were hurt.            | a=pdf Two were hurt.
                    a.docx  | PK                                 | 1 UNSUPPORTED
                    a       | no extension at all                | 1 UNSUPPORTED
                    .txt    | nothing but an extension           | 1 UNSUPPORTED
                    """)
    void takesFiles(String name, String content, String expected) throws IOException {
        Samples.write(folder.resolve(name), content);
        String given = folder.resolve(name).toString();
        String outcome =
                Samples.inShort(
                        Samples.arrivals(
                                Intake.reading(NOTHING, new FakeDocuments()), List.of(given)));
        assertEquals(expected, outcome.replace(folder + "/", ""));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"text":"One"}\\n{"text":"Two"}\\n             | a.jsonl:1=One; a.jsonl:2=Two
                    {"text":"One"}\\r\\n{"text":"Two"}             | a.jsonl:1=One; a.jsonl:2=Two
                    \\xEF\\xBB\\xBF{"text":"Mark"}                 | a.jsonl:1=Mark
                    {"text":"One"}\\n\\n \\t\\r\\n{"text":"Two"}   | a.jsonl:1=One; a.jsonl:4=Two
                    {"id":"r7","text":"Named"}                     | r7=Named
                    {"id":"","text":"No name"}                     | a.jsonl:1=No name
                    {"id":null,"text":"Null is not stated"}        | a.jsonl:1=Null is not stated
                    {"more":{"deep":[1,{}]},"text":"Unknown kept off"} | a.jsonl:1=Unknown kept off
                    {"text":"\\ud83d\\ude00 escaped pair"}         | a.jsonl:1=😀 escaped pair
                    ``                                             | 1 EMPTY
                    \\n \\n                                        | 1 EMPTY
                    {"text":"One"}\\n{"text":\\n{"text":"Three"}   | a.jsonl:1=One; 2 BAD_JSON; a.jsonl:3=Three
                    {"text":"One"} {"text":"Two"}                  | 1 BAD_JSON
                    {"text":"One"},                                | 1 BAD_JSON
                    {"text":"One","text":"Two"}                    | 1 BAD_JSON
                    ["text"]                                       | 1 BAD_JSON
                    "text"                                         | 1 BAD_JSON
                    12                                             | 1 BAD_JSON
                    {"text":"ctrl \\t in a string"}                | 1 BAD_JSON
                    {"id":"r1"}                                    | 1 MISSING_FIELD
                    {"text":null}                                  | 1 MISSING_FIELD
                    {"text":" "}                                   | 1 EMPTY
                    {"text":3}                                     | 1 BAD_FIELD
                    {"text":["a"]}                                 | 1 BAD_FIELD
                    {"id":7,"text":"x"}                            | 1 BAD_FIELD
                    {"outlet":{},"text":"x"}                       | 1 BAD_FIELD
                    {"title":true,"text":"x"}                      | 1 BAD_FIELD
                    {"text":"half \\ud83d pair"}                   | 1 BAD_FIELD
                    {"id":"a\\u0000b","text":"x"}                  | 1 BAD_FIELD
                    {"published":"yesterday","text":"x"}           | 1 BAD_DATE
                    {"published":"2026-02-30","text":"x"}          | 1 BAD_DATE
                    {"published":"06.01.2026","text":"x"}          | 1 BAD_DATE
                    {"published":"2026-01-06 noon","text":"x"}     | 1 BAD_DATE
                    {"published":20260106,"text":"x"}              | 1 BAD_FIELD
                    {"text":"ok"}\\n{"text":"\\x93"}               | a.jsonl:1=ok; 2 NOT_UTF8
                    {"text":"ok"}\\n{"text":"\\x00"}               | a.jsonl:1=ok; 2 BINARY
                    \\xFF\\xFE{\\x00}\\x00\\n\\x00{\\x00}\\x00     | 1 NOT_UTF8
                    {"id":"r1","text":"x"}\\n{"id":"r1","text":"y"} | r1=x; 2 DUPLICATE_ID
                    """)
    void takesJsonLines(String content, String expected) throws IOException {
        Samples.write(folder.resolve("a.jsonl"), content);
        String given = folder.resolve("a.jsonl").toString();
        String outcome =
                Samples.inShort(Samples.arrivals(Intake.standard(NOTHING), List.of(given)));
        assertEquals(expected, outcome.replace(folder + "/", ""));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    [{"text":"One"},\\n{"id":7}]    | a.json:2: BAD_FIELD: 'id' is a number, not a string. write it in quotes, or null for not stated
                    [\\n{"text":"One"},\\n{"x":1}]  | a.json:3: MISSING_FIELD: there is no 'text' in object 2. add the report's text
                    [\\n{"text":"One"},\\n\\n7]     | a.json:4: BAD_JSON: object 2 is no JSON object. write a list of objects, [{…}, {…}]
                    [{"text":"One"},{"text":" "}]   | a.json:1: EMPTY: 'text' of object 2 has no text in it. leave object 2 out or fill it
                    [{"text":"One"},\\n{"a":1,\\n"b" 2}] | a.json:3: BAD_JSON: object 2 is not valid JSON at column 5 (Unexpected character ('2' (code 50)): was expecting a colon …). write a list of objects, [{…}, {…}]
                    []                              | a.json:1: EMPTY: there is no report in this list. leave it out or fill it
                    """)
    void faultsOfAListNameTheObjectAndItsLine(String content, String expected) throws IOException {
        Samples.write(folder.resolve("a.json"), content);
        String given = folder.resolve("a.json").toString();
        assertEquals(
                expected,
                Samples.messages(
                        Samples.arrivals(Intake.standard(NOTHING), List.of(given)), folder));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``              | -:1: EMPTY: there is no text in it. check what sends it
                    Two\\x00 were hurt in the town. | -:1: BINARY: character 4 is NUL, so this is no text. send text
                    {"text":"\\x00"} | -:1: BINARY: byte 10 is NUL, so this is no text. send text
                    """)
    void whatComesByAPipeHasNoFileToMend(String content, String expected) {
        Intake intake = Intake.standard(Samples.stream(content));
        assertEquals(expected, Samples.messages(Samples.arrivals(intake, List.of("-")), folder));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Two people were hurt.          | 1ea9859256d14ba5=Two people were hurt.
                    {"text":"One"}\\n{"text":"Two"} | 52d65313e0825378=One; ffd592f421d7aeff=Two
                    {"id":"r1","text":"One"}       | r1=One
                    \\xEF\\xBB\\xBF \\n {"id":"r1","text":"One"} | r1=One
                    { "id":"r1","text":"One"}\\n{broken | r1=One; 2 BAD_JSON
                    {}                             | 1 MISSING_FIELD
                    {caption} Two were hurt.       | 0086b91524286bf4={caption} Two were hurt.
                    [1]                            | 080a9ed428559ef6=[1]
                    ``                             | 1 EMPTY
                    \\xFF\\xFEh\\x00               | da31a015c1d03b8a=h
                    """)
    void takesStandardInput(String content, String expected) {
        Intake intake = Intake.standard(Samples.stream(content));
        assertEquals(expected, Samples.inShort(Samples.arrivals(intake, List.of("-"))));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"id":7,"text":"x"}      | a.jsonl:1: BAD_FIELD: 'id' is a number, not a string. write it in quotes, or null for not stated
                    {"text":"x"}[]           | a.jsonl:1: BAD_JSON: something follows the JSON object. write one JSON object a line
                    {"text":"x",}            | a.jsonl:1: BAD_JSON: not valid JSON at column 13 (Unexpected character ('}' (code 125)): was expecting double-…). write one JSON object a line
                    {"id":"r1"}              | a.jsonl:1: MISSING_FIELD: there is no 'text'. add the report's text
                    {"published":"May","text":"x"} | a.jsonl:1: BAD_DATE: 'published' is 'May', which is no day of the calendar in ISO 8601. write it like 2026-01-06
                    {"text":"\\x93"}         | a.jsonl:1: NOT_UTF8: byte 10 (0x93) is not UTF-8. save it as UTF-8
                    \\xFF\\xFE{              | a.jsonl:1: NOT_UTF8: it begins with the byte-order mark of UTF-16. save it as UTF-8
                    {"text":"x"}\\n{"id":"a.jsonl:1","text":"y"} | a.jsonl:2: DUPLICATE_ID: a report with the id 'a.jsonl:1' came before. give each report an id of its own
                    """)
    void saysWhereWhatAndWhatToDo(String content, String expected) throws IOException {
        Samples.write(folder.resolve("below/a.jsonl"), content);
        String given = folder.resolve("below").toString();
        List<Arrival> arrivals = Samples.arrivals(Intake.standard(NOTHING), List.of(given));
        assertEquals(expected, Samples.messages(arrivals, folder.resolve("below")));
    }

    @Test
    void aFaultIsOneLineWhateverTheFileIsCalled() throws IOException {
        Samples.write(folder.resolve("a\nb\u001b[31m.txt"), "");
        String given = folder.resolve("a\nb\u001b[31m.txt").toString();
        List<Arrival> arrivals = Samples.arrivals(Intake.standard(NOTHING), List.of(given));
        assertEquals(
                "a\uFFFDb\uFFFD[31m.txt:1: EMPTY: there is no text in it. leave it out or fill it",
                Samples.messages(arrivals, folder));
    }

    @Test
    void keepsWhatALineStates() throws IOException {
        Samples.write(
                folder.resolve("a.jsonl"),
                """
                {"id":"r1","text":"Body","title":"Head","outlet":"The Wire","url":"https://wire.example/1",\
                "language":"en","published":"2026-01-06T23:30:00+03:00"}\
                """);
        String given = folder.resolve("a.jsonl").toString();
        Report expected =
                new Report(
                        "r1",
                        "Body",
                        Optional.of("Head"),
                        Optional.of("The Wire"),
                        Optional.of("https://wire.example/1"),
                        Optional.of("en"),
                        Optional.of(LocalDate.of(2026, 1, 6)));
        assertEquals(expected, onlyGood(List.of(given), NOTHING).report());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.txt   | \\xEF\\xBB\\xBFOne\\r\\n           | \\xEF\\xBB\\xBFOne\\r\\n
                    a.jsonl | \\n  {"text":"One"} \\r\\n         | \\x20\\x20{"text":"One"}\\x20
                    a.jsonl | \\xEF\\xBB\\xBF{"text":"One"}      | {"text":"One"}
                    """)
    void keepsTheBytesAsTheyCame(String name, String content, String raw) throws IOException {
        Samples.write(folder.resolve(name), content);
        Received received = onlyGood(List.of(folder.resolve(name).toString()), NOTHING);
        assertArrayEquals(Samples.bytes(raw), received.raw());
        assertEquals(Received.sha256(Samples.bytes(raw)), received.sha256());
    }

    @Test
    void aTextKeepsItsLineBreaksAndHasNoTitle() throws IOException {
        Samples.write(folder.resolve("a.txt"), "Heading\\r\\n\\r\\nTwo were hurt.\\n");
        Report report = onlyGood(List.of(folder.resolve("a.txt").toString()), NOTHING).report();
        assertEquals("Heading\r\n\r\nTwo were hurt.\n", report.text());
        assertEquals(Optional.empty(), report.title());
        assertEquals(Optional.empty(), report.published());
    }

    @Test
    void theSha256IsTheKnownOne() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                onlyGood(List.of("-"), Samples.stream("abc")).sha256());
    }

    private static Received onlyGood(List<String> inputs, InputStream stdin) {
        List<Arrival> arrivals = Samples.arrivals(Intake.standard(stdin), inputs);
        assertEquals(1, arrivals.size(), Samples.inShort(arrivals));
        assertTrue(arrivals.getFirst() instanceof Arrival.Good, Samples.inShort(arrivals));
        return ((Arrival.Good) arrivals.getFirst()).received();
    }
}
