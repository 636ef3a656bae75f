package org.parallax.store.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The hashes of whole files as they were left when the record was last closed: {@code record.sums},
 * which {@code sha256sum -c} reads as well. With it a change anywhere in them shows, even where
 * nothing is kept. While a record is written to there is none.
 */
public final class Sums {
    private static final String NAME = "record.sums";
    private static final String UNFINISHED = "record.sums.new";

    private final Path folder;
    private final List<String> names;

    public Sums(Path folder, List<String> names) {
        this.folder = folder;
        this.names = List.copyOf(names);
    }

    public boolean isThere() {
        return Files.exists(folder.resolve(NAME));
    }

    /** Before anything changes. */
    public void drop() throws IOException {
        if (Files.deleteIfExists(folder.resolve(NAME))) Durable.forceFolder(folder);
    }

    /** Once nothing changes any more. */
    public void write() throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        Files.write(unfinished, text());
        Files.move(unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(folder);
    }

    private byte[] text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(sha256(folder.resolve(name))).append("  ").append(name).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * One line for each file that is not as it was left; none where there are no sums, or the
     * record was opened for writing meanwhile.
     */
    public List<String> differences() throws IOException {
        Optional<String> stated = stated();
        if (stated.isEmpty()) return List.of();
        List<String> now = new String(text(), StandardCharsets.UTF_8).lines().toList();
        if (!stated().equals(stated)) return List.of();
        List<String> then = stated.get().lines().toList();
        List<String> differences = new ArrayList<>();
        if (then.size() != now.size()) differences.add(NAME + " has changed");
        for (int i = 0; i < Math.min(now.size(), then.size()); i++) {
            if (!now.get(i).equals(then.get(i))) {
                differences.add(names.get(i) + " is not as it was left, or " + NAME + " is not");
            }
        }
        boolean same = String.join("\n", now).concat("\n").equals(stated.get());
        if (differences.isEmpty() && !same) differences.add(NAME + " has changed");
        return differences;
    }

    private Optional<String> stated() throws IOException {
        if (!isThere()) return Optional.empty();
        byte[] bytes = Files.readAllBytes(folder.resolve(NAME));
        return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
