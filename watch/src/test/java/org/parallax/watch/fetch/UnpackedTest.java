package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

class UnpackedTest {
    private static final byte[] TEXT = "Two trucks came with bread. ".repeat(40).getBytes(UTF_8);
    private static final Limits LIMITS = Limits.DEFAULT;

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(9, bare);
        try (DeflaterOutputStream to = new DeflaterOutputStream(out, deflater)) {
            to.write(bytes);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static byte[] packed(String how) throws IOException {
        byte[] packed = TEXT;
        for (String step : how.split(",", -1)) {
            packed =
                    switch (step) {
                        case "gzip" -> Faults.gzip(packed);
                        case "zlib" -> deflate(packed, false);
                        case "bare" -> deflate(packed, true);
                        default -> packed;
                    };
        }
        return packed;
    }

    @ParameterizedTest(name = "{0} said to be {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    plain     | -
                    plain     | identity
                    gzip      | gzip
                    gzip      | GZIP
                    gzip      | x-gzip
                    gzip      | identity, gzip
                    zlib      | deflate
                    bare      | deflate
                    gzip,gzip | gzip, gzip
                    zlib,gzip | deflate, gzip
                    plain     | gzip
                    """)
    void whatIsPackedIsUnpacked(String how, String said) throws IOException, NotAsked {
        List<String> codings = said == null ? List.of() : List.of(said);
        Unpacked unpacked = Unpacked.of(packed(how), codings, LIMITS);
        assertArrayEquals(TEXT, unpacked.body());
        assertTrue(unpacked.whole());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"br", "zstd", "compress", "gzip, br", "gzip, gzip, gzip", "gzip;q=1"})
    void anotherCodingWasNotAskedFor(String said) {
        assertThrows(NotAsked.class, () -> Unpacked.of(TEXT, List.of(said), LIMITS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gzip, gzip", "zlib, deflate", "bare, deflate"})
    void aCutPackageGivesWhatItHas(String how, String coding) throws IOException, NotAsked {
        byte[] packed = packed(how);
        int before = 0;
        for (int end = 2; end < packed.length - (how.equals("gzip") ? 8 : 4); end++) {
            Unpacked cut = Unpacked.of(Arrays.copyOf(packed, end), List.of(coding), LIMITS);
            assertArrayEquals(Arrays.copyOf(TEXT, cut.body().length), cut.body());
            assertFalse(cut.whole(), end + " of " + packed.length);
            assertTrue(cut.body().length >= before, "more gives more");
            before = cut.body().length;
        }
        assertTrue(before > 500, before + " of " + TEXT.length);
    }

    @Test
    void aLongCutPackageGivesWhatItHas() throws NotAsked {
        byte[] noise = new byte[100_000];
        new SplittableRandom(7).nextBytes(noise);
        byte[] packed = Faults.gzip(noise);
        Unpacked half =
                Unpacked.of(Arrays.copyOf(packed, packed.length / 2), List.of("gzip"), LIMITS);
        assertFalse(half.whole());
        assertTrue(half.body().length > 49_500, half.body().length + " bytes");
        assertArrayEquals(Arrays.copyOf(noise, half.body().length), half.body());
    }

    @Test
    void packagesInARowAreOneAndWhatFollowsThemIsNoted() throws NotAsked {
        byte[] packed = Faults.gzip(TEXT);
        byte[] two = Arrays.copyOf(packed, 2 * packed.length);
        System.arraycopy(packed, 0, two, packed.length, packed.length);
        Unpacked both = Unpacked.of(two, List.of("gzip"), LIMITS);
        assertEquals(2 * TEXT.length, both.body().length);
        assertTrue(both.whole());
        Unpacked tail =
                Unpacked.of(Arrays.copyOf(packed, packed.length + 9), List.of("gzip"), LIMITS);
        assertArrayEquals(TEXT, tail.body());
        assertFalse(tail.whole());
    }

    @ParameterizedTest(name = "flags {0}")
    @CsvSource({
        "0, ''",
        "1, ''",
        "8, 6100",
        "16, 6100",
        "24, 6100 6200",
        "4, 0200 6161",
        "2, 0000",
        "30, 0100 61 6200 6300 0000"
    })
    void aPackageMaySayMoreOfItself(int flags, String more) throws NotAsked {
        byte[] packed = Faults.gzip(TEXT);
        byte[] extra = java.util.HexFormat.of().parseHex(more.replace(" ", ""));
        byte[] all = new byte[packed.length + extra.length];
        System.arraycopy(packed, 0, all, 0, 10);
        System.arraycopy(extra, 0, all, 10, extra.length);
        System.arraycopy(packed, 10, all, 10 + extra.length, packed.length - 10);
        all[3] = (byte) flags;
        assertArrayEquals(TEXT, Unpacked.of(all, List.of("gzip"), LIMITS).body());
        for (int end = 2; end < 12 + extra.length; end++) {
            Unpacked cut = Unpacked.of(Arrays.copyOf(all, end), List.of("gzip"), LIMITS);
            assertFalse(cut.whole());
        }
    }

    @Test
    void aBrokenPackageNeverThrows() throws NotAsked {
        byte[] packed = Faults.gzip(TEXT);
        SplittableRandom random = new SplittableRandom(11);
        int broken = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] hurt = packed.clone();
            for (int k = random.nextInt(1, 5); k > 0; k--)
                hurt[2 + random.nextInt(hurt.length - 2)] = (byte) random.nextInt();
            String coding = random.nextBoolean() ? "gzip" : "deflate";
            Unpacked unpacked = Unpacked.of(hurt, List.of(coding), LIMITS);
            if (!unpacked.whole()) broken++;
        }
        assertTrue(broken > 3_000, broken + " of 5,000 were seen to be broken");
    }

    @Test
    void manyEmptyPackagesAreOneEmptyPackage() throws NotAsked {
        byte[] empty = Faults.gzip(new byte[0]);
        byte[] many = new byte[empty.length * 200_000];
        for (int i = 0; i < many.length; i++) many[i] = empty[i % empty.length];
        assertEquals(0, Unpacked.of(many, List.of("gzip"), LIMITS).body().length);
    }

    @Test
    void aBombIsStopped() throws NotAsked {
        byte[] packed = Faults.gzip(new byte[100 << 20]);
        Unpacked unpacked = Unpacked.of(packed, List.of("gzip"), LIMITS);
        assertFalse(unpacked.whole());
        assertEquals(200 * packed.length, unpacked.body().length);
        assertTrue(unpacked.body().length < 64 << 20);
    }

    @Test
    void aBombInABombIsStopped() throws NotAsked {
        byte[] packed = Faults.gzip(Faults.gzip(new byte[100 << 20]));
        Unpacked unpacked = Unpacked.of(packed, List.of("gzip, gzip"), LIMITS);
        assertFalse(unpacked.whole());
        assertEquals(1 << 20, unpacked.body().length, "by what came, not by the middle layer");
    }

    @Test
    void aShortTextOfOneLetterIsNoBomb() throws NotAsked {
        byte[] dull = "-".repeat(500_000).getBytes(UTF_8);
        assertTrue(Unpacked.of(Faults.gzip(dull), List.of("gzip"), LIMITS).whole());
    }

    @Test
    void noBodyIsLongerThanItsLimit() throws NotAsked {
        byte[] noise = new byte[50_000];
        new SplittableRandom(7).nextBytes(noise);
        Unpacked unpacked =
                Unpacked.of(Faults.gzip(noise), List.of("gzip"), LIMITS.of(1 << 20, 20_000));
        assertFalse(unpacked.whole());
        assertArrayEquals(Arrays.copyOf(noise, 20_000), unpacked.body());
    }

    @Test
    void anEmptyBodyIsEmpty() throws NotAsked {
        assertEquals(0, Unpacked.of(new byte[0], List.of("gzip"), LIMITS).body().length);
    }
}
