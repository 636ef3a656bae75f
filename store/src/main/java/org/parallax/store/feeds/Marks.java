package org.parallax.store.feeds;

import org.parallax.store.log.Damage;
import org.parallax.store.log.ItemKey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Makes marks, and seals what has to be read again, under the secret of one file. */
public final class Marks {
    private static final int ONCE_BYTES = 16;
    private static final String BOUND = "validators";

    private final ItemKey secret;
    private final SecureRandom random = new SecureRandom();

    Marks(byte[] secret) {
        this.secret = ItemKey.of(secret);
    }

    /**
     * @param kind what sort of thing it is, so that equal words of two sorts have two marks
     */
    public Mark of(String kind, String... parts) {
        return new Mark(secret.commitment(kind, joined(parts)));
    }

    /**
     * Seals words of a server that may hold words of the article.
     *
     * @param with what has to be known to open it: an address, which is not kept
     */
    public byte[] seal(String words, String with) {
        byte[] once = new byte[ONCE_BYTES];
        random.nextBytes(once);
        byte[] sealed = key(once, with).seal(words.getBytes(StandardCharsets.UTF_8), BOUND);
        return ByteBuffer.allocate(once.length + sealed.length).put(once).put(sealed).array();
    }

    /** Empty where it was sealed with something else. */
    public Optional<String> open(byte[] sealed, String with) {
        if (sealed.length < ONCE_BYTES) return Optional.empty();
        byte[] once = Arrays.copyOf(sealed, ONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, ONCE_BYTES, sealed.length);
        try {
            return Optional.of(
                    new String(key(once, with).open(rest, BOUND), StandardCharsets.UTF_8));
        } catch (Damage e) {
            return Optional.empty();
        }
    }

    /** Another one each time, as a key seals once. */
    private ItemKey key(byte[] once, String with) {
        return ItemKey.of(secret.salt(HexFormat.of().formatHex(once) + "/" + with));
    }

    /** Each part behind its length, so that no two lists of parts are the same bytes. */
    private static byte[] joined(String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
