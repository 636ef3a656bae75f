package org.parallax.syntax;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * A model file, mapped into memory and checked.
 *
 * <p>It begins with a header: {@link #MAGIC} (long), {@link #VERSION} (int), number of sections
 * (int), length of the file (long), SHA-256 of the stock models it was made from (32 bytes); then
 * for each {@link Section} its offset, length and CRC-32C (long each); then the CRC-32C of
 * everything before it (long). Sections start at multiples of {@link #ALIGNMENT}.
 *
 * <p>Opening checks the header and the outline, so that nothing is read from a file that was cut
 * short or overwritten; {@link #checkEverything} reads all 63 MB. The memory is released when the
 * last user of the file is garbage.
 */
final class FlatFile {
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    /** "PLXMODEL" as the bytes stand in the file. */
    static final long MAGIC = 0x4C45444F4D584C50L;

    /** To be raised with every change of what a section means or how strings are hashed. */
    static final int VERSION = 3;

    static final int ALIGNMENT = 64;

    /**
     * SHA-256 over the SHA-256 of each of the four resources of nlp4j-english 1.1.2, in the order
     * of {@link StockModels#RESOURCES}.
     */
    static final String SOURCE = "1d0662a04c236043ee1c8d466685cc32b14c5c1799115f843a4b9817be9954b1";

    static final int VERSION_AT = 8;
    static final int SECTIONS_AT = 12;
    static final int LENGTH_AT = 16;
    static final int SOURCE_AT = 24;
    static final int SOURCE_BYTES = 32;
    static final int TABLE_AT = SOURCE_AT + SOURCE_BYTES;
    static final int TABLE_ROW = 3 * Long.BYTES;
    static final int CHECKSUM_AT = TABLE_AT + TABLE_ROW * Section.values().length;
    static final int HEADER_BYTES = CHECKSUM_AT + Long.BYTES;

    private final Path path;
    private final MemorySegment all;

    private FlatFile(Path path, MemorySegment all) {
        this.path = path;
        this.all = all;
    }

    /**
     * @throws ModelException if the file is missing, damaged or not of this version
     */
    static FlatFile open(Path path) {
        try (FileChannel channel = FileChannel.open(path)) {
            long length = channel.size();
            MemorySegment all =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, length, Arena.ofAuto());
            FlatFile file = new FlatFile(path, all);
            file.checkHeader();
            file.check(Section.OUTLINE);
            return file;
        } catch (NoSuchFileException e) {
            throw new ModelException(path, "there is no such file", Models.REMEDY, e);
        } catch (IOException e) {
            throw new ModelException(path, "cannot be read: " + e.getMessage(), Models.REMEDY, e);
        }
    }

    Path path() {
        return path;
    }

    MemorySegment section(Section section) {
        long row = section.headerRow();
        return all.asSlice(all.get(LONG, row), all.get(LONG, row + Long.BYTES));
    }

    byte[] outline() {
        return section(Section.OUTLINE).toArray(BYTE);
    }

    /**
     * Reads the whole file against its checksums.
     *
     * @throws ModelException naming the first section that is damaged
     */
    void checkEverything() {
        for (Section section : Section.values()) check(section);
    }

    private void checkHeader() {
        require(all.byteSize() >= HEADER_BYTES, "is too short to be a model file");
        require(all.get(LONG, 0) == MAGIC, "is not a Parallax model file");
        int version = all.get(INT, VERSION_AT);
        require(
                version == VERSION,
                "has format version %d, this program reads %d".formatted(version, VERSION));
        long length = all.get(LONG, LENGTH_AT);
        require(
                length == all.byteSize(),
                "has %d bytes, its header says %d".formatted(all.byteSize(), length));
        int sections = all.get(INT, SECTIONS_AT);
        require(
                sections == Section.values().length,
                "has %d sections, not %d".formatted(sections, Section.values().length));
        require(
                all.get(LONG, CHECKSUM_AT) == checksum(all.asSlice(0, CHECKSUM_AT)),
                "has a damaged header");
        String source =
                HexFormat.of().formatHex(all.asSlice(SOURCE_AT, SOURCE_BYTES).toArray(BYTE));
        require(source.equals(SOURCE), "was made from other models (SHA-256 " + source + ")");
    }

    private void check(Section section) {
        long row = section.headerRow();
        require(
                all.get(LONG, row + 2 * Long.BYTES) == checksum(section(section)),
                "has a damaged section " + section);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) throw new ModelException(path, otherwise, ModelException.REBUILD);
    }

    static long checksum(MemorySegment bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.asByteBuffer());
        return checksum.getValue();
    }
}
