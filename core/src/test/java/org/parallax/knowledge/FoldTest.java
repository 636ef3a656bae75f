package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    QASAD        | qasad
                    Ḩamāh        | hamah
                    Hay'at       | hayat
                    Hay’at       | hayat
                    Şan‘ā’       | sana
                    ʿAfrīn       | afrin
                    's           | s
                    Rebels       | rebels
                    İstanbul     | istanbul
                    Diyarbakır   | diyarbakir
                    Łódź         | lodz
                    Æthelred     | aethelred
                    ﬁre          | fire
                    Київ         | киів
                    أسايش        | اسايش
                    إدلب         | ادلب
                    حَلَب         | حلب
                    حــلب        | حلب
                    12,500       | 12,500
                    –            | –
                    """)
    void folds(String word, String folded) {
        assertEquals(folded, Fold.fold(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "’", "''", "`"})
    void neverFoldsAWordToNothing(String word) {
        assertEquals(word, Fold.fold(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ḩamāh", "Şan‘ā’", "ǅ", "ﬁre", "İstanbul", "ΑΣ", "한국", "إدلب", "'"})
    void foldingTwiceChangesNothing(String word) {
        assertEquals(Fold.fold(word), Fold.fold(Fold.fold(word)));
    }
}
