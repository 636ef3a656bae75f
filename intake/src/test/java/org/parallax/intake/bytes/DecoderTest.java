package org.parallax.intake.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Decoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Which charset wins, what text comes of it, and how much of it was lost. */
class DecoderTest {
    private static final long SEED = 20260106;

    /** Texts a charset: {@code -Dparallax.decoder.texts=2000} for a longer look. */
    private static final int TEXTS = Integer.getInteger("parallax.decoder.texts", 20);

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UTF-8        | en fr es de pl cs ru uk el tr he ar fa zh ja ko
                    UTF-16LE     | en fr pl ru uk el tr he ar fa zh ja ko
                    UTF-16BE     | en fr pl ru uk el tr he ar fa zh ja ko
                    UTF-16       | en fr pl ru ar zh
                    UTF-32LE     | en ru ar zh
                    windows-1250 | pl cs hu ro
                    windows-1251 | ru uk bg
                    windows-1252 | en fr es de pt
                    windows-1253 | el
                    windows-1254 | tr
                    windows-1255 | he
                    windows-1256 | ar fa
                    KOI8-R       | ru
                    KOI8-U       | uk
                    IBM866       | ru
                    ISO-8859-2   | pl cs hu ro
                    ISO-8859-5   | ru bg
                    ISO-8859-6   | ar
                    GB18030      | zh
                    Big5         | tw
                    Shift_JIS    | ja
                    EUC-JP       | ja
                    EUC-KR       | ko
                    ISO-2022-JP  | ja
                    """)
    void anUndeclaredCharsetIsFoundByItsLetters(String charset, String languages) {
        SplittableRandom random = new SplittableRandom(SEED);
        String[] language = languages.split(" ");
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            String text =
                    writable(MadeNews.text(language[i % language.length], 200, random), charset);
            Decoded decoded = decode(text.getBytes(Charset.forName(charset)), "", "");
            if (!decoded.text().equals(text)) wrong.add(decoded.how() + ": " + text);
        }
        assertEquals(List.of(), wrong, "seed " + SEED + ", of " + TEXTS);
    }

    @ParameterizedTest(name = "{0}, declared as {1} and {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # the text's charset and language, http, document -> what decodes it, and why
                    windows-1256 ar | ISO-8859-1   |              | windows-1256 DETECTED
                    windows-1256 ar | utf-8        |              | windows-1256 DETECTED
                    windows-1256 ar | utf-8        | windows-1256 | windows-1256 META
                    windows-1256 ar | windows-1256 | utf-8        | windows-1256 HTTP
                    windows-1256 ar | iso-8859-1   | "cp1256"     | windows-1256 META
                    windows-1256 fa | windows-1252 | windows-1251 | windows-1256 DETECTED
                    windows-1256 ar | UTF-16       |              | windows-1256 DETECTED
                    windows-1251 ru | ISO-8859-1   |              | windows-1251 DETECTED
                    windows-1251 ru | KOI8-R       |              | windows-1251 DETECTED
                    windows-1251 uk | utf8         | x-cp1251     | windows-1251 META
                    KOI8-R ru       | windows-1251 |              | KOI8-R DETECTED
                    windows-1250 pl | iso-8859-1   |              | windows-1250 DETECTED
                    windows-1250 pl | iso-8859-2   |              | windows-1250 DETECTED
                    windows-1254 tr | latin1       |              | windows-1254 DETECTED
                    windows-1254 tr | iso-8859-9   |              | windows-1254 HTTP
                    windows-1252 fr | iso-8859-1   |              | windows-1252 HTTP
                    windows-1252 fr | us-ascii     |              | windows-1252 HTTP
                    windows-1252 fr | utf-8        |              | windows-1252 DETECTED
                    windows-1252 es | windows-1252 | utf-8        | windows-1252 HTTP
                    windows-1252 fr |              | ISO-8859-1   | windows-1252 META
                    UTF-8 ar        | windows-1256 | ISO-8859-1   | UTF-8 UTF8
                    UTF-8 en        | iso-8859-1   |              | UTF-8 UTF8
                    UTF-8 zh        | gb2312       |              | UTF-8 UTF8
                    UTF-16LE ru     | utf-8        |              | UTF-16LE DETECTED
                    UTF-16LE ru     | utf-16       |              | UTF-16LE HTTP
                    UTF-16BE en     | utf-16le     |              | UTF-16BE DETECTED
                    UTF-16 ar       | windows-1256 |              | UTF-16BE BOM
                    GB18030 zh      | gb2312       |              | GB18030 HTTP
                    GB18030 zh      | big5         |              | GB18030 DETECTED
                    EUC-KR ko       | ks_c_5601-1987 |            | EUC-KR HTTP
                    EUC-KR ko       | iso-8859-1   |              | EUC-KR DETECTED
                    ISO-2022-JP ja  | iso-2022-jp  |              | ISO-2022-JP HTTP
                    windows-1256 ar | klingon      |              | windows-1256 DETECTED
                    windows-1256 ar | `; charset`  | x-user-defined | windows-1256 DETECTED
                    windows-1251 ru | UTF-7        | IBM037       | windows-1251 DETECTED
                    """)
    void aDeclarationIsTrustedUnlessItLies(
            String written, @Nullable String http, @Nullable String document, String expected) {
        String charset = written.split(" ")[0];
        String made = MadeNews.text(written.split(" ")[1], 400, new SplittableRandom(SEED));
        String text = writable(made, charset);
        Decoded decoded = decode(text.getBytes(Charset.forName(charset)), or(http), or(document));
        assertEquals(expected, decoded.how().charset() + " " + decoded.how().basis());
        assertEquals(text, decoded.text());
        assertEquals(0, decoded.how().replaced());
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # bytes -> text, charset, basis, stretches
                    ``                                   | ``                   | UTF-8 UTF8 0
                    plain                                | plain                | UTF-8 UTF8 0
                    EF BB BF marked                      | marked               | UTF-8 BOM 0
                    EF BB BF bad: 80                     | bad:�                | UTF-8 BOM 1
                    FF FE                                | ``                   | UTF-16LE BOM 0
                    FF FE h 00 i 00 !                    | hi�                  | UTF-16LE BOM 1
                    FE FF 00 h 00 i                      | hi                   | UTF-16BE BOM 0
                    FF FE 00 00 h 00 00 00               | h                    | UTF-32LE BOM 0
                    00 00 FE FF 00 00 00 h               | h                    | UTF-32BE BOM 0
                    h 00 i 00                            | hi                   | UTF-16LE DETECTED 0
                    00 h 00 i                            | hi                   | UTF-16BE DETECTED 0
                    three 00 one                         | three\0one          | UTF-8 UTF8 0
                    Krak C3 B3 w 80 81 FE Ł C5 81 od C5 BA | Kraków�ŁŁodź       | UTF-8 UTF8 1
                    20 93 so 94                          | ` “so”`              | windows-1252 ASSUMED 0
                    caf E9                               | café                 | windows-1252 ASSUMED 0
                    1B $ B F 7C K 5C 1B ( B              | 日本                 | ISO-2022-JP DETECTED 0
                    """)
    void fewBytes(String bytes, String text, String how) {
        Decoded decoded = decode(bytes(bytes), "", "");
        assertEquals(text.replace("\\0", "\0"), decoded.text());
        Decoding given = decoded.how();
        assertEquals(how, given.charset() + " " + given.basis() + " " + given.replaced());
    }

    /** Two hexadecimal digits are a byte, other cells are themselves. */
    private static byte[] bytes(String cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String cell : cells.split(" ")) {
            if (cell.matches("[0-9A-F]{2}")) {
                bytes.write(Integer.parseInt(cell, 16));
            } else {
                bytes.writeBytes(cell.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aDamagedUtf8TextStaysUtf8() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (String language : List.of("ar", "ru", "zh", "fr", "uk", "fa")) {
            byte[] bytes = MadeNews.text(language, 600, random).getBytes(StandardCharsets.UTF_8);
            int broken = 3;
            for (int i = 1; i <= broken; i++) bytes[i * bytes.length / 5] = (byte) 0xFF;
            Decoding how = decode(bytes, "utf-8", "").how();
            assertEquals("UTF-8", how.charset(), language + ", seed " + SEED);
            assertTrue(how.replaced() >= broken && how.replaced() <= 2 * broken, how.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 64, 1000, 3000})
    void anyBytesAreSomeText(int length) {
        SplittableRandom random = new SplittableRandom(SEED + length);
        for (int i = 0; i < 12; i++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            Decoded decoded = decode(bytes, i % 2 == 0 ? "utf-16" : "", i % 3 == 0 ? "gbk" : "");
            assertTrue(decoded.text().length() <= 2 * length, "seed " + (SEED + length));
        }
    }

    @ParameterizedTest(name = "16 MiB of {0}")
    @ValueSource(strings = {"C3 61", "80", "00 06", "1B $ 61"})
    void theLongestTextTakesSeconds(String unit) {
        byte[] bytes = new byte[16 * 1024 * 1024];
        byte[] once = bytes(unit);
        for (int i = 0; i < bytes.length; i++) bytes[i] = once[i % once.length];
        assertTimeout(Duration.ofSeconds(10), () -> decode(bytes, "iso-2022-jp", "utf-8"));
    }

    /** The text without what the charset has no bytes for. */
    private static String writable(String text, String charset) {
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        StringBuilder writable = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .filter(encoder::canEncode)
                .forEach(writable::append);
        return writable.toString();
    }

    private static Decoded decode(byte[] bytes, String http, String document) {
        return Decoder.decode(bytes, new Declared(stated(http), stated(document)));
    }

    private static String or(@Nullable String nothing) {
        return nothing == null ? "" : nothing;
    }

    private static Optional<String> stated(String label) {
        return Optional.of(label).filter(it -> !it.isEmpty());
    }
}
