package org.parallax.syntax;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** Gathers the sections of a model file and writes them; {@link FlatFile} says how they lie. */
final class FlatWriter {
    private final Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);

    /**
     * @return little-endian and empty, to be filled up
     */
    ByteBuffer add(Section section, int bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        sections.put(section, buffer);
        return buffer;
    }

    /**
     * Writes beside the target and renames, so that nobody ever sees half a file.
     *
     * @param source SHA-256 of what the sections were made from, in hexadecimal
     */
    void write(Path target, String source) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path unfinished =
                absolute.resolveSibling(
                        target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.createDirectories(absolute.resolveSibling("."));
        try {
            try (FileChannel out =
                    FileChannel.open(
                            unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer header = header(source);
                writeAt(0, header, out);
                for (Section section : Section.values()) {
                    writeAt(header.getLong(section.headerRow()), filled(section), out);
                }
                out.force(true);
            }
            Files.move(
                    unfinished,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private ByteBuffer header(String source) {
        ByteBuffer header =
                ByteBuffer.allocate(FlatFile.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(0, FlatFile.MAGIC);
        header.putInt(FlatFile.VERSION_AT, FlatFile.VERSION);
        header.putInt(FlatFile.SECTIONS_AT, Section.values().length);
        header.put(FlatFile.SOURCE_AT, HexFormat.of().parseHex(source));
        long end = FlatFile.HEADER_BYTES;
        for (Section section : Section.values()) {
            ByteBuffer bytes = filled(section);
            long start = Math.ceilDiv(end, FlatFile.ALIGNMENT) * FlatFile.ALIGNMENT;
            int row = section.headerRow();
            header.putLong(row, start);
            header.putLong(row + Long.BYTES, bytes.remaining());
            header.putLong(row + 2 * Long.BYTES, FlatFile.checksum(MemorySegment.ofBuffer(bytes)));
            end = start + bytes.remaining();
        }
        header.putLong(FlatFile.LENGTH_AT, end);
        MemorySegment checked = MemorySegment.ofBuffer(header).asSlice(0, FlatFile.CHECKSUM_AT);
        header.putLong(FlatFile.CHECKSUM_AT, FlatFile.checksum(checked));
        return header;
    }

    private ByteBuffer filled(Section section) {
        ByteBuffer buffer = sections.get(section);
        if (buffer == null) throw new IllegalStateException("section is missing: " + section);
        return buffer.duplicate().rewind();
    }

    private static void writeAt(long start, ByteBuffer bytes, FileChannel out) throws IOException {
        ByteBuffer rest = bytes.duplicate();
        long at = start;
        while (rest.hasRemaining()) at += out.write(rest, at);
    }
}
