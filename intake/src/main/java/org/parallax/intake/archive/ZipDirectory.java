package org.parallax.intake.archive;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Limits;
import org.parallax.intake.bytes.Unreadable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The size of a zip's directory, looked up before a library loads it whole. What the file says of
 * the number of its entries is not believed: what counts is how many bytes there are for them.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int COMMENT_BYTES = 0xFFFF;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    private ZipDirectory() {}

    static boolean isBearable(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            int tail = (int) Math.min(file.size(), END_BYTES + COMMENT_BYTES + LOCATOR_BYTES);
            ByteBuffer bytes = read(file, file.size() - tail, tail);
            for (int at = tail - END_BYTES; at >= 0; at--) {
                if (bytes.getInt(at) != END_SIGNATURE) continue;
                long end = file.size() - tail + at;
                return end - start(file, bytes, at) <= Limits.ZIP_DIRECTORY_BYTES;
            }
            return true; // there is none, so none is loaded
        }
    }

    /** Where the directory begins, by the record at the end of the file. */
    private static long start(FileChannel file, ByteBuffer tail, int end) throws IOException {
        long start = tail.getInt(end + 16) & IN_ZIP64;
        int locator = end - LOCATOR_BYTES;
        if (start != IN_ZIP64 || locator < 0 || tail.getInt(locator) != LOCATOR_SIGNATURE) {
            return start;
        }
        long large = tail.getLong(locator + 8);
        if (large < 0 || large > file.size() - 56) return 0;
        return read(file, large, 56).getLong(48);
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {}
        return bytes;
    }

    static Unreadable tooLarge() {
        return new Unreadable(
                FaultKind.TOO_LONG,
                String.format(
                        Locale.ROOT,
                        "its directory has more than %,d bytes",
                        Limits.ZIP_DIRECTORY_BYTES),
                "unpack it and name the folder");
    }
}
