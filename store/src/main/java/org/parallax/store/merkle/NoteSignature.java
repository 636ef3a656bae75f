package org.parallax.store.merkle;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One signature line of a C2SP signed note, of whichever kind.
 *
 * @param name of the key
 * @param base64 of the four bytes of the key's ID and of the signature proper
 */
public record NoteSignature(String name, String base64) {
    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;

    /**
     * @throws IllegalArgumentException if no such line can be
     */
    public NoteSignature {
        if (!isKeyName(name))
            throw new IllegalArgumentException("no name of a key: '" + name + "'");
        if (Strict.base64(base64).filter(bytes -> bytes.length > ID_BYTES).isEmpty()) {
            throw new IllegalArgumentException("no signature: '" + base64 + "'");
        }
    }

    static NoteSignature of(String name, byte[] keyId, byte[] signature) {
        byte[] both = new byte[keyId.length + signature.length];
        System.arraycopy(keyId, 0, both, 0, keyId.length);
        System.arraycopy(signature, 0, both, keyId.length, signature.length);
        return new NoteSignature(name, Base64.getEncoder().encodeToString(both));
    }

    /**
     * @throws ProofFault if the line is none
     */
    static NoteSignature parse(String line) throws ProofFault {
        String[] words = line.startsWith(DASH) ? line.substring(2).split(" ", -1) : new String[0];
        try {
            if (words.length == 2) return new NoteSignature(words[0], words[1]);
        } catch (IllegalArgumentException e) {
            throw new ProofFault(ProofFault.Kind.FORMAT, bad(line), e);
        }
        throw ProofFault.format(bad(line));
    }

    private static String bad(String line) {
        return "no signature line of a note: '" + line + "'";
    }

    /** Not empty, no Unicode space, no plus. */
    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .noneMatch(c ->
                                c == '+'
                                        || Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || c == 0x85);
    }

    /** Four bytes in hexadecimal. */
    public String keyId() {
        return HexFormat.of().formatHex(bytes(), 0, ID_BYTES);
    }

    byte[] signature() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    String line() {
        return DASH + name + " " + base64 + "\n";
    }
}
