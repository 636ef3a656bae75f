package org.parallax.intake.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import org.parallax.text.Decoding;
import org.parallax.text.Decoding.Basis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bytes to text, whatever they are. What is trusted, in this order: a byte-order mark; bytes that
 * are UTF-8; the header they came with; the document; the letters that come out.
 *
 * <p>A declaration that lies does not win: each charset is judged by the text it gives, and one
 * that was declared loses where another explains the bytes far better. It never throws, and what
 * the charset has no meaning for becomes U+FFFD and is counted.
 */
public final class Decoder {
    private static final int ESCAPE = 0x1B;

    /** What the detector says of escape sequences is taken from here on. */
    private static final int SURE = 50;

    private static final int LOOKED_AT = 8 * 1024;

    private Decoder() {}

    /** The text of some bytes; empty bytes are an empty text. */
    public static Decoded decode(byte[] bytes, Declared declared) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            int from = mark.get().length();
            return mark.get().label().text(bytes, from, Basis.BOM);
        }
        if (!Sample.mayBeWide(bytes)) {
            if (isAscii(bytes)) return ascii(bytes, declared);
            Optional<String> utf8 = utf8(bytes);
            if (utf8.isPresent()) {
                return new Decoded(utf8.get(), new Decoding("UTF-8", Basis.UTF8, 0));
            }
        }
        return new Judgement(bytes).decide(declared);
    }

    /** Seven bits a byte mean the same in every charset but those that switch by escapes. */
    private static Decoded ascii(byte[] bytes, Declared declared) {
        if (indexOf(bytes, ESCAPE) >= 0) {
            Optional<Decoded> said =
                    escaped(bytes, declared.http(), Basis.HTTP)
                            .or(() -> escaped(bytes, declared.document(), Basis.META))
                            .or(() -> escaped(bytes, detected(bytes), Basis.DETECTED));
            if (said.isPresent()) return said.get();
        }
        return Label.UTF_8.text(bytes, 0, Basis.UTF8);
    }

    private static Optional<Decoded> escaped(byte[] bytes, Optional<String> name, Basis basis) {
        return name.flatMap(Label::of)
                .filter(Label::switchesByEscapes)
                .map(label -> label.text(bytes, 0, basis))
                .filter(decoded -> decoded.how().replaced() == 0);
    }

    private static Optional<String> detected(byte[] bytes) {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        CharsetMatch match = new CharsetDetector().setText(start).detect();
        return Optional.ofNullable(match)
                .filter(it -> it.getConfidence() >= SURE)
                .map(CharsetMatch::getName);
    }

    /** The text, if every byte of it is well-formed UTF-8. */
    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // another charset, or damaged: that is judged
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) return false;
        }
        return true;
    }

    private static int indexOf(byte[] bytes, int value) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == value) return i;
        }
        return -1;
    }

    /** The first bytes of a file that say which form of Unicode it is in. */
    private record ByteOrderMark(Label label, int length) {
        /** UTF-32 before UTF-16, whose little-endian mark begins alike. */
        private static final List<ByteOrderMark> ALL =
                List.of(
                        new ByteOrderMark(Label.UTF_8, 3),
                        new ByteOrderMark(Label.UTF_32LE, 4),
                        new ByteOrderMark(Label.UTF_32BE, 4),
                        new ByteOrderMark(Label.UTF_16LE, 2),
                        new ByteOrderMark(Label.UTF_16BE, 2));

        static Optional<ByteOrderMark> of(byte[] bytes) {
            return ALL.stream().filter(mark -> mark.begins(bytes)).findFirst();
        }

        private boolean begins(byte[] bytes) {
            byte[] mark = "\uFEFF".getBytes(label.charset());
            return bytes.length >= length && Arrays.equals(mark, 0, length, bytes, 0, length);
        }
    }
}
