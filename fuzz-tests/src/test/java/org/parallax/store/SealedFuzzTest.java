package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.event.Decision;
import org.parallax.fuzz.Faults;
import org.parallax.fuzz.Quick;
import org.parallax.fuzz.Texts;
import org.parallax.store.log.Damage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the record holds of its own: entries, and the reports, documents and decisions sealed in
 * them. The first byte says which.
 */
class SealedFuzzTest {
    private static final Instant AT = Instant.parse("2026-01-06T12:00:00Z");

    @FuzzTest(maxDuration = "0s")
    void contents(byte[] data) throws Exception {
        Quick.check(data, SealedFuzzTest::promises);
    }

    private static void promises(byte[] data) throws Damage {
        if (data.length == 0) return;
        byte[] content = Arrays.copyOfRange(data, 1, data.length);
        switch (data[0] & 3) {
            case 0 -> again(content, it -> ReportContent.read(it).write());
            case 1 -> again(content, it -> HeldContent.read(it).write());
            case 2 -> again(content, SealedFuzzTest::decision);
            default -> entry(Texts.utf8(content));
        }
    }

    private static byte[] decision(byte[] body) {
        Decision decision = DecisionBody.read(7, AT, Texts.utf8(body));
        return DecisionBody.write(decision.by(), decision.why(), decision.ruling())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What was read can be written, and is the same when it is read again. */
    private static void again(byte[] content, UnaryOperator<byte[]> inAndOut) {
        Optional<byte[]> written = written(content, inAndOut);
        if (written.isEmpty()) return;
        assertArrayEquals(written.get(), inAndOut.apply(written.get()), "in and out again");
    }

    /** Empty where it cannot be read, or holds half a character, which cannot be written. */
    private static Optional<byte[]> written(byte[] content, UnaryOperator<byte[]> inAndOut) {
        try {
            return Optional.of(inAndOut.apply(content));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static void entry(String record) throws Damage {
        Entry entry;
        try {
            entry = Entry.of(record);
        } catch (Damage refused) {
            Faults.oneLine(refused);
            return;
        }
        assertEquals(entry, Entry.of(entry.record()), "in and out again");
        Optional<Body> body = Optional.empty();
        try {
            body = Optional.of(Body.read(entry.body()));
        } catch (IllegalArgumentException refused) {
            // the reader of the record names the entry
        }
        body.ifPresent(it -> it.stated("sealed"));
    }
}
