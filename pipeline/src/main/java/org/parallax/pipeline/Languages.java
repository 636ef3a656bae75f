package org.parallax.pipeline;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which language a text is in that has few small words of English. */
final class Languages {
    /** How sure the detector must be. */
    private static final double SURE = 0.99;

    /** What the detector is shown, in characters. */
    private static final int LOOKED_AT = 4_000;

    /** One letter in so many is of those that only Kurdish in Arabic script has. */
    private static final int KURDISH_ONE_IN = 50;

    private static final String ONLY_KURDISH = "ێۆڕڵ";

    /** The detector has no profile of Kurdish, and takes Kurmanji for Turkish. */
    private static final String CIRCUMFLEX = "êîû";

    private static final String NEVER_KURMANJI = "ığüö";

    /** Codes of ISO 15924 of the scripts that news is written in. */
    private static final Map<UnicodeScript, String> ISO =
            Map.ofEntries(
                    Map.entry(UnicodeScript.ARABIC, "Arab"),
                    Map.entry(UnicodeScript.CYRILLIC, "Cyrl"),
                    Map.entry(UnicodeScript.GREEK, "Grek"),
                    Map.entry(UnicodeScript.HEBREW, "Hebr"),
                    Map.entry(UnicodeScript.ARMENIAN, "Armn"),
                    Map.entry(UnicodeScript.GEORGIAN, "Geor"),
                    Map.entry(UnicodeScript.ETHIOPIC, "Ethi"),
                    Map.entry(UnicodeScript.MYANMAR, "Mymr"),
                    Map.entry(UnicodeScript.DEVANAGARI, "Deva"),
                    Map.entry(UnicodeScript.SINHALA, "Sinh"),
                    Map.entry(UnicodeScript.HANGUL, "Hang"),
                    Map.entry(UnicodeScript.HAN, "Hani"),
                    Map.entry(UnicodeScript.HIRAGANA, "Jpan"),
                    Map.entry(UnicodeScript.KATAKANA, "Jpan"),
                    Map.entry(UnicodeScript.TIBETAN, "Tibt"),
                    Map.entry(UnicodeScript.KHMER, "Khmr"),
                    Map.entry(UnicodeScript.LAO, "Laoo"));

    /** The detector, which knows none of these, would call them anything. */
    private static final Set<String> WITHOUT_PROFILE =
            Set.of("Armn", "Geor", "Ethi", "Mymr", "Sinh", "Tibt", "Laoo");

    private Languages() {}

    /** Read at first use: English news pays nothing for the others. */
    private static final class Lazily {
        static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                        .seed(0) // the same answer each time
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException("the profiles of languages cannot be read", e);
            }
        }
    }

    /** The code of a language that is not English; empty where nothing speaks for one. */
    static Optional<String> another(String text, SmallWords words) {
        if (!words.mayBeAnother()) return Optional.empty();
        String letters = letters(text);
        String script = script(letters);
        if (WITHOUT_PROFILE.contains(script)) return Optional.of("und-" + script);
        Optional<String> guess =
                Lazily.DETECTOR.getProbabilities(letters).stream()
                        .filter(it -> it.getProbability() >= SURE)
                        .findFirst()
                        .map(DetectedLanguage::getLocale)
                        .map(it -> it.getLanguage());
        if (count(letters, ONLY_KURDISH) * KURDISH_ONE_IN >= letters.length()) {
            return Optional.of("ckb");
        }
        if (words.mostlyLatin() && isKurmanji(letters)) return Optional.of("kmr");
        Optional<String> another = guess.filter(it -> !it.equals("en"));
        if (words.mostlyLatin() || another.isPresent()) return another;
        return Optional.of("und-" + script);
    }

    private static boolean isKurmanji(String letters) {
        int marked = count(letters, CIRCUMFLEX);
        return marked * 25 >= letters.length() && count(letters, NEVER_KURMANJI) * 10 < marked;
    }

    private static int count(String letters, String of) {
        return (int) letters.chars().filter(c -> of.indexOf(c) >= 0).count();
    }

    /** Words in small letters, one space between them: what profiles are made of. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        String start = text.substring(0, Math.min(LOOKED_AT, text.length()));
        for (String word : start.split("[^\\p{L}\\p{M}]+")) letters.append(word).append(' ');
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** The four-letter code of the script that most letters are of. */
    private static String script(String letters) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        letters.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(it -> ISO.getOrDefault(it.getKey(), "Zyyy"))
                .orElse("Zyyy");
    }
}
