package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.intake.Packs.Entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Archives made to do harm, and damaged ones: told once, and the run goes on. */
class BombTest {
    private static final byte[] ZEROS = new byte[16 << 20];
    private static final Entry SMALL = Entry.of("z.txt", "Two");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.gz", "a.jsonl.gz", "a.html.gz", "a.json.gz", "a.warc.gz"})
    void zerosThatWerePacked(String name) throws IOException {
        write(name, Packs.gzip(ZEROS));
        write("z.txt", Packs.utf8("Two"));
        String kind = name.equals("a.warc.gz") ? "1 DAMAGED" : "1 BOMB";
        assertEquals(kind + "; z=Two", read(folder.toString()));
    }

    @Test
    void zerosInAZip() throws IOException {
        byte[] zip = Packs.zip(new Entry("a.html", ZEROS), SMALL);
        write("n.zip", zip);
        assertEquals("1 BOMB; n!z=Two", read("n.zip"));
        assertEquals("1 BOMB", readStream(zip), "behind it nothing can be found in a stream");
    }

    @Test
    void zerosInAPackedTar() throws IOException {
        write("n.tgz", Packs.gzip(Packs.tar(SMALL, new Entry("a.html", ZEROS))));
        assertEquals("n!z=Two; 1 BOMB", read("n.tgz"));
    }

    @Test
    void zerosInWhatIsPassedOver() throws IOException {
        write("n.tgz", Packs.gzip(Packs.tar(SMALL, new Entry("a.jpg", ZEROS))));
        assertEquals("n!z=Two; 1 BOMB", read("n.tgz"));
    }

    @Test
    void aHoleOfFourGigabytesInATar() throws IOException {
        write("n.tar", Packs.joined(hole("a.html", 1L << 32), Packs.tar(SMALL)));
        assertEquals("1 BOMB", read("n.tar"));
    }

