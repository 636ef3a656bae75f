package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.BitSet;

/** A text is cut into words without losing or doubling any of it. */
class TokenizerFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void tokens(byte[] data) throws Exception {
        Quick.check(data, TokenizerFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        String text = Texts.utf8(data);
        BitSet covered = new BitSet(text.length());
        int end = 0;
        for (Token token : Tokenizer.tokens(text)) {
            assertTrue(token.start() >= end, "words overlap or go backwards: " + token);
            assertEquals(token.span().in(text), token.form());
            covered.set(token.start(), token.end());
            end = token.end();
        }
        for (int i = covered.nextClearBit(0); i < text.length(); i = covered.nextClearBit(i + 1)) {
            char c = text.charAt(i);
            assertTrue(!Character.isLetterOrDigit(c), "no word holds the " + c + " at " + i);
        }
    }
}
