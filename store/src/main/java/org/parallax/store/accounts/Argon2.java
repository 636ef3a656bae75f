package org.parallax.store.accounts;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Argon2id (RFC 9106), written as a PHC string: {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}.
 * Each hash takes 64 MiB while it is made.
 */
final class Argon2 implements Hasher {
    private static final int KIBIBYTES = 65_536;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Of one char in UTF-8; a pair of them takes four. */
    private static final int MOST_BYTES = 3;

    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)"
                            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    @Override
    public String hash(char[] password) {
        byte[] salt = Tokens.random(SALT_BYTES);
        byte[] hash = new byte[HASH_BYTES];
        generate(password, salt, KIBIBYTES, PASSES, LANES, hash);
        return phc(salt, hash);
    }

    @Override
    public String nobody() {
        return phc(Tokens.random(SALT_BYTES), Tokens.random(HASH_BYTES));
    }

    private static String phc(byte[] salt, byte[] hash) {
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        KIBIBYTES,
                        PASSES,
                        LANES,
                        text.encodeToString(salt),
                        text.encodeToString(hash));
    }

    @Override
    public boolean matches(char[] password, String kept) {
        Matcher phc = PHC.matcher(kept);
        if (!phc.matches()) throw new IllegalArgumentException("what is kept is no Argon2id hash");
        byte[] salt = Base64.getDecoder().decode(phc.group(4));
        byte[] hash = Base64.getDecoder().decode(phc.group(5));
        byte[] given = new byte[hash.length];
        generate(
                password,
                salt,
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                given);
        return MessageDigest.isEqual(hash, given);
    }

    private static void generate(
            char[] password, byte[] salt, int kibibytes, int passes, int lanes, byte[] hash) {
        Argon2Parameters parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(kibibytes)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] bytes = utf8(password);
        try {
            generator.generateBytes(bytes, hash);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Without a string in between, which nobody could clear. */
    private static byte[] utf8(char[] password) {
        CharsetEncoder encoder =
                StandardCharsets.UTF_8
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try {
            CharBuffer characters = CharBuffer.wrap(password);
            byte[] room = new byte[password.length * MOST_BYTES];
            ByteBuffer encoded = ByteBuffer.wrap(room);
            CoderResult result = encoder.encode(characters, encoded, true);
            if (result.isError()) result.throwException();
            byte[] bytes = Arrays.copyOf(room, encoded.position());
            Arrays.fill(room, (byte) 0);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new AssertionError("what cannot be encoded is replaced", e);
        }
    }
}
