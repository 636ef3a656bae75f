package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.archive.Gunzip;
import org.parallax.intake.bytes.Limits;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What was packed with gzip comes out as it went in, and no bomb comes out of anything. */
class GunzipFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void gunzip(byte[] data) throws Exception {
        Quick.check(data, GunzipFuzzTest::promises);
    }

    private static void promises(byte[] data) throws IOException {
        Optional<byte[]> unpacked = ours(data);
        Optional<byte[]> again = ours(data);
        assertEquals(unpacked.isPresent(), again.isPresent(), "same bytes, same verdict");
        Optional<byte[]> theirs = theirs(data);
        if (unpacked.isPresent() && theirs.isPresent()) {
            assertArrayEquals(theirs.get(), unpacked.get(), "as the JDK unpacks it");
        }
        assertArrayEquals(data, ours(packed(data)).orElseThrow(), "packed and unpacked");
    }

    private static Optional<byte[]> ours(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new Gunzip(new ByteArrayInputStream(data))) {
            byte[] buffer = new byte[512];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                long most = Limits.RATIO_FROM_BYTES + (long) Limits.RATIO * data.length + 8192;
                assertTrue(out.size() <= most, data.length + " bytes gave " + out.size());
            }
            return Optional.of(out.toByteArray());
        } catch (IOException refused) {
            Faults.oneLine(refused);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> theirs(byte[] data) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(data))) {
            return Optional.of(in.readNBytes(1 << 24));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private static byte[] packed(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(data);
        }
        return out.toByteArray();
    }
}
