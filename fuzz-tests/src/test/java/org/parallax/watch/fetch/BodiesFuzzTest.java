package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Faults;
import org.parallax.fuzz.Quick;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies as servers pack them. The first byte says how. */
class BodiesFuzzTest {
    private static final int MOST = 1 << 16;
    private static final Limits LIMITS = Limits.DEFAULT.of(MOST, MOST);
    private static final List<List<String>> CODINGS =
            List.of(
                    List.of("gzip"),
                    List.of("deflate"),
                    List.of("gzip, gzip"),
                    List.of("deflate", "x-gzip"),
                    List.of("identity"),
                    List.of("gzip,deflate,gzip"),
                    List.of("br"),
                    List.of());

    @FuzzTest(maxDuration = "0s")
    void bodies(byte[] data) throws Exception {
        Quick.check(data, BodiesFuzzTest::promises);
    }

    private static void promises(byte[] data) throws NotAsked, IOException {
        if (data.length == 0) return;
        byte[] body = Arrays.copyOfRange(data, 1, data.length);
        List<String> codings = CODINGS.get((data[0] & 0xFF) % CODINGS.size());
        try {
            Unpacked unpacked = Unpacked.of(body, codings, LIMITS);
            Unpacked again = Unpacked.of(body, codings, LIMITS);
            assertTrue(unpacked.body().length <= MOST, "too much: " + unpacked.body().length);
            assertArrayEquals(unpacked.body(), again.body(), "same bytes, same body");
            assertEquals(unpacked.whole(), again.whole());
        } catch (NotAsked refused) {
            Faults.oneLine(refused);
        }
        whole(body, Unpacked.of(gzip(body), List.of("gzip"), LIMITS));
        whole(body, Unpacked.of(deflated(body, true), List.of("deflate"), LIMITS));
        whole(body, Unpacked.of(deflated(body, false), List.of("deflate"), LIMITS));
    }

    private static void whole(byte[] body, Unpacked unpacked) {
        assertTrue(unpacked.whole(), "packed and unpacked");
        assertArrayEquals(body, unpacked.body(), "packed and unpacked");
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] body, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, deflater)) {
            deflate.write(body);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
