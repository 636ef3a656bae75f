package org.parallax.pipeline;

import org.parallax.reading.Reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
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
        Path home = home(Reader.class);
        try {
            if (Files.isDirectory(home)) {
                addFolder(home, sums);
            } else {
                addJar(home, sums);
            }
            if (!tables.isEmpty()) sums.put("tables", tables);
            sums.put("model", Files.size(model) + " " + Long.toHexString(head(model)));
        } catch (IOException e) {
            throw new UncheckedIOException("the readers' resources cannot be read", e);
        }
        return hash(sums);
    }

    private static Path home(Class<?> inside) {
        CodeSource source = inside.getProtectionDomain().getCodeSource();
        if (source == null) throw new AssertionError("our own classes come from files: " + inside);
        URL place = source.getLocation();
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError("class path entries are valid places: " + place, e);
        }
    }

    private static void addFolder(Path home, Map<String, String> sums) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = home.relativize(file).toString().replace('\\', '/');
                if (takesPart(name)) sums.put(name, Long.toHexString(crc(file)));
            }
        }
    }

    /** A jar already holds the sums, so nothing is unpacked. */
    private static void addJar(Path home, Map<String, String> sums) throws IOException {
        try (JarFile jar = new JarFile(home.toFile())) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory() && takesPart(entry.getName()))
                    .forEach(entry -> sums.put(entry.getName(), Long.toHexString(entry.getCrc())));
        }
    }

    private static boolean takesPart(String name) {
        return READING.stream().anyMatch(name::startsWith);
    }

    private static long head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            CRC32 crc = new CRC32();
            crc.update(bytes.readNBytes(HEAD));
            return crc.getValue();
        }
    }

    private static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                crc.update(buffer, 0, n);
            }
        }
        return crc.getValue();
    }

    private static String hash(Map<String, String> sums) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sums.forEach((name, sum) ->
                    sha256.update((name + "\n" + sum + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
