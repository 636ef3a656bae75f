package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.FaultKind;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes to text, strictly: what is not UTF-8 is a fault, never a replacement character. */
final class Utf8 {
    private static final String REMEDY = "save it as UTF-8";

    private Utf8() {}

    /**
     * The text without its byte-order mark.
     *
     * @param place where {@code bytes} begin; a fault names the line concerned
     */
    static String decode(byte[] bytes, Place place) throws InputFault {
        int from = bomLength(bytes);
        if (from == 0) refuseOtherUnicode(bytes, place);
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                String found = "byte " + (i + 1) + " is NUL, so this is no text";
                throw new InputFault(
                        FaultKind.BINARY,
                        lineOf(bytes, i, place),
                        found,
                        place.remedy("name text files only", "send text"));
            }
        }
        CharsetDecoder strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from);
        CoderResult result = strict.decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            String found =
                    "byte "
                            + (at + 1)
                            + " (0x"
                            + HexFormat.of().toHexDigits(bytes[at])
                            + ") is not UTF-8";
            throw new InputFault(FaultKind.NOT_UTF8, lineOf(bytes, at, place), found, REMEDY);
        }
        return out.flip().toString();
    }

    /** 3 where the bytes begin with UTF-8's byte-order mark, else 0. */
    static int bomLength(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /** Refuses bytes that begin with the byte-order mark of UTF-16 or UTF-32. */
    static void refuseOtherUnicode(byte[] bytes, Place place) throws InputFault {
        String name;
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            name = "UTF-32";
        } else if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            name = "UTF-16";
        } else {
            return;
        }
        String found = "it begins with the byte-order mark of " + name;
        throw new InputFault(FaultKind.NOT_UTF8, place, found, REMEDY);
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) return false;
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) return false;
        }
        return true;
    }

    private static Place lineOf(byte[] bytes, int at, Place place) {
        int line = place.line();
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') line++;
        }
        return place.onLine(line);
    }
}
