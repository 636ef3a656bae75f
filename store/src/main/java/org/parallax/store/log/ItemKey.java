package org.parallax.store.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one entry: 32 random bytes from which the key that seals and the salts of its
 * commitments are derived, each as HMAC-SHA-256 of a label. Whoever has not got it can neither read
 * what is sealed nor try out guesses at it; a salt alone opens one commitment and nothing else.
 *
 * <p>Sealed bytes are AES-256-GCM over the deflated bytes. A key seals once, so the nonce may be
 * constant.
 */
public final class ItemKey {
    public static final int BYTES = 32;

    private static final int TAG_BITS = 128;
    private static final byte[] NONCE = new byte[12];
    private static final String MAC = "HmacSHA256";

    private final byte[] key;

    private ItemKey(byte[] key) {
        this.key = key;
    }

    /**
     * @param random a cryptographically strong one, but in tests
     */
    public static ItemKey random(RandomGenerator random) {
        byte[] key = new byte[BYTES];
        do random.nextBytes(key);
        while (isNone(key)); // zeroes are a destroyed key
        return new ItemKey(key);
    }

    /** The key with these {@value #BYTES} bytes. */
    public static ItemKey of(byte[] key) {
        return new ItemKey(key.clone());
    }

    static boolean isNone(byte[] key) {
        return Arrays.equals(key, new byte[BYTES]);
    }

    byte[] bytes() {
        return key.clone();
    }

    /**
     * @param bound what these bytes belong to; opening them as anything else fails
     */
    public byte[] seal(byte[] plain, String bound) {
        return cipher(Cipher.ENCRYPT_MODE, deflated(plain), bound);
    }

    /**
     * @throws Damage if they were not sealed by this key and for this purpose
     */
    public byte[] open(byte[] sealed, String bound) throws Damage {
        try {
            return inflated(cipher(Cipher.DECRYPT_MODE, sealed, bound));
        } catch (Unsealable e) {
            throw new Damage("its key does not open it");
        }
    }

    /**
     * The salt of one commitment, to be handed to whom it should be shown to.
     *
     * @param of what is committed to, such as {@code raw}
     */
    public byte[] salt(String of) {
        return hmac(key, ("salt/" + of).getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256 of the bytes under that salt, in hexadecimal. */
    public String commitment(String of, byte[] bytes) {
        return HexFormat.of().formatHex(hmac(salt(of), bytes));
    }

    static byte[] hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + MAC, e);
        }
    }

    @SuppressWarnings("serial") // never leaves this class
    private static final class Unsealable extends RuntimeException {}

    private byte[] cipher(int mode, byte[] bytes, String bound) {
        byte[] sealing = hmac(key, "seal".getBytes(StandardCharsets.UTF_8));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            GCMParameterSpec parameters = new GCMParameterSpec(TAG_BITS, NONCE);
            cipher.init(mode, new SecretKeySpec(sealing, "AES"), parameters);
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (AEADBadTagException e) {
            throw new Unsealable();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES-256 in GCM", e);
        }
    }

    /** The length in four bytes, then what {@link Deflater} makes of the bytes. */
    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
            out.writeBytes(ByteBuffer.allocate(4).putInt(plain.length).array());
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] bytes) throws Damage {
        Inflater inflater = new Inflater(true);
        try {
            byte[] plain = new byte[ByteBuffer.wrap(bytes).getInt()];
            inflater.setInput(bytes, 4, bytes.length - 4);
            int length = 0;
            while (length < plain.length) {
                int more = inflater.inflate(plain, length, plain.length - length);
                if (more == 0) throw new Damage("it ends too early");
                length += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new Damage("it cannot be inflated");
        } finally {
            inflater.end();
        }
    }
}
