package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A sound model file opens; every damaged one is refused with one kind of exception. */
class FlatFileTest {
    private static final String OTHER_SOURCE = "00".repeat(FlatFile.SOURCE_BYTES);

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("models").resolve("small.flat");
        smallModel().write(file, FlatFile.SOURCE);
    }

    /** Every section holds its own name. */
    private static FlatWriter smallModel() {
        FlatWriter writer = new FlatWriter();
        for (Section section : Section.values()) {
            byte[] name = section.name().getBytes(StandardCharsets.US_ASCII);
            writer.add(section, name.length).put(name);
        }
        return writer;
    }

    @Test
    void aSoundFileGivesBackItsSections() throws IOException {
        FlatFile opened = FlatFile.open(file);
        opened.checkEverything();
        for (Section section : Section.values()) {
            assertArrayEquals(
                    section.name().getBytes(StandardCharsets.US_ASCII),
                    opened.section(section).toArray(FlatFile.BYTE));
        }
        try (Stream<Path> left = Files.list(folder.resolve("models"))) {
            assertEquals(List.of(file), left.toList(), "nothing unfinished is left behind");
        }
    }

    /** {@code set AT VALUE} writes an int, {@code cut LENGTH} shortens, {@code grow BYTES} adds. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    set 0 1       | magic              | is not a Parallax model file
                    set 4 0       | magic's other half | is not a Parallax model file
                    set 8 99      | newer version      | has format version 99, this program reads 3
                    set 8 0       | older version      | has format version 0, this program reads 3
                    set 12 3      | section count      | has 3 sections, not 7
                    set 16 7      | length             | its header says 7
                    set 24 0      | source             | has a damaged header
                    set 56 1      | section's offset   | has a damaged header
                    set 224 1     | header's checksum  | has a damaged header
                    set 256 0     | outline            | has a damaged section OUTLINE
                    cut 0         | empty              | is too short to be a model file
                    cut 231       | half a header      | is too short to be a model file
                    cut 300       | cut short          | has 300 bytes, its header says
                    grow 1        | too long           | its header says
                    """)
    void refuses(String damage, String what, String message) throws IOException {
        damage(damage);
        ModelException refusal = assertThrows(ModelException.class, () -> FlatFile.open(file));
        assertTrue(refusal.getMessage().contains(message), what + ": " + refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith(file.toString()), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("./mvnw -pl syntax"), "says what to do");
    }

    @Test
    void theFullCheckNamesTheDamagedSection() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int last = bytes.length - 1;
        bytes[last] ^= 1;
        Files.write(file, bytes);
        FlatFile opened = FlatFile.open(file);
        ModelException refusal = assertThrows(ModelException.class, opened::checkEverything);
        assertTrue(refusal.getMessage().contains("CLUSTER_KEYS"), refusal.getMessage());
    }

    @Test
    void refusesAModelMadeFromOtherModels() throws IOException {
        smallModel().write(file, OTHER_SOURCE);
        ModelException refusal = assertThrows(ModelException.class, () -> FlatFile.open(file));
        assertTrue(refusal.getMessage().contains("was made from other models"));
    }

    @ParameterizedTest
    @CsvSource({"absent.flat, there is no such file", "., cannot be read"})
    void refusesWhatIsNoFile(String name, String message) {
        Path path = folder.resolve(name);
        ModelException refusal = assertThrows(ModelException.class, () -> FlatFile.open(path));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }

    @Test
    void aModelWithASectionMissingIsNotWritten() {
        FlatWriter writer = new FlatWriter();
        assertThrows(
                IllegalStateException.class,
                () -> writer.write(folder.resolve("bad.flat"), FlatFile.SOURCE));
        assertTrue(Files.notExists(folder.resolve("bad.flat")));
    }

    private void damage(String damage) throws IOException {
        String[] words = damage.split(" ");
        int number = Integer.parseInt(words[1]);
        byte[] bytes = Files.readAllBytes(file);
        switch (words[0]) {
            case "set" ->
                    ByteBuffer.wrap(bytes)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(number, Integer.parseInt(words[2]));
            case "cut" -> bytes = Arrays.copyOf(bytes, number);
            case "grow" -> bytes = Arrays.copyOf(bytes, bytes.length + number);
            default -> throw new IllegalArgumentException(damage);
        }
        Files.write(file, bytes);
    }
}
