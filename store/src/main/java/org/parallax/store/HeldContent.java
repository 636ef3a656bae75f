package org.parallax.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.store.merkle.Hashes;
import org.parallax.text.Capture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What is sealed of a document in quarantine: what is known of it as JSON behind its length in four
 * bytes, then its bytes.
 */
record HeldContent(Held held) {
    private static final int MOST_IN_A_REASON = 1_000;

    byte[] write() {
        ObjectNode meta = Body.begin();
        meta.put("report", held.id());
        meta.put("form", held.form());
        meta.put("reason", oneLine(held.reason()));
        held.from().ifPresent(from -> meta.put("from", from));
        if (!held.capture().equals(Capture.NONE)) {
            meta.set("capture", CaptureJson.node(held.capture()));
        }
        byte[] json = Utf8.strict(Body.write(meta));
        return ByteBuffer.allocate(4 + json.length + held.raw().length)
                .putInt(json.length)
                .put(json)
                .put(held.raw())
                .array();
    }

    /** A reason may quote what it was found in. */
    private static String oneLine(String reason) {
        return reason.codePoints()
                .limit(MOST_IN_A_REASON)
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    String sha256() {
        return Hashes.sha256(held.raw());
    }

    /**
     * @throws IllegalArgumentException if it is not what {@link #write} wrote
     */
    static HeldContent read(byte[] content) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            byte[] json = new byte[Math.min(bytes.getInt(), bytes.remaining())];
            bytes.get(json);
            byte[] raw = new byte[bytes.remaining()];
            bytes.get(raw);
            Body meta = Body.read(new String(json, StandardCharsets.UTF_8));
            return new HeldContent(
                    new Held(
                            meta.text("report"),
                            meta.text("form"),
                            raw,
                            meta.text("reason"),
                            meta.stated("from"),
                            meta.part("capture").map(CaptureJson::of).orElse(Capture.NONE)));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("it is cut short", e);
        }
    }
}
