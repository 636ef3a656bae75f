package org.parallax.store.merkle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key (RFC 8032).
 *
 * @param base64 of its 32 bytes
 */
public record VerifyingKey(String base64) {
    private static final int BYTES = 32;
    private static final int RECORD_ID_DIGITS = 16;
    private static final int MAX_BYTES = 4_096;
    private static final byte ED25519 = 1;

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /**
     * @throws IllegalArgumentException if it is not 32 bytes in base64
     */
    public VerifyingKey {
        if (Strict.base64(base64).filter(bytes -> bytes.length == BYTES).isEmpty()) {
            throw new IllegalArgumentException("no public key: '" + base64 + "'");
        }
    }

    /**
     * Reads a key from the base64 of its 32 bytes, or of its SubjectPublicKeyInfo, or from PEM.
     *
     * @throws ProofFault if it is none of these
     */
    public static VerifyingKey parse(String text) throws ProofFault {
        String inner = text.strip();
        if (inner.contains("PRIVATE KEY")) {
            throw ProofFault.format("this is the private key, which nobody should be given");
        }
        if (inner.startsWith(BEGIN) && inner.endsWith(END)) {
            inner = inner.substring(BEGIN.length(), inner.length() - END.length());
            inner = inner.replaceAll("\\s", "");
        }
        byte[] bytes = Strict.base64(inner).orElse(new byte[0]);
        if (bytes.length == SPKI.length + BYTES
                && Arrays.equals(Arrays.copyOf(bytes, SPKI.length), SPKI)) {
            bytes = Arrays.copyOfRange(bytes, SPKI.length, bytes.length);
        }
        if (bytes.length != BYTES) {
            throw ProofFault.format(
                    "no Ed25519 public key: give the base64 of its 32 bytes, or PEM");
        }
        return of(bytes);
    }

    /**
     * The same from a file.
     *
     * @throws ProofFault if the file holds no public key
     * @throws IOException if it cannot be read
     */
    public static VerifyingKey read(Path file) throws IOException {
        try {
            return parse(new String(Strict.file(file, MAX_BYTES), StandardCharsets.ISO_8859_1));
        } catch (ProofFault fault) {
            throw fault.in(file.toString());
        }
    }

    static VerifyingKey of(byte[] bytes) {
        return new VerifyingKey(Base64.getEncoder().encodeToString(bytes));
    }

    static VerifyingKey of(PublicKey key) {
        byte[] spki = key.getEncoded();
        return of(Arrays.copyOfRange(spki, SPKI.length, spki.length));
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /** SHA-256 of the 32 bytes, in hexadecimal: what to read to each other over the phone. */
    public String fingerprint() {
        return Hashes.sha256(bytes());
    }

    /** What a record signed with this key is called: the first 16 digits of the fingerprint. */
    public String recordId() {
        return fingerprint().substring(0, RECORD_ID_DIGITS);
    }

    /** In PEM, with an end of line. */
    public String pem() {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(spki()) + "\n" + END + "\n";
    }

    /** The key ID of C2SP signed-note: four bytes that tell which key signed under which name. */
    byte[] keyId(String name) {
        MessageDigest digest = Hashes.digest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(bytes()), 4);
    }

    /** Whether this key signed these bytes; false as well where the 32 bytes are no key. */
    boolean signed(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(spki())));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a point that is not on the curve, a signature of another length
        }
    }

    private byte[] spki() {
        byte[] all = Arrays.copyOf(SPKI, SPKI.length + BYTES);
        System.arraycopy(bytes(), 0, all, SPKI.length, BYTES);
        return all;
    }
}
