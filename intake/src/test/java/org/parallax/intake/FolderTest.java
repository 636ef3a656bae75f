package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Folders on a real disk: which files are taken, in which order, under which ids. */
class FolderTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    b.txt, a.txt, c.jsonl               | a; b; c.jsonl:1
                    day2/a.txt, day1/b.txt, day1/a.txt  | day1/a; day1/b; day2/a
                    b/x.txt, a.txt, c.txt               | a; b/x; c
                    10.txt, 9.txt, 010.txt              | 010; 10; 9
                    a.txt, .hidden.txt, .git/b.txt      | a
                    a.txt, photo.jpg, Makefile          | a
                    a.txt, page.html, notes.md          | a; notes.md:1 UNSUPPORTED; page
                    x.txt/a.txt                         | x.txt/a
                    a.txt, a.jsonl                      | a.jsonl:1; a
                    photo.jpg                           | :1 NO_REPORTS
                    sub/photo.jpg                       | :1 NO_REPORTS
                    page.html                           | page
                    """)
    void walks(String files, String expected) throws IOException {
        for (String file : files.split(", ")) write(file.strip());
        assertEquals(expected, read(folder.toString()));
        assertEquals(expected, read(folder + "/"), "a slash at the end changes nothing");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.html, a.pdf              | a=a.html; a.pdf=a.pdf
                    a.pdf                      | a=a.pdf
                    a.html                     | a=a.html
                    a.eml, a.html, a.txt       | a=a.txt; a.html=a.html; a.eml=a.eml
                    a.htm, a.html              | a=a.htm; a.html=a.html
                    a.pdf, sub/a.html          | a=a.pdf; sub/a=sub/a.html
                    a.txt, a.jsonl             | a.jsonl:1=x; a=a.txt
                    a.html, a.html.txt         | a=a.html; a.html=a.html.txt
                    a.html, a.pdf, a.pdf.txt   | a=a.html; a.pdf=a.pdf; a.pdf.txt=a.pdf.txt
                    """)
    void filesOfOneNameAreAllTaken(String files, String expected) throws IOException {
        for (String file : files.split(", ")) {
            String text = file.endsWith("jsonl") ? "{\"text\":\"x\"}" : file.strip();
            Samples.write(folder.resolve(file.strip()), text);
        }
        assertEquals(expected, texts(folder.toString()));
    }

    private static String texts(String... inputs) {
        Intake intake = Intake.reading(new ByteArrayInputStream(new byte[0]), new FakeDocuments());
        return Samples.inShort(Samples.arrivals(intake, List.of(inputs)))
                .replaceAll("=(html|pdf|mail) ", "=");
    }

    @Test
    void filesOfOneNameAreTakenInAnyOrderTheyAreNamedIn() throws IOException {
        String a = folder + "/a";
        write("a.html");
        write("a.pdf");
        assertEquals(a + "=x; " + a + ".pdf=x", texts(a + ".html", a + ".pdf"));
        assertEquals(a + "=x; " + a + ".html=x", texts(a + ".pdf", a + ".html"));
        assertEquals(a + "=x; 1 DUPLICATE_ID", texts(a + ".pdf", a + ".pdf"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a.txt, b.mp4               | /: UNKNOWN_KIND: 1 files passed over (1 .mp4): b.mp4. convert what is a report
                    a.txt, b.MP4, c/d.mp4, Makefile | /: UNKNOWN_KIND: 3 files passed over (2 .mp4, 1 without extension): Makefile, b.MP4, c/d.mp4. convert what is a report
                    a.txt, .hidden             | ``
                    a.txt, 1.x, 2.x, 3.x, 4.x, 5.x, 6.x | /: UNKNOWN_KIND: 6 files passed over (6 .x): 1.x, 2.x, 3.x, 4.x, 5.x, …. convert what is a report
                    """)
    void filesOfNoKnownKindAreTold(String files, String expected) throws IOException {
        for (String file : files.split(", ")) write(file.strip());
        List<String> notes =
                Intake.standard(new ByteArrayInputStream(new byte[0]))
                        .each(List.of(folder.toString()), _ -> {});
        assertEquals(expected, String.join("\n", notes).replace(folder.toString(), ""));
    }

    @Test
    void anEmptyFolderHoldsNoReports() {
        assertEquals(":1 NO_REPORTS", read(folder.toString()));
    }

    @Test
    void idsFollowThePathAsGiven() throws IOException {
        write("in/a.txt");
        write("in/b.jsonl");
        assertEquals("a; b.jsonl:1", read(folder.resolve("in").toString()));
        assertEquals("in/a; in/b.jsonl:1", read(folder.toString()));
        assertEquals(folder + "/in/a", read(folder.resolve("in/a.txt").toString()));
    }

    @Test
    void theSameFileTwiceIsADuplicate() throws IOException {
        write("a.txt");
        assertEquals("a; a.txt:1 DUPLICATE_ID", read(folder.toString(), folder.toString()));
    }

    @Test
    void oneBadInputDoesNotStopTheRest() throws IOException {
        write("a.txt");
        assertEquals(
                "nowhere:1 NOT_FOUND; :1 NOT_FOUND; \0:1 NOT_FOUND; a",
                read("nowhere", "", "\0", folder.toString()));
    }

    @Test
    void everyFolderIsWalkedOnceWhateverLinksLeadToIt() throws IOException {
        write("in/b/report.txt");
        Path in = folder.resolve("in");
        link(in.resolve("a"), in.resolve("b"));
        link(in.resolve("b/up"), in);
        link(in.resolve("b/self"), in.resolve("b/self"));
        link(in.resolve("b/further.txt"), folder.resolve("elsewhere.txt"));
        write("elsewhere.txt");
        link(in.resolve("c"), folder);
        assertEquals(
                "b/further.txt:1 OUTSIDE; b/report; c:1 OUTSIDE",
                read(in.toString()).replace("in/", ""));
    }

    @ParameterizedTest(name = "{0} leading to {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    in/link.txt   | out/a.txt    | b; link.txt:1 OUTSIDE
                    in/link       | out          | b; link:1 OUTSIDE
                    in/link.txt   | in/b.txt     | b; link
                    in/link.jpg   | out/a.txt    | b; link.jpg:1 OUTSIDE
                    in/z/link.txt | /etc/passwd  | b; z/link.txt:1 OUTSIDE
                    in/link       | in           | b
                    """)
    void linksOutOfTheFolderAreNotFollowed(String link, String target, String expected)
            throws IOException {
        write("out/a.txt");
        write("in/b.txt");
        link(folder.resolve(link), folder.resolve(target));
        assertEquals(expected, read(folder.resolve("in").toString()).replace("in/", ""));
        Files.delete(folder.resolve(link)); // or JUnit warns that it leads elsewhere
    }

    @Test
    void folderLinksInACircleEnd() throws IOException {
        for (int i = 0; i < 12; i++) {
            write("d" + i + "/r.txt");
            for (int j = 0; j < 12; j++) {
                link(folder.resolve("d" + i + "/to" + j), folder.resolve("d" + j));
            }
        }
        long found =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> read(folder.toString()).split("; ").length);
        assertEquals(12, found);
    }

    @Test
    void aFolderThatIsItselfALinkIsWalked() throws IOException {
        write("in/a.txt");
        link(folder.resolve("link"), folder.resolve("in"));
        assertEquals("a", read(folder.resolve("link").toString()));
    }

    @Test
    void linksThatLeadNowhereAreFaults() throws IOException {
        link(folder.resolve("dead.txt"), folder.resolve("gone.txt"));
        link(folder.resolve("self.txt"), folder.resolve("self.txt"));
        assertEquals("dead.txt:1 NOT_FOUND; self.txt:1 NOT_FOUND", read(folder.toString()));
    }

    @Test
    void whatCannotBeReadIsAFaultAndTheRestIsRead() throws IOException {
        // a file that even root cannot read: its first page is not mapped
        Path memory = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(memory));
        link(folder.resolve("a.txt"), memory);
        link(folder.resolve("b.jsonl"), memory);
        write("c.txt");
        assertEquals(
                "a.txt:1 UNREADABLE; b.jsonl:1 UNREADABLE; " + folder + "/c",
                read(
                        folder.resolve("a.txt").toString(),
                        folder.resolve("b.jsonl").toString(),
                        folder.resolve("c.txt").toString()));
        Files.delete(folder.resolve("a.txt")); // or JUnit warns that they lead elsewhere
        Files.delete(folder.resolve("b.jsonl"));
    }

    @Test
    void aPipeInAFolderIsAFaultAndIsNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("a.txt");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        String outcome =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(folder.toString()));
        assertEquals("a.txt:1 UNREADABLE", outcome);
    }

    @Test
    void aPipeThatIsNamedIsReadLikeStandardInput() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        new ProcessBuilder("sh", "-c", "printf '{\"id\":\"r1\",\"text\":\"x\"}' > " + pipe).start();
        String outcome =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(pipe.toString()));
        assertEquals("r1", outcome);
    }

    private void write(String name) throws IOException {
        Samples.write(folder.resolve(name), name.endsWith("jsonl") ? "{\"text\":\"x\"}" : "x");
    }

    private static void link(Path link, Path target) throws IOException {
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }

    /** Ids, and for faults the place below the folder and the kind. */
    private String read(String... inputs) {
        List<String> outcomes = new ArrayList<>();
        Intake.reading(new ByteArrayInputStream(new byte[0]), new FakeDocuments())
                .each(List.of(inputs), arrival -> outcomes.add(inShort(arrival)));
        return String.join("; ", outcomes);
    }

    private String inShort(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Good(Received received) -> received.report().id();
            case Arrival.Skipped skipped -> inShort(skipped.fault());
        };
    }

    private String inShort(InputFault fault) {
        return place(fault.place().file()) + ":" + fault.place().line() + " " + fault.kind();
    }

    private String place(String file) {
        return file.replaceFirst("^" + folder + "/?", "");
    }
}
