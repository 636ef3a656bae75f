package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoded;
import org.parallax.intake.bytes.Decoder;
import org.parallax.text.Decoding.Basis;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Any bytes are some text, whatever is said of them; what was lost is counted. */
class CharsetsFuzzTest {
    private static final List<String> SAID =
            List.of(
                    "utf-8",
                    "windows-1256",
                    "iso-8859-6",
                    "windows-1251",
                    "koi8-u",
                    "utf-16",
                    "utf-16le",
                    "iso-2022-jp",
                    "gb18030",
                    "shift_jis",
                    "x-nonsense",
                    "us-ascii",
                    "iso-8859-1",
                    "utf-7",
                    "\u0000",
                    "");

    /** The first byte says two charsets, or one, or none. */
    @FuzzTest(maxDuration = "0s")
    void decoding(byte[] data) throws Exception {
        Quick.check(data, CharsetsFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        if (data.length == 0) return;
        byte[] bytes = Arrays.copyOfRange(data, 1, data.length);
        Declared declared = new Declared(said(data[0] & 15), said(data[0] >> 4 & 15));
        Decoded decoded = Decoder.decode(bytes, declared);
        assertEquals(decoded, Decoder.decode(bytes, declared), "same bytes, same text");
        assertFalse(decoded.text().startsWith("\uFEFF"), "a mark is no text");
        assertTrue(Charset.isSupported(decoded.how().charset()), decoded.how().charset());
        if (decoded.how().replaced() > 0) assertTrue(decoded.text().contains("\uFFFD"));
        if (decoded.how().basis() == Basis.UTF8 && decoded.how().replaced() == 0) {
            assertEquals(Texts.utf8(bytes), decoded.text());
        }
    }

    private static Optional<String> said(int number) {
        return number == 15 ? Optional.empty() : Optional.of(SAID.get(number));
    }
}
