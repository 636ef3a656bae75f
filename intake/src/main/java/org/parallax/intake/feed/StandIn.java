package org.parallax.intake.feed;

import org.parallax.intake.bytes.Declared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Until {@code intake.bytes.Decoder} is there. */
final class StandIn {
    private StandIn() {}

    static String decode(byte[] bytes, Declared declared) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        if (first == 0xFFFE || first == 0xFEFF) return new String(bytes, StandardCharsets.UTF_16);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            String name = declared.http().or(declared::document).orElse("windows-1252");
            return new String(
                    bytes,
                    Charset.isSupported(name)
                            ? Charset.forName(name)
                            : StandardCharsets.ISO_8859_1);
        }
    }
}
