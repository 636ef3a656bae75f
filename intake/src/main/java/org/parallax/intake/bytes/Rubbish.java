package org.parallax.intake.bytes;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;

/**
 * Tells what is no text in any language: every byte is a letter in some charset, so a picture
 * becomes letters, too. Looks at the shares of characters that texts do not have, which needs no
 * list of formats; the few formats named here only make the words better.
 */
public final class Rubbish {
    /** Fewer odd characters than these are an accident, however short the text. */
    private static final int ACCIDENT = 2;

    /** Of the characters that are seen: controls, private and unassigned ones. */
    private static final double CONTROLS = 0.05;

    /** Of the characters that are seen: bytes without meaning. */
    private static final double REPLACED = 0.15;

    /** Of neighbouring letters: those of two scripts. */
    private static final double SCRIPTS_MIXED = 0.12;

    /** Of the characters that are seen: signs beyond ASCII that news has no use for. */
    private static final double SIGNS = 0.12;

    /** Of neighbouring letters: a small one before a capital. */
    private static final double CAPITALS_WITHIN = 0.12;

    /** Of Latin letters, vowels: about 38 of 100 in any language. */
    private static final double VOWELS = 0.22;

    /** Of few letters by chance: four standard deviations below the mean. */
    private static final double VOWELS_MEAN = 0.38;

    private static final double VOWELS_SPREAD = 4 * 0.485;
    private static final String VOWELS_LISTED = "aeiouyıøæœəɛɔ";

    private static final List<Signature> SIGNATURES =
            List.of(
                    new Signature("\u0089PNG\r\n", "a picture (PNG)"),
                    new Signature("\u00FF\u00D8\u00FF", "a picture (JPEG)"),
                    new Signature("GIF87a", "a picture (GIF)"),
                    new Signature("GIF89a", "a picture (GIF)"),
                    new Signature("\u007FELF", "a program (ELF)"),
                    new Signature("\u00CA\u00FE\u00BA\u00BE", "a program (Java class)"),
                    new Signature("\u00D0\u00CF\u0011\u00E0", "an old Office document"),
                    new Signature("7z\u00BC\u00AF", "an archive (7z)"),
                    new Signature("Rar!\u001A", "an archive (RAR)"),
                    new Signature("\u00FD7zXZ", "packed by xz"),
                    new Signature("(\u00B5/\u00FD", "packed by zstd"),
                    new Signature("BZh91AY&SY", "packed by bzip2"),
                    new Signature("SQLite format 3\0", "a database (SQLite)"),
                    new Signature("OggS\0", "a sound (Ogg)"),
                    new Signature("wOFF", "a font"),
                    new Signature("wOF2", "a font"));

    private record Signature(String begin, String name) {}

    private int seen;
    private int never;
    private int replaced;
    private int signs;
    private int pairs;
    private int mixed;
    private int capitals;
    private int latin;
    private int vowels;

    private Rubbish() {}

    /** What shows that bytes are no text; empty where they may be one. */
    public static Optional<String> in(byte[] bytes, Decoded decoded) {
        String head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        for (Signature signature : SIGNATURES) {
            if (head.startsWith(signature.begin)) return Optional.of("this is " + signature.name);
        }
        return in(decoded.text());
    }

    /** What shows that letters are no text; empty where they may be one. */
    public static Optional<String> in(String text) {
        Rubbish counted = new Rubbish();
        counted.count(text);
        return counted.told();
    }

    /**
     * The same of letters that came by a table of a font's, which may name other letters: those of
     * Latin script have vowels, too.
     */
    public static Optional<String> byFont(String text) {
        Rubbish counted = new Rubbish();
        counted.count(text);
        if (counted.hasHardlyVowels()) return told(counted.vowels, "vowels", counted.latin);
        return counted.told();
    }

    private void count(String text) {
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isWhitespace(c) && c != 0xFEFF) see(c);
            if (Character.isLetter(c) && Shape.script(c) == UnicodeScript.LATIN) {
                latin++;
                if (isVowel(c)) vowels++;
            }
            if (Character.isLetter(c) && Character.isLetter(before)) {
                pairs++;
                if (Shape.script(before) != Shape.script(c)) mixed++;
                else if (Character.isLowerCase(before) && Character.isUpperCase(c)) capitals++;
            }
            before = c;
        }
    }

    private void see(int c) {
        seen++;
        if (c == 0xFFFD) {
            replaced++;
        } else if (Shape.isNever(c)) {
            never++;
        } else if (c >= 0x80 && !Character.isLetterOrDigit(c) && Shape.isUncommonSign(c)) {
            signs++;
        }
    }

    private Optional<String> told() {
        if (over(never, CONTROLS, seen)) return told(never, "characters that no text has", seen);
        if (over(replaced, REPLACED, seen)) return told(replaced, "bytes without meaning", seen);
        if (over(mixed, SCRIPTS_MIXED, pairs))
            return told(mixed, "letters beside one of another script", pairs);
        if (over(signs, SIGNS, seen)) return told(signs, "signs that no text is made of", seen);
        if (over(capitals, CAPITALS_WITHIN, pairs))
            return told(capitals, "capitals within words", pairs);
        return Optional.empty();
    }

    private boolean hasHardlyVowels() {
        double least = VOWELS_MEAN * latin - VOWELS_SPREAD * Math.sqrt(latin);
        return vowels < Math.min(VOWELS * latin, least);
    }

    private static boolean isVowel(int c) {
        int small = Character.toLowerCase(c);
        if (VOWELS_LISTED.indexOf(small) >= 0) return true;
        if (c < 0x80) return false;
        int plain = Normalizer.normalize(Character.toString(small), Form.NFD).codePointAt(0);
        return VOWELS_LISTED.indexOf(plain) >= 0;
    }

    private static boolean over(int odd, double share, int of) {
        return odd > ACCIDENT && odd > share * of;
    }

    private static Optional<String> told(int odd, String what, int of) {
        return Optional.of("%d of %d are %s".formatted(odd, of, what));
    }
}
