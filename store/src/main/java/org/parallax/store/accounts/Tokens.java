package org.parallax.store.accounts;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secrets of a session: random, or made of what is random. */
final class Tokens {
    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** 256 random bits as 43 characters that a cookie may hold. */
    static String token() {
        return TEXT.encodeToString(random(BYTES));
    }

    /** All that is kept of a token: it is random, so nobody finds it by guessing. */
    static byte[] kept(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(token));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The token of a session's forms: from it nobody gets to the session's own. */
    static String form(byte[] secret, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return TEXT.encodeToString(mac.doFinal(bytes(token)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        } catch (InvalidKeyException e) {
            throw new AssertionError("any 32 bytes are a key", e);
        }
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
