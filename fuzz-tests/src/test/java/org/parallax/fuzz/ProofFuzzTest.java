package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.store.merkle.Proof;
import org.parallax.store.merkle.ProofFault;
import org.parallax.store.merkle.ProofJson;

import java.nio.charset.StandardCharsets;

/** A proof from elsewhere is read as it prints itself, or refused in one line. */
class ProofFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void proofs(byte[] data) throws Exception {
        Quick.check(data, ProofFuzzTest::promises);
    }

    private static void promises(byte[] data) throws ProofFault {
        Proof proof;
        try {
            proof = ProofJson.parse(data);
        } catch (ProofFault refused) {
            String message = String.valueOf(refused.getMessage());
            assertFalse(message.chars().anyMatch(c -> c == '\n' || c == '\r'), message);
            return;
        }
        byte[] printed = ProofJson.print(proof).getBytes(StandardCharsets.UTF_8);
        byte[] again = ProofJson.print(ProofJson.parse(printed)).getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(printed, again, "in and out again");
    }
}
