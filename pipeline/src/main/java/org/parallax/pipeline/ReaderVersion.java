package org.parallax.pipeline;

import org.parallax.reading.Reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Names what reads: a hash over every class, word list, register, gazetteer and model that takes
 * part in reading. A kept reading of another version is stale, and the report is read again.
 */
final class ReaderVersion {
    /** The packages that make a reading; a change elsewhere leaves kept readings good. */
    private static final List<String> READING =
            List.of(
                    "org/parallax/text/",
                    "org/parallax/claims/",
                    "org/parallax/knowledge/",
                    "org/parallax/reading/");

    /** What leaves a report unread. */
    private static final List<String> TELLING_LANGUAGE =
            List.of("English", "SmallWords", "Languages");

    /**
     * The model's header and outline tell one conversion from another; its weights are too many to
     * sum at every start.
     */
    private static final int HEAD = 1 << 16;

    private ReaderVersion() {}

    /**
     * Such as {@code 0f3a52c19d04}: the same wherever the same build runs.
     *
     * @param model the file of the syntax model
     * @param tables what a user's own tables are told by; empty where there are none
     */
    static String of(Path model, String tables) {
        Map<String, String> sums = new TreeMap<>();
        try {
            Fingerprint.addSums(Reader.class, ReaderVersion::takesPart, sums);
            Fingerprint.addSums(English.class, ReaderVersion::tellsLanguage, sums);
            if (!tables.isEmpty()) sums.put("tables", tables);
            sums.put("model", Files.size(model) + " " + Long.toHexString(head(model)));
        } catch (IOException e) {
            throw new UncheckedIOException("the readers' resources cannot be read", e);
        }
        return Fingerprint.hash(sums);
    }

    private static boolean takesPart(String name) {
        return READING.stream().anyMatch(name::startsWith);
    }

    private static boolean tellsLanguage(String name) {
        return TELLING_LANGUAGE.stream()
                .anyMatch(it -> name.startsWith("org/parallax/pipeline/" + it));
    }

    private static long head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            CRC32 crc = new CRC32();
            crc.update(bytes.readNBytes(HEAD));
            return crc.getValue();
        }
    }
}
