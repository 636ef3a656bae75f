package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Reading;
import org.parallax.pipeline.ClaimJson;
import org.parallax.text.PlainText;
import org.parallax.text.Report;

import java.text.Normalizer;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** A text in unusual letters says what the same text says in the usual ones. */
class DressedTextTest {
    private static final long SEED = 9;

    private static final String UNSEEN = "\u00AD\u200B\u200D\u200C\u2060\uFEFF\u200E\u202C";
    private static final String BLANKS = "\u00A0\u2009\u202F\u3000";

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    At least 1,200 people were displaced in Idlib     | At least 1\u202F200 people were displaced in Id\u00ADlib
                    12 people were killed in Aleppo on 6 January      | 12\u00A0people were killed in Alep\u00ADpo on 6\u00A0January
                    43 civilians were killed in Kraków, police said   | 43 civilians were killed in Krako\u0301w, police said
                    Officials said 5 people were killed in a firefight | O\uFB03cials said 5 people were killed in a \uFB01re\uFB01ght
                    12 soldiers were killed in Hama                   | １２ soldiers were ｋｉｌｌｅｄ in Ha\u200Bma
                    A 12-year-old boy was killed in Homs              | A 12\u2011year\u2011old boy was killed in Homs
                    Four people were killed in Hay'at-held Atarib     | Four people were killed in Hay’at-held Atarib
                    "We killed three soldiers," the army said         | “We killed three soldiers,” the army said
                    Turkey's army killed 7 fighters in Afrin          | Turkey’s army killed 7 \u202Afighters\u202C in Afrin
                    """)
    void saysTheSame(String plain, String dressed) {
        compare(plain, dressed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.parallax.pipeline.reading.OffsetsTest#texts")
    void everyRowOfTheTablesSaysTheSame(String text) {
        String plain = Readers.report(text, null).text();
        compare(plain, dressed(plain, new SplittableRandom(SEED + text.hashCode())));
    }

    private static void compare(String plain, String dressed) {
        assertEquals(claims(plain), claims(dressed), "seed " + SEED + ": " + dressed);
    }

    /** Claims as printed, without offsets and ids, the words and names as they are matched. */
    private static String claims(String text) {
        Report report = Report.of("r1", text).publishedOn(Readers.DAY);
        Reading reading = Readers.read(report);
        return reading.claims().stream()
                .map(claim -> json(report, claim))
                .collect(Collectors.joining("\n"));
    }

    private static String json(Report report, Claim claim) {
        String line = ClaimJson.line(report, claim);
        String placeless =
                line.replaceAll("\"(start|end)\":\\d+", "")
                        .replaceAll("\"(claim|part_of)\":\"c[0-9a-f]{16}\"", "");
        return PlainText.of(placeless)
                .map(PlainText::text)
                .orElse(placeless)
                .replaceAll("[“”]|\\\\\"", "'")
                .replace('’', '\'');
    }

    /** The same text with accents apart, unseen characters in words, other blanks and forms. */
    private static String dressed(String text, SplittableRandom random) {
        StringBuilder dressed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inWord = i > 0 && isLatin(c) && isLatin(text.charAt(i - 1));
            if (inWord && random.nextInt(12) == 0) {
                dressed.append(UNSEEN.charAt(random.nextInt(UNSEEN.length())));
            }
            boolean digitsBeside = i > 0 && Character.isDigit(text.charAt(i - 1));
            if (c == ' ' && !digitsBeside && random.nextInt(8) == 0) {
                dressed.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
            } else if (c == '-' && random.nextInt(2) == 0) {
                dressed.append('\u2011');
            } else if (c > ' '
                    && c < 0x7F
                    && Character.isLetterOrDigit(c)
                    && random.nextInt(40) == 0) {
                dressed.append((char) (c - '!' + '！'));
            } else if (text.startsWith("fi", i) && random.nextInt(2) == 0) {
                dressed.append('ﬁ');
                i++;
            } else {
                dressed.append(
                        isLatin(c) ? Normalizer.normalize("" + c, Normalizer.Form.NFD) : "" + c);
            }
        }
        return dressed.toString();
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && c < '\u0250';
    }
}
