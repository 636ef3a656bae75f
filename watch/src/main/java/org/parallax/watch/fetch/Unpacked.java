package org.parallax.watch.fetch;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A body with its content coding undone.
 *
 * @param body as far as it could be unpacked
 * @param whole whether that is all of it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
record Unpacked(byte[] body, boolean whole) {
    /** A second coding is a server's slip, a third one no accident. */
    private static final int MOST_CODINGS = 2;

    /**
     * Undoes gzip and deflate.
     *
     * @param codings values of Content-Encoding
     * @throws NotAsked if there is another coding among them, which was not asked for
     */
    static Unpacked of(byte[] raw, List<String> codings, Limits limits) throws NotAsked {
        List<String> names = names(codings);
        if (names.size() > MOST_CODINGS)
            throw new NotAsked("the body is packed " + names.size() + " times");
        Unpacked unpacked = new Unpacked(raw, true);
        for (String name : names.reversed()) {
            long most = Math.max(limits.unjudged(), (long) raw.length * limits.ratio());
            int room = (int) Math.min(limits.body(), most);
            Unpacked next = undo(name, unpacked.body(), room);
            unpacked = new Unpacked(next.body(), next.whole() && unpacked.whole());
        }
        return unpacked;
    }

    private static List<String> names(List<String> codings) {
        List<String> names = new ArrayList<>();
        for (String coding : codings) {
            for (String name : coding.toLowerCase(Locale.ROOT).split(",", -1)) {
                if (!name.isBlank() && !name.strip().equals("identity")) names.add(name.strip());
            }
        }
        return names;
    }

    private static Unpacked undo(String coding, byte[] packed, int room) throws NotAsked {
        if (packed.length == 0) return new Unpacked(packed, true);
        return switch (coding) {
            // servers say gzip and send plain text; text never begins with these bytes
            case "gzip", "x-gzip" ->
                    isGzip(packed)
                            ? read(Unpacked::gunzip, packed, room)
                            : new Unpacked(packed, true);
            case "deflate" -> deflated(packed, room);
            default ->
                    throw new NotAsked(
                            "the body is packed as "
                                    + HostName.shown(coding)
                                    + ", which was not asked for");
        };
    }

    /** By the standard with a header of zlib, by many servers without. */
    private static Unpacked deflated(byte[] packed, int room) {
        boolean headed =
                packed.length > 1
                        && (packed[0] & 0x0f) == 8
                        && ((packed[0] & 0xff) << 8 | packed[1] & 0xff) % 31 == 0;
        Inflater inflater = new Inflater(!headed);
        try {
            return read(in -> new InflaterInputStream(in, inflater), packed, room);
        } finally {
            inflater.end();
        }
    }

    /** Not that of the JDK, which calls itself for each empty member until the stack is full. */
    private static InputStream gunzip(InputStream in) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    @FunctionalInterface
    private interface Opener {
        InputStream open(InputStream in) throws IOException;
    }

    private static Unpacked read(Opener opener, byte[] packed, int room) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(room, 3 * packed.length));
        boolean whole = true;
        try (InputStream in = opener.open(new ByteArrayInputStream(packed))) {
            byte[] buffer = new byte[16_384];
            int count;
            while (whole && (count = in.read(buffer)) >= 0) {
                whole = out.size() + count <= room;
                out.write(buffer, 0, whole ? count : room - out.size());
            }
        } catch (IOException e) {
            // cut or broken: what came before stands, and the raw bytes are kept
            whole = false;
        }
        return new Unpacked(out.toByteArray(), whole);
    }
}
