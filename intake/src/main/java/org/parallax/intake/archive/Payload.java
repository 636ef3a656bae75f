package org.parallax.intake.archive;

import org.netpreserve.jwarc.HttpResponse;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Limits;
import org.parallax.intake.bytes.Unreadable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What HTTP wrapped around a body: chunks, and packing. Crawlers often undo both and leave the
 * header that names them, so a header is believed only where the bytes agree.
 */
public final class Payload {
    private static final int ZLIB = 0x78;

    private Payload() {}

    /** The body of a whole answer without its chunks. */
    static byte[] withoutChunks(byte[] answer, int headerBytes, boolean chunked)
            throws IOException {
        byte[] plain = Arrays.copyOfRange(answer, headerBytes, answer.length);
        if (!chunked || !beginsWithLength(plain)) return plain;
        try (InputStream in =
                HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(answer)))
                        .body()
                        .stream()) {
            return in.readAllBytes();
        } catch (IOException | RuntimeException e) {
            return plain; // the header lies, as with many crawlers: there are no chunks
        }
    }

    /** Whether a chunk's length in hexadecimal and the end of a line come first. */
    private static boolean beginsWithLength(byte[] body) {
        int i = 0;
        while (i < body.length && i < 16 && Character.digit(body[i], 16) >= 0) i++;
        return i > 0 && i < body.length && "\r\n; ".indexOf(body[i]) >= 0;
    }

    /**
     * The body as it was before it was packed.
     *
     * @param encoding the header's words, such as {@code gzip}
     */
    public static byte[] unpacked(byte[] body, Optional<String> encoding) throws Unreadable {
        String name = encoding.orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity", "none", "utf-8" -> body;
            case "gzip", "x-gzip" -> Gunzip.begins(body) ? gunzipped(body) : body;
            case "deflate" -> inflated(body);
            default -> {
                if (isText(body)) yield body; // already unpacked by the crawler
                throw new Unreadable(
                        FaultKind.UNSUPPORTED,
                        "its content is packed as '%s'".formatted(Names.clean(name)),
                        "crawl it accepting gzip only");
            }
        };
    }

    private static byte[] gunzipped(byte[] body) throws Unreadable {
        try (InputStream in = new Gunzip(new ByteArrayInputStream(body))) {
            return whole(in);
        } catch (IOException e) {
            throw Broken.told(e, body.length);
        }
    }

    /** With the wrapping that the standard asks for, or without, as some servers have it. */
    private static byte[] inflated(byte[] body) throws Unreadable {
        if (isText(body)) return body;
        boolean wrapped =
                body.length > 1
                        && (body[0] & 0x0F) == (ZLIB & 0x0F)
                        && (((body[0] & 0xFF) << 8) + (body[1] & 0xFF)) % 31 == 0;
        try (InputStream in =
                new Guard(
                        new InflaterInputStream(
                                new ByteArrayInputStream(body), new Inflater(!wrapped)),
                        () -> body.length)) {
            return whole(in);
        } catch (IOException e) {
            throw Broken.told(e, body.length);
        }
    }

    private static byte[] whole(InputStream in) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(Limits.DOCUMENT_BYTES + 1);
        if (bytes.length > Limits.DOCUMENT_BYTES) throw tooLong();
        return bytes;
    }

    static Unreadable tooLong() {
        return new Unreadable(
                FaultKind.TOO_LONG,
                "it is longer than the " + Limits.DOCUMENT_BYTES + " bytes a report may have",
                "split it into reports");
    }

    /** Packed bytes begin with some that no text has. */
    private static boolean isText(byte[] body) {
        for (int i = 0; i < Math.min(body.length, 64); i++) {
            if (body[i] >= 0 && body[i] < ' ' && "\t\r\n\f".indexOf(body[i]) < 0) return false;
        }
        return body.length > 0
                && (body[0] == '<'
                        || body[0] > 0 && Character.isLetter(body[0])
                        || body[0] <= ' ' && body[0] > 0);
    }
}
