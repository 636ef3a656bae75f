package org.parallax.store.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

class PacksTest {
    private static final byte[] RECORD = {'{', '}'};
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir Path folder;

    @Test
    void aLengthBeyondThePackIsNotAskedOfTheMemory() throws IOException {
        try (Packs packs = Packs.openForWriting(folder, Place.START, Packs.FULL)) {
            Place first = packs.add(new Frame(RECORD, new byte[0]));
            packs.force();
            byte[] head = new byte[Frame.HEAD];
            ByteBuffer.wrap(head)
                    .put("PXL1".getBytes(StandardCharsets.US_ASCII))
                    .putInt((1 << 30) - 2)
                    .putInt(1);
            Files.write(packs.file(1), head, StandardOpenOption.APPEND);

            long before = THREAD.getCurrentThreadAllocatedBytes();
            assertEquals(Optional.empty(), packs.after(first), "no whole frame");
            Place claimed = new Place(1, first.end().start(), 1 << 30);
            assertThrows(Damage.class, () -> packs.read(claimed));
            assertTrue(THREAD.getCurrentThreadAllocatedBytes() - before < 1 << 20);
            assertArrayEquals(RECORD, packs.read(first).record());
        }
    }
}
