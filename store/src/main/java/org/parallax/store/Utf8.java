package org.parallax.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text as bytes. */
final class Utf8 {
    private Utf8() {}

    /**
     * Strict: half a surrogate pair would be kept as a question mark.
     *
     * @throws IllegalArgumentException if there is one
     */
    static byte[] strict(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half a surrogate pair cannot be kept", e);
        }
    }
}
