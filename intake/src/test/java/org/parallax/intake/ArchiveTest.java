package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.Packs.Entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Files in which there are files: which reports come of them, under which ids. */
class ArchiveTest {
    private static final String WRITTEN =
            "day1/a.txt=Two were hurt.; day1/b.html=<p>Three fled.</p>; photo.jpg=x;"
                    + " c.jsonl={\"text\":\"Four\"}";
    private static final String READ =
            "news!day1/a=Two were hurt.; news!day1/b=html Three fled.; news!c.jsonl:1=Four";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"news.zip", "news.tar", "news.tar.gz", "news.tgz", "news.TAR.GZ"})
    void takesArchives(String name) throws IOException {
        write(name, packed(name, entries(WRITTEN)));
        assertEquals(READ, read(name));
        assertEquals(
                name + ": 4 files: 3 reports, 0 skipped, 1 others (pictures, folders, links)",
                notes(name));
    }

    @ParameterizedTest
    @CsvSource({"news.zip", "news.tar", "news.tar.gz"})
    void takesArchivesFromAStream(String name) throws IOException {
        assertEquals(READ.replace("news!", ""), readStream(packed(name, entries(WRITTEN))));
    }

    @ParameterizedTest(name = "{0} with {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a.txt.gz   | Two were hurt.         | a=Two were hurt.
                    a.html.gz  | <p>Two were hurt.</p>  | a=html Two were hurt.
                    a.jsonl.gz | {"text":"Two"}         | a.jsonl:1=Two
                    a.json.gz  | [{"text":"Two"}]       | a.json:1=Two
                    a.gz       | Two were hurt.         | a=Two were hurt.
                    a.gz       | {"text":"Two"}         | a:1=Two
                    a.gz       | <html>Two were hurt.   | a=html Two were hurt.
                    a.gz       | %PDF-1.7 Two           | a=pdf Two
                    a.csv.gz   | a,b                    | 1 UNSUPPORTED
                    """)
    void takesPackedFiles(String name, String content, String expected) throws IOException {
        write(name, Packs.gzip(Packs.utf8(content)));
        assertEquals(expected, read(name));
    }

    @Test
    void aPackedFileMayHaveSeveralMembersAndPadding() throws IOException {
        byte[] a = Packs.gzip(Packs.utf8("{\"text\":\"One\"}\n"));
        byte[] b = Packs.gzip(Packs.utf8("{\"text\":\"Two\"}\n"));
        write("a.jsonl.gz", Packs.joined(a, b, new byte[512]));
        assertEquals("a.jsonl:1=One; a.jsonl:2=Two", read("a.jsonl.gz"));
    }

    @Test
    void aFileThatOnlyClaimsToBePackedIsTaken() throws IOException {
        write("a.html.gz", Packs.utf8("<p>Two were hurt.</p>"));
        assertEquals("a=html Two were hurt.", read("a.html.gz"));
    }

    @ParameterizedTest(name = "{0} beginning {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.html | %PDF-1.7 Two were hurt.      | a=pdf Two were hurt.
                    a.pdf  | <!DOCTYPE html>Two were hurt. | a=html Two were hurt.
                    a.xml  | <?xml version="1.0"?><html>Two | a=html Two
                    a.pdf  | no mark at all               | a=pdf no mark at all
                    a.eml  | From: a@post.example\\n\\nTwo | a=mail Two
                    a.rss  | <rss><item><link>https://post.example/a</link>Two</item></rss> | post.example/7a580ffe7e30=feed Two
                    a.xml  | <rss><item>Two</item><item>Three</item></rss> | a#item 1=feed Two; a#item 2=feed Three
                    """)
    void firstBytesWeighMoreThanNames(String name, String content, String expected)
            throws IOException {
        write(name, Samples.bytes(content));
        assertEquals(expected, read(name));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    %PDF-1.7 Two                             | 0a7b=pdf Two
                    <!-- made by hand --><html>Two           | 0a7b=html Two
                    <?xml version="1.0"?> <rss><item>Two</item></rss> | 0a7b#item 1=feed Two
                    Received: x\\nFrom: a@post.example\\n\\nTwo | 0a7b=mail Two
                    From: the front\\nTwo were hurt.         | 0a7b=From: the front\\nTwo were hurt.
                    [{"text":"Two"}]                         | 0a7b=Two
                    [ {"id":"r1","text":"Two"}, {"text":"Three"} ] | r1=Two; 0a7b=Three
                    <b>Two</b> were hurt.                    | 0a7b=<b>Two</b> were hurt.
                    """)
    void standardInputIsKnownByItsFirstBytes(String content, String expected) {
        String read = readStream(Samples.bytes(content));
        assertEquals(
                expected, read.replaceAll("\\b[0-9a-f]{16}(?=[=#])", "0a7b").replace("\n", "\\n"));
    }

    @Test
    void twoArchivesDeepIsRead() throws IOException {
        byte[] inner = Packs.zip(Entry.of("a.txt", "Two were hurt."));
        write("out.zip", Packs.zip(new Entry("in.zip", inner)));
        assertEquals("out!in!a=Two were hurt.", read("out.zip"));
        byte[] third = Packs.zip(new Entry("in.zip", Packs.zip(new Entry("in.zip", inner))));
        write("out.zip", Packs.zip(new Entry("deep.zip", third), Entry.of("b.txt", "Three")));
        assertEquals("1 TOO_DEEP; out!b=Three", read("out.zip"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ../../etc/cron.txt   | news!etc/cron
                    /abs/a.txt           | news!abs/a
                    C:\\a\\b.txt         | news!C:/a/b
                    ./a//b/../c.txt      | news!a/b/c
                    a\u202Etxt.b.txt     | news!a\uFFFDtxt.b
                    a\u001b[31m.txt      | news!a\uFFFD[31m
                    """)
    void namesAreLabels(String name, String id) throws IOException {
        write("news.tar", Packs.tar(Entry.of(name, "Two")));
        assertEquals(id + "=Two", read("news.tar"));
    }

    @Test
    void aVeryLongNameIsCutAndStaysItsOwn() throws IOException {
        String name = "x".repeat(4096);
        write("n.tar", Packs.tar(Entry.of(name + "1.txt", "One"), Entry.of(name + "2.txt", "Two")));
        List<String> read = List.of(read("n.tar").split("; "));
        assertEquals(2, read.size(), read.toString());
        assertTrue(read.stream().allMatch(it -> it.length() < 300), read.toString());
    }

    @Test
    void passesOverWhatIsHiddenOrNoFile() throws IOException {
        Entry[] entries = {
            Entry.of(".git/a.txt", "x"),
            Entry.of("__MACOSX/a.txt", "x"),
            Entry.of("a.docx", "x"),
            Entry.of("a.txt", "Two")
        };
        write("news.zip", Packs.zip(entries));
        assertEquals("1 UNSUPPORTED; news!a=Two", read("news.zip"));
    }

    @Test
    void filesOfOneNameInAnArchive() throws IOException {
        Entry[] entries = {
            Entry.of("a.html", "<p>One</p>"),
            Entry.of("a.pdf", "%PDF-1.7 Two"),
            Entry.of("a.txt", "Three")
        };
        write("news.tar", Packs.tar(entries));
        assertEquals("news!a=html One; news!a.pdf=pdf Two; news!a.txt=Three", read("news.tar"));
        write("twice.tar", Packs.tar(Entry.of("a.txt", "One"), Entry.of("a.txt", "Two")));
        assertEquals("twice!a=One; 1 DUPLICATE_ID", read("twice.tar"));
        assertEquals(
                "twice.tar!a.txt:1: DUPLICATE_ID: a report with the id 'twice!a' came before."
                        + " rename one of the two in the archive, the first was taken",
                Samples.messages(arrivals(folder.resolve("twice.tar").toString()), folder));
    }

    @Test
    void anArchiveWithoutReportsIsTold() throws IOException {
        write("news.zip", Packs.zip(Entry.of("a.jpg", "x")));
        assertEquals("1 NO_REPORTS", read("news.zip"));
    }

    @Test
    void aFolderTakesAllKinds() throws IOException {
        write("a.txt", Packs.utf8("One"));
        write("b.html", Packs.utf8("<p>Two</p>"));
        write("c.zip", Packs.zip(Entry.of("x.txt", "Three")));
        write("d.docx", Packs.utf8("x"));
        write("e.warc", Packs.page("https://post.example/a", "Four"));
        assertEquals(
                "a=One; b=html Two; c!x=Three; 1 UNSUPPORTED; post.example/7a580ffe7e30=html Four",
                Samples.inShort(arrivals(folder.toString())));
    }

    @Test
    void aReaderThatBreaksGivesTheBytesToBeKeptApart() throws IOException {
        write("a.html", Packs.utf8("<p>POISON</p>"));
        write("b.html", Packs.utf8("<p>BREAK</p>"));
        write("c.html", Packs.utf8("<p>Two</p>"));
        List<Arrival> arrivals = arrivals(folder.toString());
        assertEquals("1 POISON; 1 POISON; c=html Two", Samples.inShort(arrivals));
        Arrival.Poisoned poisoned = (Arrival.Poisoned) arrivals.getFirst();
        assertEquals("a", poisoned.poison().id());
        assertEquals(
                "<p>POISON</p>",
                new String(poisoned.poison().raw(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private byte[] packed(String name, Entry[] entries) throws IOException {
        if (name.endsWith("zip")) return Packs.zip(entries);
        byte[] tar = Packs.tar(entries);
        return name.endsWith("tar") ? tar : Packs.gzip(tar);
    }

    private static Entry[] entries(String written) {
        return Arrays.stream(written.split("; "))
                .map(it -> Entry.of(it.split("=", 2)[0], it.split("=", 2)[1]))
                .toArray(Entry[]::new);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private String read(String name) {
        return Samples.inShort(arrivals(folder.resolve(name).toString())).replace(folder + "/", "");
    }

    private String notes(String name) {
        return String.join(
                        "; ",
                        intake(new byte[0])
                                .each(List.of(folder.resolve(name).toString()), it -> {}))
                .replace(folder + "/", "");
    }

    private static List<Arrival> arrivals(String given) {
        return Samples.arrivals(intake(new byte[0]), List.of(given));
    }

    private static String readStream(byte[] content) {
        return Samples.inShort(Samples.arrivals(intake(content), List.of("-")));
    }

    private static Intake intake(byte[] stdin) {
        return Intake.reading(new ByteArrayInputStream(stdin), new FakeDocuments());
    }
}
