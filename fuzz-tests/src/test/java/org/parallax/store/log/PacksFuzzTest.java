package org.parallax.store.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Faults;
import org.parallax.fuzz.Quick;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Packs and keys as a crash or a bad disk may leave them. The first byte says which. */
class PacksFuzzTest {
    private static final Path FOLDER = folder();
    private static final ItemKey KEY = ItemKey.of(new byte[] {1, 2, 3});

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("packs");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = "0s")
    void volumes(byte[] data) throws Exception {
        Quick.check(data, PacksFuzzTest::promises);
    }

    private static void promises(byte[] data) throws IOException {
        if (data.length == 0) return;
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        switch (data[0] & 3) {
            case 0 -> pack(rest);
            case 1 -> frames(data[0] & 0xFF, rest);
            case 2 -> keys(rest);
            default -> sealed(rest);
        }
    }

    /** Frames are found one behind the other, as far as they are whole. */
    private static int pack(byte[] bytes) throws IOException {
        try (Packs packs = Packs.openForReading(FOLDER)) {
            Files.write(packs.file(1), bytes);
            int frames = 0;
            Place last = Place.START;
            for (Optional<Place> next = packs.after(last); next.isPresent(); frames++) {
                Place place = next.get();
                assertTrue(place.start() == last.end().start() && place.pack() == 1, "" + place);
                int from = (int) place.start();
                byte[] there = Arrays.copyOfRange(bytes, from, from + place.length());
                assertArrayEquals(there, packs.read(place).bytes(), "read and written");
                last = place;
                next = packs.after(last);
            }
            return frames;
        }
    }

    /** Of two whole frames and a piece of a third, two are found. */
    private static void frames(int cut, byte[] bytes) throws IOException {
        byte[] record = bytes.length == 0 ? new byte[] {'{'} : bytes;
        byte[] frame = new Frame(record, bytes).bytes();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(frame);
        all.writeBytes(new Frame(record, new byte[0]).bytes());
        all.write(frame, 0, Math.min(cut, frame.length - 1));
        assertEquals(2, pack(all.toByteArray()), "whole frames");
    }

    private static void keys(byte[] bytes) throws IOException {
        Path file = FOLDER.resolve("keys");
        Files.write(file, bytes);
        try (Keys keys = Keys.open(file, false)) {
            for (long sequence = 1; sequence < 4; sequence++) keys.of(sequence);
        } catch (Damage refused) {
            Faults.oneLine(refused);
        }
    }

    private static void sealed(byte[] bytes) throws Damage {
        assertArrayEquals(bytes, KEY.open(KEY.seal(bytes, "1 report"), "1 report"));
        try {
            KEY.open(bytes, "1 report");
        } catch (Damage refused) {
            Faults.oneLine(refused);
            return;
        }
        throw new AssertionError("opened what nobody sealed");
    }
}
