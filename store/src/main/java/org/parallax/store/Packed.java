package org.parallax.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/**
 * The texts in bytes that are packed: gzip, members of a ZIP archive, streams of a PDF, two deep.
 * It is for finding a name in what no reader made a text of, so it gives rather too much than too
 * little: of what is damaged all that came before, and nothing is refused but for its size.
 */
final class Packed {
    /** Of one document; what unpacks to more is no report. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int DEEPEST = 2;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

    /** Between pieces of one word that a sheet sets apart by a hair. */
    private static final Pattern KERNED = Pattern.compile("\\)\\s*-?[\\d.]+\\s*\\(");

    private final Charset charset;
    private final List<String> texts = new ArrayList<>();
    private int left = MOST_BYTES;

    private Packed(Charset charset) {
        this.charset = charset;
    }

    /**
     * @param charset of pages and notes in them
     * @return none where the bytes are not packed
     */
    static List<String> texts(byte[] raw, Charset charset) {
        Packed packed = new Packed(charset);
        packed.open(raw, DEEPEST);
        return packed.texts;
    }

    private void open(byte[] raw, int deep) {
        if (deep == 0) return;
        if (startsWith(raw, 0x1F, 0x8B)) {
            take(unpacked(() -> new GZIPInputStream(new ByteArrayInputStream(raw))), deep);
        } else if (startsWith(raw, 'P', 'K', 3, 4)) {
            members(raw, deep);
        } else if (startsWith(raw, '%', 'P', 'D', 'F')) {
            streams(raw);
        }
    }

    private static boolean startsWith(byte[] raw, int... first) {
        if (raw.length < first.length) return false;
        for (int i = 0; i < first.length; i++) {
            if (raw[i] != (byte) first[i]) return false;
        }
        return true;
    }

    private void take(byte[] plain, int deep) {
        texts.add(new String(plain, charset));
        open(plain, deep - 1);
    }

    private void members(byte[] raw, int deep) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(raw))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.add(entry.getName());
                take(unpacked(() -> zip), deep);
            }
        } catch (IOException | IllegalArgumentException e) {
            texts.add(""); // damaged from here on, and nothing more is known of it
        }
    }

    /** Letters of a sheet are bytes of its font: those of the usual fonts read as Latin 1. */
    private void streams(byte[] raw) {
        Matcher stream = STREAM.matcher(new String(raw, StandardCharsets.ISO_8859_1));
        while (stream.find()) {
            int from = stream.end();
            byte[] plain =
                    unpacked(() ->
                            new InflaterInputStream(
                                    new ByteArrayInputStream(raw, from, raw.length - from)));
            String text = new String(plain, StandardCharsets.ISO_8859_1);
            texts.add(KERNED.matcher(text).replaceAll(""));
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    /** As far as it goes; left open. */
    private byte[] unpacked(Opening opening) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try {
            InputStream in = opening.open();
            byte[] buffer = new byte[8_192];
            for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
                plain.write(buffer, 0, n);
                left -= n;
            }
        } catch (IOException e) {
            left -= 1; // what came before the damage is looked at
        }
        return plain.toByteArray();
    }
}
