package org.parallax.store;

import org.jspecify.annotations.Nullable;
import org.parallax.store.log.Damage;
import org.parallax.store.log.Frame;
import org.parallax.store.log.ItemKey;
import org.parallax.store.log.Keys;
import org.parallax.store.log.Packs;
import org.parallax.store.merkle.Hashes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The files beside the database: packs and keys, and how the two together give a content. */
record Volumes(Packs packs, Keys keys) implements AutoCloseable {
    static final String PACKS = "packs";
    static final String KEYS = "keys";

    static Volumes openForReading(Path folder) throws IOException {
        Keys keys = Keys.open(folder.resolve(KEYS), false);
        return new Volumes(Packs.openForReading(folder.resolve(PACKS)), keys);
    }

    /**
     * The frame of an entry.
     *
     * @throws Damage if it is not there, or is that of another
     */
    Frame frame(Row row) throws IOException {
        long sequence = row.entry().sequence();
        Frame frame;
        try {
            frame = packs.read(row.place());
        } catch (Damage e) {
            throw new Damage("entry " + sequence + " cannot be read from its pack: " + told(e));
        }
        byte[] record = row.entry().record().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(record, frame.record())) {
            throw new Damage("entry " + sequence + " stands otherwise in its pack");
        }
        return frame;
    }

    /**
     * What is sealed in an entry; empty where nothing is, or its key was destroyed.
     *
     * @throws Damage if it is not what was sealed
     */
    Optional<byte[]> content(Row row) throws IOException {
        Entry entry = row.entry();
        Optional<ItemKey> key = keys.of(entry.sequence());
        if (key.isEmpty()) return Optional.empty();
        return Optional.of(content(entry, frame(row).sealed(), key.get()));
    }

    /** The same from a frame that is read already. */
    static byte[] content(Entry entry, byte[] sealed, ItemKey key) throws Damage {
        String which = "what is sealed in entry " + entry.sequence();
        Body body = body(entry);
        if (!body.stated("sealed").equals(Optional.of(Hashes.sha256(sealed)))) {
            throw new Damage(which + " has changed");
        }
        byte[] content;
        try {
            content = key.open(sealed, entry.bound());
        } catch (Damage e) {
            throw new Damage(which + " cannot be opened: " + told(e));
        }
        if (!body.stated("content").equals(Optional.of(key.commitment("content", content)))) {
            throw new Damage(which + " is not what was committed to");
        }
        return content;
    }

    static Body body(Entry entry) throws Damage {
        try {
            return Body.read(entry.body());
        } catch (IllegalArgumentException e) {
            throw new Damage("entry " + entry.sequence() + " has no body (" + told(e) + ")");
        }
    }

    private static String told(@Nullable Throwable e) {
        return e == null ? "" : String.valueOf(e.getMessage());
    }

    @Override
    public void close() throws IOException {
        packs.close();
        keys.close();
    }
}
