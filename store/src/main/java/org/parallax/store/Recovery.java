package org.parallax.store;

import org.jdbi.v3.core.Handle;
import org.parallax.store.log.Damage;
import org.parallax.store.log.Frame;
import org.parallax.store.log.ItemKey;
import org.parallax.store.log.Packs;
import org.parallax.store.log.Place;
import org.parallax.store.merkle.MerkleTree;

import java.io.IOException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes the database equal to the packs when a record is opened for writing. A frame that is whole
 * and that the database does not know was durable before its transaction ended: a crash, or the
 * loss of SQLite's log, took the rest, and it is put in again. A frame that was cut off while it
 * was written goes; nobody has a receipt for it.
 */
final class Recovery {
    private final Handle handle;
    private final Volumes volumes;
    private final RandomGenerator random;

    Recovery(Handle handle, Volumes volumes, RandomGenerator random) {
        this.handle = handle;
        this.volumes = volumes;
        this.random = random;
    }

    /** Where the last entry lies that the database knows. */
    static Place last(Handle handle) {
        return Sql.first(
                        handle,
                        (row, _) -> Row.of(row).place(),
                        "SELECT * FROM entry ORDER BY sequence DESC LIMIT 1")
                .orElse(Place.START);
    }

    /** Whether a whole frame lies behind the last entry. */
    static boolean isBehind(Handle handle, Packs packs) throws IOException {
        return packs.after(last(handle)).isPresent();
    }

    /**
     * Whether packs and keys hold anything else than the database knows.
     *
     * @throws Damage if they hold less
     */
    boolean isNeeded(long size) throws IOException {
        Place last = last(handle);
        requireWhole(last, size);
        Packs packs = volumes.packs();
        return packs.bytes(last.pack()) > last.end().start()
                || packs.bytes(last.pack() + 1) > 0
                || volumes.keys().size() > size;
    }

    /**
     * Within a transaction of the caller's.
     *
     * @param tree of the entries that the database knows; grows
     * @return how many entries were put in
     * @throws Damage if the packs hold less than the database knows, or anything but its next
     *     entries
     */
    long run(MerkleTree tree) throws IOException {
        Place last = last(handle);
        requireWhole(last, tree.size());
        Appender appender =
                new Appender(
                        handle,
                        volumes,
                        () -> {
                            throw new AssertionError("what is put in again has its time");
                        },
                        random,
                        tree);
        long before = tree.size();
        for (Optional<Place> next = volumes.packs().after(last);
                next.isPresent();
                next = volumes.packs().after(last)) {
            last = next.get();
            enter(appender, last, tree.size() + 1);
        }
        volumes.packs().cutTo(last);
        volumes.keys().cutTo(tree.size());
        if (tree.size() > before) appender.finish();
        return tree.size() - before;
    }

    private void requireWhole(Place last, long size) throws IOException {
        if (volumes.packs().bytes(last.pack()) < last.end().start()) {
            throw new Damage("pack " + last.pack() + " is cut short");
        }
        boolean cut = volumes.keys().size() == size && !volumes.keys().isEven();
        if (volumes.keys().size() < size || cut) throw new Damage("the file of keys is cut short");
    }

    private void enter(Appender appender, Place place, long sequence) throws IOException {
        Frame frame = volumes.packs().read(place);
        Entry entry = Entry.of(frame.text());
        if (entry.sequence() != sequence) {
            throw new Damage(
                    "the packs go on with entry " + entry.sequence() + " instead of " + sequence);
        }
        Optional<ItemKey> key = volumes.keys().of(sequence);
        Optional<byte[]> content = Optional.empty();
        if (key.isPresent()) {
            content = Optional.of(Volumes.content(entry, frame.sealed(), key.get()));
        }
        appender.enter(entry, place, content);
    }
}
