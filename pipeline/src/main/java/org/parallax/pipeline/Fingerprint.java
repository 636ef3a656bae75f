package org.parallax.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells one build of the program from another by the classes and resources themselves, so that what
 * another build made is known for what it is.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * Such as {@code 0f3a52c19d04}: the same wherever the same build runs.
     *
     * @param inside one class of each module that takes part; all that lies beside it does too
     */
    public static String of(Class<?>... inside) {
        Map<String, String> all = new TreeMap<>();
        try {
            for (Class<?> one : inside) addSums(one, Fingerprint::isOurs, all);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be read", e);
        }
        return hash(all);
    }

    /** What a build notes about itself beside its classes may differ from machine to machine. */
    private static boolean isOurs(String name) {
        return name.startsWith("org/parallax/");
    }

    /**
     * @param takesPart which of the files, by their names with {@code /}
     * @param sums gets name and sum of each
     */
    static void addSums(Class<?> inside, Predicate<String> takesPart, Map<String, String> sums)
            throws IOException {
        Path home = home(inside);
        if (Files.isDirectory(home)) {
            addFolder(home, takesPart, sums);
        } else {
            addJar(home, takesPart, sums);
        }
    }

    /**
     * The folder or jar that the class was found in. Not its code source: where Java takes classes
     * from an AOT cache, that is the place they had when the cache was made.
     */
    private static Path home(Class<?> inside) throws IOException {
        String name = "/" + inside.getName().replace('.', '/') + ".class";
        URL found = inside.getResource(name);
        if (found == null) throw new AssertionError("our own classes come from files: " + inside);
        try {
            return found.openConnection() instanceof JarURLConnection jar
                    ? Path.of(jar.getJarFileURL().toURI())
                    : folder(found.toString(), name);
        } catch (URISyntaxException e) {
            throw new AssertionError("class path entries are valid places: " + found, e);
        }
    }

    private static Path folder(String found, String name) throws URISyntaxException {
        return Path.of(new URI(found.substring(0, found.length() - name.length())));
    }

    private static void addFolder(Path home, Predicate<String> takesPart, Map<String, String> sums)
            throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = home.relativize(file).toString().replace('\\', '/');
                if (takesPart.test(name)) sums.put(name, Long.toHexString(crc(file)));
            }
        }
    }

    /** A jar already holds the sums, so nothing is unpacked. */
    private static void addJar(Path home, Predicate<String> takesPart, Map<String, String> sums)
            throws IOException {
        try (JarFile jar = new JarFile(home.toFile())) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory() && takesPart.test(entry.getName()))
                    .forEach(entry -> sums.put(entry.getName(), Long.toHexString(entry.getCrc())));
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

    static String hash(Map<String, String> sums) {
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
