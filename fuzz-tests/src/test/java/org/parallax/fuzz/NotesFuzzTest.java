package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.Checkpoint.Signed;
import org.parallax.store.merkle.ProofFault;
import org.parallax.store.merkle.SigningKey;
import org.parallax.store.merkle.VerifyingKey;

/** Signed notes and public keys from elsewhere have one way to be written, or are none. */
class NotesFuzzTest {
    private static final VerifyingKey NOBODY = SigningKey.generate().verifying();

    @FuzzTest(maxDuration = "0s")
    void notes(byte[] data) throws Exception {
        Quick.check(data, NotesFuzzTest::promises);
    }

    private static void promises(byte[] data) throws ProofFault {
        String text = Texts.utf8(data);
        try {
            Checkpoint checkpoint = Checkpoint.parse(text);
            assertEquals(text, checkpoint.note(), "read and written");
            assertEquals(Signed.NOT_BY_THIS_KEY, checkpoint.signedBy(NOBODY), "a forged signature");
        } catch (ProofFault refused) {
            Faults.oneLine(refused);
        }
        VerifyingKey key;
        try {
            key = VerifyingKey.parse(text);
        } catch (ProofFault refused) {
            Faults.oneLine(refused);
            return;
        }
        assertEquals(key, VerifyingKey.parse(key.pem()), "written and read");
        assertEquals(16, key.recordId().length());
    }
}
