package org.parallax.intake.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Quick;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** What a child answers that a document may have taken over, and what such a child is asked. */
class WireFuzzTest {
    private static final long LIMIT = 1 << 16;
    private static final int NUMBER = 7;

    @FuzzTest(maxDuration = "0s")
    void streams(byte[] data) throws Exception {
        Quick.check(data, WireFuzzTest::promises);
    }

    private static void promises(byte[] data) throws IOException {
        try {
            Answer answer = Wire.answer(NUMBER, in(data), LIMIT);
            byte[] sent = sent(answer);
            assertArrayEquals(sent, sent(Wire.answer(NUMBER, in(sent), LIMIT)), "there and back");
        } catch (IOException garbled) {
            assertFalse(String.valueOf(garbled.getMessage()).isEmpty());
        }
        Optional<Wire.Question> question = Optional.empty();
        try {
            question = Wire.question(in(data), LIMIT);
        } catch (IOException garbled) {
            assertFalse(String.valueOf(garbled.getMessage()).isEmpty());
        }
        if (question.isEmpty()) return;
        byte[] sent = sent(question.get());
        Wire.Question again = Wire.question(in(sent), LIMIT).orElseThrow();
        assertArrayEquals(sent, sent(again), "there and back");
    }

    private static DataInputStream in(byte[] data) {
        return new DataInputStream(new ByteArrayInputStream(data));
    }

    private static byte[] sent(Answer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wire.send(NUMBER, answer, new DataOutputStream(out));
        return out.toByteArray();
    }

    private static byte[] sent(Wire.Question question) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wire.send(question.number(), question.source(), new DataOutputStream(out));
        return out.toByteArray();
    }
}
