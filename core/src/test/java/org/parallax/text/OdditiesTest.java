package org.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of letters that may mislead, and of which letters nothing is told. */
class OdditiesTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    an override             | The \u202Eymra said         | DIRECTION 4 U+202E
                    closed too              | The \u202Eymra\u202C said   | DIRECTION 4 U+202E
                    forced to the right     | a\u202Db                    | DIRECTION 1 U+202D
                    never closed            | a \u2067b c                 | DIRECTION 2 U+2067
                    not closed in its line  | a \u2067b / c\u2069 d      | DIRECTION 2 U+2067, DIRECTION 8 U+2069
                    closed by another       | a \u202Ab\u2069 c           | DIRECTION 2 U+202A, DIRECTION 4 U+2069
                    closed, never opened    | a b\u202C                   | DIRECTION 3 U+202C
                    stretched, as in source | if a != "user\u202E \u2066x\u2069 \u2066"y | DIRECTION 13 U+202E, DIRECTION 19 U+2066
                    an isolated quotation   | He said \u2068قتل\u2069 so   | ``
                    an embedded name        | the \u202Aقتل\u202C so       | ``
                    a mark of direction     | Hama\u200E (حماة)\u200F      | ``
                    a space of no width     | Ale\u200Bppo                | UNSEEN 3 U+200B
                    a joiner in Latin       | Ale\u200Dppo                | UNSEEN 3 U+200D
                    between words           | Aleppo \u200Bfell           | ``
                    a soft hyphen           | Alep\u00ADpo                | ``
                    a Persian plural        | خانه\u200Cها می\u200Cروند    | ``
                    a joiner in Arabic      | ه\u200D وهـ                 | ``
                    in an Indic word        | क्\u200Dष                   | ``
                    a family                | 👩\u200D👩\u200D👧              | ``
                    letters of tags         | Hama\uDB40\uDC61            | UNSEEN 4 U+E0061
                    a region's flag         | 🏴\uDB40\uDC67\uDB40\uDC7F    | ``
                    Cyrillic in Latin       | Al-\u0410qsa                | LOOK_ALIKE 3 U+0410
                    two of them             | R\u0435ut\u0435rs           | LOOK_ALIKE 1 U+0435, LOOK_ALIKE 4 U+0435
                    Greek in Latin          | B\u039FM\u0392              | LOOK_ALIKE 1 U+039F, LOOK_ALIKE 3 U+0392
                    Latin in Cyrillic       | Мoсква                      | LOOK_ALIKE 1 U+006F
                    a brand                 | Яndex                       | ``
                    two words of two        | Совет NATO и T-72Б          | ``
                    a word of each          | IT-компания                 | ``
                    a unit                  | 5 µm and Ωm                 | ``
                    marks on letters        | Łódź, İstanbul, Ḩamāh, naïve | ``
                    two scripts, no likeness | Häagenдж                   | ``
                    """)
    void isTold(String what, String text, String expected) {
        String found =
                Oddities.of(Report.of("r", text.replace("/", "\n"))).stream()
                        .map(it -> it.kind() + " " + it.span().start() + " " + it.code())
                        .collect(Collectors.joining(", "));
        assertEquals(expected, found, what);
    }

    @Test
    void oneSentenceTellsAllWithoutAWordOfTheReport() {
        Report report =
                new Report(
                        "r",
                        "\u202Ea \u202Eb \u202Ec \u202Ed and Ale\u200Bppo",
                        Optional.of("R\u0435d"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertEquals(
                "U+0435 looks like a letter of another script within a word (title 1); "
                        + "U+202E turns the direction of text (text 0, text 3, text 6 and 1 more); "
                        + "U+200B cannot be seen within a word (text 19)",
                Oddities.told(Oddities.of(report)));
    }

    @Test
    void controlsAreWrittenOut() {
        assertEquals(
                "a[U+202E]b[U+202C]",
                Oddities.visible("a\u202Eb\u202C").replace("\u202C", "[U+202C]"));
        assertEquals("a \u2068حلب\u2069 b", Oddities.visible("a \u2068حلب\u2069 b"));
        assertEquals("plain", Oddities.visible("plain"));
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Al-Nahar Post   | \u0410l-Nahar Post     | true
                    BBC             | \u0412\u0412\u0421     | true
                    Harbour Post    | Harb\u03BFur P\u043Est | true
                    Al-Jazeera      | AI-Jazeera             | true
                    The Wire        | The Wi\u200Bre         | true
                    \u0420\u0415\u041D | PEH                 | true
                    Harbour Post    | HARBOUR POST           | false
                    Harbour Post    | Harbor Post            | false
                    River Daily     | River Weekly           | false
                    Правда          | Pravda                 | false
                    النهار          | النهاڕ                 | false
                    """)
    void namesLookAlike(String name, String other, boolean alike) {
        assertEquals(alike, LookAlikes.areAlike(name, other));
        assertEquals(alike, LookAlikes.areAlike(other, name));
    }

    /** Arabic, Persian and Kurdish spellings: letters that differ by use, all of one script. */
    @Test
    void spellingsOfArabicScriptAreNoLookAlikes() {
        String[] words = {
            "علي", "على", "كردستان", "مكة", "المدينة", "ليبيا", "كركوك", "سوريا", "مهدي", "القاهرة",
            "يكيتي", "شبكة", "وكالة", "إيران", "أربيل", "هيئة", "كوباني", "دمشق", "الكوفة", "كويه"
        };
        String[][] letters = {
            {"ي", "ی"},
            {"ك", "ک"},
            {"ه", "ة"},
            {"ى", "ي"},
            {"أ", "ا"},
            {"إ", "ا"},
            {"ه", "ە"},
            {"ي", "ێ"},
            {"و", "ۆ"},
            {"ر", "ڕ"},
            {"ل", "ڵ"},
            {"ة", "ه"}
        };
        List<String> flagged = new ArrayList<>();
        int pairs = 0;
        for (String word : words) {
            for (String[] letter : letters) {
                String other = word.replace(letter[0], letter[1]);
                if (other.equals(word)) other = word + " " + letter[1];
                String first = other.startsWith(word + " ") ? word + " " + letter[0] : word;
                pairs++;
                if (LookAlikes.areAlike(first, other)) flagged.add(first + " / " + other);
                for (String text : List.of(first, other)) {
                    if (!Oddities.of(Report.of("r", text)).isEmpty()) flagged.add(text);
                }
            }
        }
        assertEquals(List.of(), flagged);
        assertEquals(240, pairs);
    }
}
