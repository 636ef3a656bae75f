package org.parallax.store.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The file of keys: a head with the record's own secret, then 32 bytes for each entry, in their
 * order; zeroes where the entry has nothing sealed, or its key was destroyed. A key is here and
 * nowhere else, and is overwritten in place.
 */
public final class Keys implements AutoCloseable {
    private static final byte[] MAGIC = "PARALLAX KEYS 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECK = 16;
    private static final int HEAD = MAGIC.length + ItemKey.BYTES + CHECK;

    private final FileChannel channel;
    private final byte[] secret;

    private Keys(FileChannel channel, byte[] secret) {
        this.channel = channel;
        this.secret = secret;
    }

    /** Makes a file of keys for a new record; there must be none, or an empty one. */
    public static void create(Path file, RandomGenerator random) throws IOException {
        byte[] secret = ItemKey.random(random).bytes();
        byte[] head = Arrays.copyOf(MAGIC, HEAD);
        System.arraycopy(secret, 0, head, MAGIC.length, secret.length);
        System.arraycopy(check(secret), 0, head, HEAD - CHECK, CHECK);
        try (FileChannel channel = Durable.openPrivate(file)) {
            channel.truncate(0);
            Durable.write(channel, head, 0);
            channel.force(true);
        }
    }

    /**
     * @throws Damage if its head is not whole
     */
    public static Keys open(Path file, boolean writing) throws IOException {
        FileChannel channel =
                writing
                        ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)
                        : FileChannel.open(file, StandardOpenOption.READ);
        try {
            byte[] head = new byte[HEAD];
            boolean whole = Durable.read(channel, head, 0);
            byte[] secret = Arrays.copyOfRange(head, MAGIC.length, HEAD - CHECK);
            boolean good =
                    whole
                            && Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))
                            && Arrays.equals(
                                    check(secret), Arrays.copyOfRange(head, HEAD - CHECK, HEAD));
            if (!good) throw new Damage("the head of the file of keys has changed");
            return new Keys(channel, secret);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static byte[] check(byte[] secret) {
        byte[] hash = ItemKey.hmac(secret, "check".getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(hash, CHECK);
    }

    /**
     * What bytes are known by within this record: HMAC-SHA-256 under its secret, in hexadecimal.
     * Nobody without the secret can try out guesses at them.
     */
    public String known(String as, byte[] bytes) {
        byte[] own = ItemKey.hmac(secret, as.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(ItemKey.hmac(own, bytes));
    }

    public void put(long sequence, ItemKey key) throws IOException {
        Durable.write(channel, key.bytes(), at(sequence));
    }

    /** For an entry with nothing sealed, or to destroy its key. */
    public void putNone(long sequence) throws IOException {
        Durable.write(channel, new byte[ItemKey.BYTES], at(sequence));
    }

    /**
     * Empty where the entry has none, or none any more.
     *
     * @throws Damage if the file ends before
     */
    public Optional<ItemKey> of(long sequence) throws IOException {
        byte[] key = new byte[ItemKey.BYTES];
        if (!Durable.read(channel, key, at(sequence))) {
            throw new Damage("the file of keys ends before entry " + sequence);
        }
        return ItemKey.isNone(key) ? Optional.empty() : Optional.of(ItemKey.of(key));
    }

    /** How many entries the file has room for; a part of a key counts as one. */
    public long size() throws IOException {
        return Math.ceilDiv(channel.size() - HEAD, ItemKey.BYTES);
    }

    /** Whether the file ends with a whole key. */
    public boolean isEven() throws IOException {
        return (channel.size() - HEAD) % ItemKey.BYTES == 0;
    }

    /**
     * Copies head and whole keys.
     *
     * @return how many keys
     */
    public long copyTo(Path file) throws IOException {
        long keys = (channel.size() - HEAD) / ItemKey.BYTES;
        try (FileChannel to = Durable.createPrivate(file)) {
            for (long at = 0, end = at(keys + 1); at < end; ) {
                at += channel.transferTo(at, end - at, to);
            }
        }
        return keys;
    }

    /** Drops the keys after those of the first {@code size} entries. */
    public void cutTo(long size) throws IOException {
        if (channel.size() > at(size + 1)) channel.truncate(at(size + 1));
    }

    public void force() throws IOException {
        channel.force(false);
    }

    private static long at(long sequence) {
        return HEAD + (sequence - 1) * ItemKey.BYTES;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
