package org.parallax.intake.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** What is no text must not become a report, and no text may be lost for that. */
class RubbishTest {
    private static final long SEED = 20260107;

    /** Of each kind: {@code -Dparallax.rubbish=1000} for a longer look. */
    private static final int EACH = Integer.getInteger("parallax.rubbish", 12);

    /** One of so many may be taken falsely: high bytes at random are rare Chinese characters. */
    private static final int ACCEPTED = 200;

    /** Each language in the charsets that it is written in; none is declared. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UTF-8        | en fr es de pl cs ru uk el tr he ar fa zh ja ko
                    UTF-16LE     | en fr pl ru uk el tr he ar fa zh ja ko
                    UTF-16BE     | en fr pl ru uk el tr he ar fa zh ja ko
                    windows-1250 | pl cs hu ro
                    windows-1251 | ru uk bg
                    windows-1252 | en fr es de pt
                    windows-1253 | el
                    windows-1254 | tr
                    windows-1255 | he
                    windows-1256 | ar fa
                    KOI8-R       | ru
                    KOI8-U       | uk
                    IBM866       | ru
                    ISO-8859-1   | fr es de pt
                    ISO-8859-2   | pl cs hu ro
                    ISO-8859-5   | ru bg
                    ISO-8859-6   | ar
                    ISO-8859-7   | el
                    ISO-8859-9   | tr
                    ISO-8859-15  | fr de
                    GB18030      | zh
                    Big5         | tw
                    Shift_JIS    | ja
                    EUC-JP       | ja
                    EUC-KR       | ko
                    ISO-2022-JP  | ja
                    """)
    void textsOfAllCharsetsAreTexts(String charset, String languages) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> refused = new ArrayList<>();
        for (String language : languages.split(" ")) {
            for (int i = 0; i < EACH; i++) {
                int length = random.nextInt(8, 400);
                byte[] bytes = bytes(MadeNews.text(language, length, random), charset);
                judge(bytes, charset + " " + language, refused);
            }
        }
        assertEquals(List.of(), refused, "seed " + SEED + ", refused falsely");
    }

    private static void judge(byte[] bytes, String name, List<String> refused) {
        Decoded decoded = Decoder.decode(bytes, Declared.NOTHING);
        Rubbish.in(bytes, decoded)
                .ifPresent(why -> refused.add(name + ": " + why + ": " + decoded.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two were hurt.",
                "naïve \u00C0 مقتل",
                "K",
                "— —",
                "12.03.2024; 14; 15; 16; 17\n18.03.2024; 1; 2; 3; 4\n",
                "| Idlib | 12 |\n|-------|----|\n| Hama  |  3 |\n",
                "====================\nBULLETIN\n====================\n\n* * * * *\n",
                "\u001B[1mTwo\u001B[0m people were killed.",
                "N\bNA\bAM\bME\bE of the town",
                "End of a file of DOS.\r\n\u001A",
                "Page one\fPage two",
                "iPhone, eBay, McDonald and YouTube in a text of four names",
                "•••••••• ☎ 12 34 56 ✉ desk@post.example ✆",
                "Троє людей — three people — ثلاثة أشخاص — 三人",
                "🚨🚨🚨 Two people killed 🚨🚨🚨",
                "á̂ȩ́ ñ̃ ỗ ǖ",
                "ᠮᠣᠩᠭᠣᠯ ሰላም ສະບາຍດີ မြန်မာ ខ្មែរ",
                "1°2′3″ N, 45° E ± 5 µm ≈ ½ × ¼",
            })
    void oddTextsAreTexts(String text) {
        List<String> refused = new ArrayList<>();
        judge(bytes(text, "UTF-8"), "", refused);
        judge(bytes("\uFEFF" + text, "UTF-16LE"), "", refused);
        assertEquals(List.of(), refused);
    }

    private interface Made {
        byte[] with(SplittableRandom random, int length) throws IOException;
    }

    private record Binary(String name, Made made) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Binary> binaries() {
        return List.of(
                new Binary("random", RubbishTest::random),
                new Binary("random without NUL", (random, length) -> without(random, length, 1)),
                new Binary("random, no controls", (random, length) -> without(random, length, ' ')),
                new Binary("random, high bytes", (random, length) -> without(random, length, 128)),
                new Binary("PNG", (random, length) -> image(random, length, "png")),
                new Binary("JPEG", (random, length) -> image(random, length, "jpg")),
                new Binary("GIF", (random, length) -> image(random, length, "gif")),
                new Binary("BMP", (random, length) -> image(random, length, "bmp")),
                new Binary("gzip", (random, length) -> gzip(random, length)),
                new Binary("gzip, a part", (random, length) -> part(random, gzip(random, length))),
                new Binary("deflate", (random, length) -> deflate(random, length)),
                new Binary("zip", (random, length) -> zip(random, length)),
                new Binary("zip, a part", (random, length) -> part(random, zip(random, length))),
                new Binary(
                        "JPEG, a part",
                        (random, length) -> part(random, image(random, length, "jpg"))),
                new Binary(
                        "PNG, a part",
                        (random, length) -> part(random, image(random, length, "png"))),
                new Binary("Java class", (random, length) -> javaClass(RubbishTest.class)),
                new Binary(
                        "Java class, a part",
                        (random, length) -> part(random, javaClass(RubbishTest.class))),
                new Binary("program", (random, length) -> program(random)),
                new Binary("Java object", (random, length) -> object(random, length)),
                new Binary("floats", (random, length) -> floats(random, length)),
                new Binary("sound", (random, length) -> sound(random, length)));
    }

    @Test
    void otherThanTextsAreNone() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> taken = new ArrayList<>();
        int all = 0;
        int accepted = 0;
        for (Binary binary : binaries()) {
            int before = accepted;
            for (int i = 0; i < EACH; i++) {
                byte[] bytes = binary.made.with(random, random.nextInt(64, 1_500));
                Decoded decoded = Decoder.decode(bytes, Declared.NOTHING);
                boolean nul = decoded.text().indexOf('\0') >= 0;
                if (!nul && Rubbish.in(bytes, decoded).isEmpty()) accepted++;
                all++;
            }
            if (accepted > before) taken.add(binary + ": " + (accepted - before) + " of " + EACH);
        }
        String told = "seed %d: %d of %d taken falsely: %s".formatted(SEED, accepted, all, taken);
        if (EACH > 12) System.out.println(told);
        assertTrue(accepted * ACCEPTED <= all, told);
    }

    private static byte[] bytes(String text, String charset) {
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        StringBuilder writable = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .filter(encoder::canEncode)
                .forEach(writable::append);
        return writable.toString().getBytes(Charset.forName(charset));
    }

    private static byte[] random(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] without(SplittableRandom random, int length, int least) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte) random.nextInt(least, 256);
        return bytes;
    }

    private static byte[] image(SplittableRandom random, int length, String format)
            throws IOException {
        int side = Math.max(8, (int) Math.sqrt(length));
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++)
            for (int y = 0; y < side; y++)
                image.setRGB(x, y, (x * 7 + y * random.nextInt(9)) * 0x010203);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out), format);
        return out.toByteArray();
    }

    private static byte[] gzip(SplittableRandom random, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes(MadeNews.text("en", 2 * length, random), "UTF-8"));
        }
        return out.toByteArray();
    }

    private static byte[] deflate(SplittableRandom random, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(bytes(MadeNews.text("fr", 2 * length, random), "UTF-8"));
        }
        return out.toByteArray();
    }

    private static byte[] zip(SplittableRandom random, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("a.txt"));
            packed.write(bytes(MadeNews.text("en", 2 * length, random), "UTF-8"));
        }
        return out.toByteArray();
    }

    /** From the middle on, where no signature is. */
    private static byte[] part(SplittableRandom random, byte[] whole) {
        int from = whole.length / 4 + random.nextInt(1 + whole.length / 4);
        return Arrays.copyOfRange(whole, from, Math.max(from + 48, whole.length * 3 / 4));
    }

