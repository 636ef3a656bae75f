package org.parallax.web;

import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files that come with the program: style, scripts, libraries, outlines of countries. */
final class Files {
    /** Names and folders of plain letters: nothing that leads out of the folder. */
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9][a-zA-Z0-9_.-]*(/[a-z0-9][a-zA-Z0-9_.-]*)*");

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "mjs", "text/javascript; charset=utf-8",
                    "json", "application/json; charset=utf-8",
                    "svg", "image/svg+xml; charset=utf-8",
                    "txt", "text/plain; charset=utf-8");

    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, Answer> files = new ConcurrentHashMap<>();

    /**
     * @param known the tag of what the browser has
     */
    Answer file(String name, Optional<String> known) throws NotThere {
        if (!NAME.matcher(name).matches() || name.contains("..")) throw none(name);
        Answer file = files.get(name);
        if (file == null) {
            file = load(name);
            files.put(name, file);
        }
        String tag = file.headers().getOrDefault("ETag", "");
        if (known.filter(tag::equals).isEmpty()) return file;
        return new Answer(304, file.type(), new byte[0], file.headers());
    }

    private static Answer load(String name) throws NotThere {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (InputStream in = Files.class.getResourceAsStream("static/" + name)) {
            if (in == null || type == null) throw none(name);
            byte[] bytes = in.readAllBytes();
            String tag = '"' + HEX.formatHex(sha256(bytes), 0, 8) + '"';
            return new Answer(200, type, bytes, Map.of("ETag", tag, "Cache-Control", "no-cache"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static NotThere none(String name) {
        return new NotThere("There is no file " + name);
    }
}
