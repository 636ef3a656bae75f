package org.parallax.intake.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A web archive of twenty records, cut off at every byte: what is whole before that is taken. */
class CutTest {
    private static final int RECORDS = 20;

    /** How the records are packed, and how much of one may be missing so that it is whole yet. */
    enum Packing {
        PLAIN(4),
        EACH(0);

        private final int needless;

        Packing(int needless) {
            this.needless = needless;
        }

        byte[] of(byte[] record) throws IOException {
            return this == PLAIN ? record : gzip(record);
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN", "EACH"})
    void keepsWhatIsWhole(Packing packing) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            file.writeBytes(packing.of(record("Two people were hurt in street " + i)));
            ends.add(file.size());
        }
        byte[] whole = file.toByteArray();
        for (int cut = 0; cut <= whole.length; cut++) {
            int at = cut;
            long complete = ends.stream().filter(end -> at >= end - packing.needless).count();
            Read read = read(Arrays.copyOf(whole, cut));
            assertEquals(complete, read.taken().size(), "cut at " + cut);
            boolean between =
                    cut == 0 || ends.contains(cut) || ends.contains(cut + packing.needless);
            assertEquals(!between, read.fault().isPresent(), "cut at " + cut);
            read.fault()
                    .ifPresent(fault -> {
                        assertEquals(FaultKind.DAMAGED, fault.kind(), "cut at " + at);
                        String place = String.format(Locale.ROOT, "byte %,d", at);
                        assertTrue(fault.found().endsWith(place), fault.found() + ", cut at " + at);
                    });
        }
    }

    private record Read(List<String> taken, Optional<Unreadable> fault) {}

    private static Read read(byte[] bytes) {
        List<String> taken = new ArrayList<>();
        WebRecords records =
                new WebRecords() {
                    @Override
                    public boolean mayBeDocument(Optional<String> type, byte[] head) {
                        return true;
                    }

                    @Override
                    public void take(WebRecord record) {
                        taken.add(new String(record.body(), StandardCharsets.UTF_8));
                    }

                    @Override
                    public void refuse(long number, Optional<String> url, Unreadable why) {
                        throw new AssertionError("a cut ends the file, not a record", why);
                    }

                    @Override
                    public void passOver() {
                        throw new AssertionError("all are documents");
                    }
                };
        try {
            Warc.each(new ByteArrayInputStream(bytes), records);
            return new Read(taken, Optional.empty());
        } catch (Unreadable e) {
            return new Read(taken, Optional.of(e));
        }
    }

    private static byte[] record(String text) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + text;
        String header =
                "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/a\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                        + http.length()
                        + "\r\n\r\n";
        return (header + http + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
