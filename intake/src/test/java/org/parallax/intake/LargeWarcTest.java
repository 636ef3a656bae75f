package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A web archive that is larger than the heap. For a real size: {@code
 * -Dparallax.warc.megabytes=1024}.
 */
class LargeWarcTest {
    private static final int MEGABYTES = Integer.getInteger("parallax.warc.megabytes", 120);
    private static final int PAGES_PER_MEGABYTE = 2;

    @TempDir Path folder;

    @Test
    void passesThroughASmallHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("crawl.warc");
        SplittableRandom random = new SplittableRandom(5);
        byte[] picture = new byte[1 << 20];
        random.nextBytes(picture);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < MEGABYTES; i++) {
                String url = "https://post.example/" + i;
                out.write(Packs.response(url, "200 OK|Content-Type: image/png", picture));
                for (int j = 0; j < PAGES_PER_MEGABYTE; j++) {
                    out.write(Packs.page(url + "/" + j, "Two were hurt. ".repeat(700)));
                }
            }
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.parallax.intake.LargeWarcTest$InASmallHeap",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertEquals(
                PAGES_PER_MEGABYTE * MEGABYTES + " reports, " + MEGABYTES + " others",
                printed.strip());
    }

    /** What the test above runs in a process of its own. */
    static final class InASmallHeap {
        private InASmallHeap() {}

        public static void main(String[] args) {
            long[] reports = {0};
            List<String> notes =
                    Intake.reading(InputStream.nullInputStream(), new FakeDocuments())
                            .each(
                                    List.of(args),
                                    arrival ->
                                            reports[0] += arrival instanceof Arrival.Good ? 1 : 0);
            String others = notes.getFirst().replaceFirst(".*, ([\\d,]+ others).*", "$1");
            System.out.println(reports[0] + " reports, " + others.replace(",", ""));
        }
    }
}
