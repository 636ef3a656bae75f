package org.parallax.store.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * One entry as it lies in a pack: four letters, the two lengths (four bytes each, big-endian), the
 * record, the sealed bytes, and the SHA-256 over all of that.
 *
 * @param record the entry's canonical text in UTF-8, which its leaf is the hash of
 * @param sealed what only the entry's key opens; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record Frame(byte[] record, byte[] sealed) {
    static final int HEAD = 12;
    static final int TAIL = 32;
    private static final int MAGIC = 0x50584C31; // "PXL1"

    /** Far above the largest report; what claims to be longer is no frame. */
    private static final int LONGEST = 1 << 30;

    /** The record as text. */
    public String text() {
        return new String(record, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + record.length + sealed.length + TAIL);
        bytes.putInt(MAGIC).putInt(record.length).putInt(sealed.length).put(record).put(sealed);
        bytes.put(sha256(bytes.array(), 0, bytes.position()));
        return bytes.array();
    }

    /**
     * How long the whole frame is that begins with these bytes.
     *
     * @throws Damage if none does
     */
    static int length(byte[] head) throws Damage {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        boolean known = bytes.getInt() == MAGIC;
        int record = bytes.getInt();
        int sealed = bytes.getInt();
        boolean fits = record > 0 && sealed >= 0 && record < LONGEST && sealed < LONGEST - record;
        if (!known || !fits) throw new Damage("no frame begins there");
        return HEAD + record + sealed + TAIL;
    }

    /**
     * @throws Damage if these are not exactly the bytes of a frame
     */
    static Frame of(byte[] bytes) throws Damage {
        if (bytes.length < HEAD + TAIL || length(bytes) != bytes.length) {
            throw new Damage("its lengths have changed");
        }
        int end = bytes.length - TAIL;
        if (!Arrays.equals(sha256(bytes, 0, end), 0, TAIL, bytes, end, bytes.length)) {
            throw new Damage("its bytes have changed");
        }
        int record = ByteBuffer.wrap(bytes).getInt(4);
        return new Frame(
                Arrays.copyOfRange(bytes, HEAD, HEAD + record),
                Arrays.copyOfRange(bytes, HEAD + record, end));
    }

    private static byte[] sha256(byte[] bytes, int start, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, start, end - start);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
