package org.parallax.intake.bytes;

import org.parallax.text.Decoding;
import org.parallax.text.Decoding.Basis;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A charset under the name it is told by.
 *
 * @param name by IANA
 * @param charset what decodes it; often a larger one, as browsers do it
 */
record Label(String name, Charset charset) {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int BUFFER = 16 * 1024;

    /** What pages mean by a name, where it is not what the name says: WHATWG's table of labels. */
    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("ISO-8859-1", "windows-1252"),
                    Map.entry("US-ASCII", "windows-1252"),
                    Map.entry("ISO-8859-9", "windows-1254"),
                    Map.entry("ISO-8859-8", "windows-1255"),
                    Map.entry("ISO-8859-11", "windows-874"),
                    Map.entry("x-iso-8859-11", "windows-874"),
                    Map.entry("TIS-620", "windows-874"),
                    Map.entry("x-windows-874", "windows-874"),
                    Map.entry("GB2312", "GB18030"),
                    Map.entry("GBK", "GB18030"),
                    Map.entry("x-mswin-936", "GB18030"),
                    Map.entry("windows-31j", "Shift_JIS"),
                    Map.entry("x-windows-949", "EUC-KR"),
                    Map.entry("Big5-HKSCS", "Big5"),
                    Map.entry("UTF-16", "UTF-16LE"),
                    Map.entry("UTF-32", "UTF-32LE"));

    /** Which of Java's charsets decodes a name with everything that is written under it. */
    private static final Map<String, String> DECODED_BY =
            Map.of(
                    "Shift_JIS", "windows-31j",
                    "EUC-KR", "x-windows-949",
                    "Big5", "Big5-HKSCS",
                    "windows-874", "x-windows-874",
                    "macintosh", "x-MacRoman");

    /** Labels of pages that Java has no name for. */
    private static final Map<String, String> ALIASES =
            Map.of(
                    "utf8mb4", "UTF-8",
                    "unicode", "UTF-16LE",
                    "x-sjis", "Shift_JIS",
                    "x-gbk", "GB18030",
                    "x-cp1256", "windows-1256",
                    "x-cp1251", "windows-1251",
                    "x-cp1250", "windows-1250",
                    "iso-8859-8-i", "windows-1255",
                    "iso8859-8-i", "windows-1255",
                    "logical", "windows-1255");

    /** Never what a page means: they hide ASCII behind other bytes, or are no text of the web. */
    private static final Set<String> NEVER = Set.of("UTF-7", "CESU-8", "SCSU", "BOCU-1", "HZ");

    static final Label UTF_8 = known("UTF-8");
    static final Label UTF_16LE = known("UTF-16LE");
    static final Label UTF_16BE = known("UTF-16BE");
    static final Label UTF_32LE = known("UTF-32LE");
    static final Label UTF_32BE = known("UTF-32BE");
    static final Label WINDOWS_1252 = known("windows-1252");

    /** What decodes a name of IANA that Java surely has. */
    static Label known(String name) {
        return new Label(name, Charset.forName(DECODED_BY.getOrDefault(name, name)));
    }

    /** What somebody means by a name; empty for one that nobody knows. */
    static Optional<Label> of(String declared) {
        String name = declared.strip().replaceAll("^[\"']+|[\"';,]+$", "").strip();
        String plain = ALIASES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        try {
            String java = Charset.forName(plain).name();
            String meant = MEANT.getOrDefault(java, java);
            if (NEVER.contains(meant) || meant.startsWith("IBM") && !meant.matches("IBM8..")) {
                return Optional.empty();
            }
            return Optional.of(known(meant));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty(); // passed over, as browsers do
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an empty name
        }
    }

    boolean switchesByEscapes() {
        return name.toUpperCase(Locale.ROOT).startsWith("ISO-2022");
    }

    /** The bytes from an offset on, with one U+FFFD for each stretch that means nothing. */
    Decoded text(byte[] bytes, int from, Basis basis) {
        Read read = read(bytes, from);
        return new Decoded(read.text, new Decoding(name, basis, read.stretches));
    }

    /**
     * What bytes are in this charset.
     *
     * @param stretches how many runs of bytes mean nothing in it
     * @param meaningless how many bytes these runs have together
     */
    record Read(String text, int stretches, int meaningless) {}

    Read read(byte[] bytes, int from) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        StringBuilder text = new StringBuilder(bytes.length - from);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        int stretches = 0;
        int meaningless = 0;
        int lastEnd = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            boolean any = out.position() > 0;
            text.append(out.flip());
            out.clear();
            if (result.isUnderflow()) break;
            if (result.isOverflow()) continue;
            if (any || in.position() != lastEnd) {
                text.append(REPLACEMENT);
                stretches++;
            }
            meaningless += result.length();
            in.position(in.position() + result.length());
            lastEnd = in.position();
        }
        decoder.flush(out);
        text.append(out.flip());
        return new Read(text.toString(), stretches, meaningless);
    }
}
