package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.numbers.NumberReader;
import org.parallax.reading.numbers.Quantity;
import org.parallax.text.Part;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.List;

/** Numbers stand in the sentence, in its order, and none overlaps another. */
class NumbersFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void numbers(byte[] data) throws Exception {
        Quick.check(data, NumbersFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        String text = Texts.worded(data);
        List<Token> words = Tokenizer.tokens(text);
        if (words.isEmpty()) return;
        Sentence sentence = Sentence.of(Part.TEXT, 0, 0, false, words);
        List<Quantity> quantities = NumberReader.read(sentence);
        int end = 0;
        for (Quantity quantity : quantities) {
            assertTrue(quantity.from() >= end && quantity.to() <= sentence.size(), "" + quantity);
            assertTrue(quantity.covers(quantity.number()), "its number lies outside: " + quantity);
            end = quantity.to();
        }
        assertEquals(quantities, NumberReader.read(sentence), "same words, same numbers");
    }
}