    @Test
    void entriesThatLieOverOneAnother() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 1 << 20) {
            text.append(random.nextInt(10) == 0 ? random.nextInt() : "aaaaaaaaaaaaaaaaaaaa");
        }
        Entry one = Entry.of("a.txt", text.toString());
        write("n.zip", overlapping(Packs.zip(one), 2_000));
        List<Arrival> arrivals = arrivals("n.zip");
        Arrival last = arrivals.getLast();
        assertTrue(last instanceof Arrival.Bad, last.toString());
        assertEquals("1 BOMB", Samples.inShort(List.of(last)));
        assertTrue(arrivals.size() < 300, "after " + arrivals.size() + " of 2,000 members");
    }

    @Test
    void moreMembersThanAnyoneHas() throws IOException {
        Entry[] entries = new Entry[100_001];
        Arrays.setAll(entries, i -> new Entry(i + ".jpg", new byte[0]));
        write("n.zip", Packs.zip(entries));
        assertEquals("1 TOO_LONG", read("n.zip"));
    }

    @Test
    void aNameWithoutEndIsNotHeld() throws IOException {
        byte[] small = Packs.tar(SMALL);
        byte[] name = noise(4 << 20);
        byte[] header =
                header("././@LongLink", 'L', String.format(Locale.ROOT, "%011o", name.length));
        write("n.tar", Packs.joined(Arrays.copyOf(small, 1024), header, name, small));
        assertEquals("n!z=Two; 1 DAMAGED", read("n.tar"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    n.zip | n!a=Two; 1 DAMAGED
                    n.tar | n!a=Two; 1 DAMAGED
                    n.tgz | n!a=Two; 1 DAMAGED
                    """)
    void anArchiveCutOffGivesItsWholeMembers(String name, String expected) throws IOException {
        Entry[] entries = {Entry.of("a.txt", "Two"), new Entry("b.txt", noise(200_000))};
        byte[] whole =
                switch (name) {
                    case "n.zip" -> Packs.zip(entries);
                    case "n.tar" -> Packs.tar(entries);
                    default -> Packs.gzip(Packs.tar(entries));
                };
        write(name, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(expected, read(name));
    }

    @Test
    void packedLinesThatAreCutOffGiveTheWholeOnes() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1000; i++)
            lines.append("{\"text\":\"Report ").append(i).append("\"}\n");
        byte[] whole = Packs.gzip(Packs.utf8(lines.toString()));
        write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
        List<Arrival> arrivals = arrivals("a.jsonl.gz");
        int good = arrivals.size() - 1;
        assertTrue(good > 300, "only " + good);
        assertEquals(
                "a.jsonl.gz:"
                        + (good + 1)
                        + ": DAMAGED: it is cut off at byte "
                        + String.format(Locale.ROOT, "%,d", whole.length / 2)
                        + ". get it again; what is whole before that was taken",
                Samples.messages(arrivals, folder));
    }

    @Test
    void aZipThatNeedsAPasswordIsTold() throws IOException {
        byte[] zip = Packs.zip(SMALL);
        zip[6] |= 1; // of the entry
        int directory = indexOf(zip, "PK\1\2");
        zip[directory + 8] |= 1;
        write("n.zip", zip);
        assertEquals("1 ENCRYPTED", read("n.zip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.zip", "n.tar", "n.tgz", "n.warc", "n.warc.gz", "n.jsonl.gz"})
    void anythingAtAllIsAFaultAtMost(String name) throws IOException {
        byte[] tar = Packs.tar(SMALL, Entry.of("b.html", "<p>Two</p>"));
        byte[] whole =
                switch (name) {
                    case "n.zip" -> Packs.zip(SMALL, Entry.of("b.html", "<p>Two</p>"));
                    case "n.tar" -> tar;
                    case "n.tgz" -> Packs.gzip(tar);
                    case "n.warc" -> Packs.page("https://post.example/a", "Two");
                    case "n.warc.gz" -> Packs.gzip(Packs.page("https://post.example/a", "Two"));
                    default -> Packs.gzip(Packs.utf8("{\"text\":\"Two\"}"));
                };
        for (long seed = 0; seed < Integer.getInteger("parallax.seeds", 150); seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            write(name, Arrays.copyOf(damaged, random.nextInt(damaged.length) + 1));
            try {
                arrivals(name);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    /** The header of a file in a tar that is nothing but a hole. */
    private static byte[] hole(String name, long size) {
        byte[] header = header(name, 'S', "00000000000");
        put(header, 386, octal(size)); // a stretch of no bytes at the end of the hole
        put(header, 398, "00000000000\0");
        put(header, 483, octal(size));
        return summed(header);
    }

    private static byte[] header(String name, char type, String size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, size + "\0");
        put(header, 136, "00000000000\0");
        header[156] = (byte) type;
        put(header, 257, "ustar  \0");
        return summed(header);
    }

    private static byte[] summed(byte[] header) {
        put(header, 148, "        ");
        int sum = 0;
        for (byte b : header) sum += b & 0xFF;
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] bytes, int at, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, bytes, at, ascii.length);
    }

    private static String octal(long number) {
        return String.format(Locale.ROOT, "%011o\0", number);
    }

    /** The zip with so many entries in its directory, all of which lead to its only file. */
    private static byte[] overlapping(byte[] zip, int entries) {
        int directory = indexOf(zip, "PK\1\2");
        int end = indexOf(zip, "PK\5\6");
        byte[] entry = Arrays.copyOfRange(zip, directory, end);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, directory);
        for (int i = 0; i < entries; i++) out.writeBytes(entry);
        ByteBuffer last =
                ByteBuffer.wrap(Arrays.copyOfRange(zip, end, zip.length))
                        .order(ByteOrder.LITTLE_ENDIAN);
        last.putShort(8, (short) entries).putShort(10, (short) entries);
        last.putInt(12, entry.length * entries);
        out.writeBytes(last.array());
        return out.toByteArray();
    }

    private static int indexOf(byte[] bytes, String signature) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(signature);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < length; i++) noise[i] = (byte) random.nextInt('a', 'z');
        return noise;
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private String read(String name) {
        return Samples.inShort(arrivals(name)).replace(folder + "/", "");
    }

    private List<Arrival> arrivals(String name) {
        String given = folder.resolve(name).toString();
        return Samples.arrivals(intake(new byte[0]), List.of(given));
    }

    private static String readStream(byte[] content) {
        return Samples.inShort(Samples.arrivals(intake(content), List.of("-")));
    }

    private static Intake intake(byte[] stdin) {
        return Intake.reading(new ByteArrayInputStream(stdin), new FakeDocuments());
    }
}