    private static byte[] javaClass(Class<?> type) throws IOException {
        String name = type.getSimpleName() + ".class";
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in == null) throw new AssertionError(name);
            return in.readAllBytes();
        }
    }

    /** Some stretch of Java itself. */
    private static byte[] program(SplittableRandom random) throws IOException {
        byte[] java = Files.readAllBytes(Path.of(System.getProperty("java.home"), "bin", "java"));
        int from = random.nextInt(java.length / 2);
        return Arrays.copyOfRange(java, from, Math.min(java.length, from + 1_500));
    }

    private static byte[] object(SplittableRandom random, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(random.longs(1 + length / 8).toArray());
        }
        return out.toByteArray();
    }

    private static byte[] floats(SplittableRandom random, int length) {
        ByteBuffer floats = ByteBuffer.allocate(length / 8 * 8);
        while (floats.hasRemaining()) floats.putDouble(random.nextDouble(-1_000, 1_000));
        return floats.array();
    }

    private static byte[] sound(SplittableRandom random, int length) {
        byte[] sound = new byte[length];
        double wave = random.nextDouble(0.01, 0.3);
        for (int i = 0; i < length; i++)
            sound[i] = (byte) (100 * Math.sin(i * wave) + random.nextInt(8));
        return sound;
    }
}
