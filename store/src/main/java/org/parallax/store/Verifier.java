package org.parallax.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.parallax.store.log.Damage;
import org.parallax.store.log.Frame;
import org.parallax.store.log.ItemKey;
import org.parallax.store.log.Packs;
import org.parallax.store.log.Place;
import org.parallax.store.log.Sums;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.MerkleTree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recomputes all that a record says of itself: every leaf, the tree after every entry, every frame
 * in the packs, all that is sealed, and the indexes. One line for each damage.
 *
 * <p>Whoever can write to the disk can write a whole new record that is sound in itself. Only a
 * root kept elsewhere shows that, which is why the verdict names it.
 */
final class Verifier {
    private static final String ENTRIES = "SELECT * FROM entry ORDER BY sequence";

    private final Handle handle;
    private final Volumes volumes;
    private final Sums sums;
    private final SignatureCheck signatures;
    private final List<String> damages = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<Long> withdrawn = new HashSet<>();
    private final Set<Long> broken = new HashSet<>();
    private final MerkleTree tree = new MerkleTree();
    private Place expected = Place.START;
    private String at = "";
    private boolean treeHolds = true;
    private long sealed;

    /**
     * @param kept a checkpoint that was kept elsewhere
     */
    Verifier(Session session, Optional<Checkpoint> kept) {
        this.signatures = new SignatureCheck(session, kept);
        this.handle = session.handle();
        this.volumes = session.volumes();
        this.sums = session.sums();
    }

    Verdict verify() {
        try {
            handle.execute("BEGIN"); // all that follows sees one moment of the record
            try {
                withdrawn.addAll(Withdrawals.gone(handle));
                Sql.each(handle, (row, _) -> Row.of(row), this::entry, ENTRIES);
                head();
                rest();
                damages.addAll(signatures.damages(tree.size()));
                remarks.addAll(signatures.remarks());
                damages.addAll(new IndexCheck(handle, volumes, broken).damages());
                file();
            } finally {
                handle.execute("ROLLBACK");
            }
            files();
        } catch (JdbiException e) {
            damages.add("the file cannot be read on (" + oneLine(Sql.cause(e)) + ")");
        } catch (IOException e) {
            damages.add("the record cannot be read on (" + oneLine(e) + ")");
        }
        return new Verdict(tree.size(), sealed, tree.root(), damages, remarks);
    }

    private void entry(Row row) {
        Entry entry = row.entry();
        long sequence = entry.sequence();
        if (sequence != tree.size() + 1) {
            damages.add("entries " + (tree.size() + 1) + " to " + (sequence - 1) + " are missing");
            treeHolds = false;
        }
        String before = tree.root();
        byte[] leaf = entry.leaf();
        String stated = row.leaf();
        boolean same = Hashes.hex(leaf).equals(stated);
        if (!same) {
            damages.add("entry " + sequence + " has changed: its leaf is not " + stated);
        }
        // with the leaf as stated, one changed entry is one damage, not one for each after
        tree.add(isHash(stated) ? HexFormat.of().parseHex(stated) : leaf);
        if (treeHolds && !tree.root().equals(row.root())) {
            damages.add("from entry " + sequence + " on the tree has another root");
            treeHolds = false;
        }
        if (same) content(row);
        else broken.add(sequence);
        signatures.entry(row, before);
        if (entry.at().compareTo(at) < 0) {
            remarks.add(
                    "entry "
                            + sequence
                            + " claims "
                            + entry.at()
                            + ", before the entry ahead of"
                            + " it: a clock was set back");
        }
        at = entry.at();
    }

    /** Entries are looked at in their order, so that frames must follow one another, too. */
    private void content(Row row) {
        long sequence = row.entry().sequence();
        Place place = row.place();
        boolean next = place.start() == 0 && place.pack() == expected.pack() + 1;
        if (!next && (place.pack() != expected.pack() || place.start() != expected.start())) {
            damages.add("entry " + sequence + " does not follow the one before in its pack");
        }
        try {
            if (next) over(expected);
            Frame frame = volumes.frame(row);
            key(row, frame);
        } catch (IOException e) {
            damages.add(oneLine(e));
            broken.add(sequence);
        }
        expected = place.end();
    }

    private void key(Row row, Frame frame) throws IOException {
        Entry entry = row.entry();
        Optional<ItemKey> key = volumes.keys().of(entry.sequence());
        boolean has = Volumes.body(entry).stated("sealed").isPresent();
        String which = "the key of entry " + entry.sequence();
        if (!has || withdrawn.contains(entry.sequence())) {
            if (key.isPresent()) {
                throw new Damage(has ? which + " should be gone" : which + " opens nothing");
            }
        } else if (key.isEmpty()) {
            throw new Damage(which + " is gone");
        } else {
            Volumes.content(entry, frame.sealed(), key.get());
            sealed++;
        }
    }

    private void head() {
        record Head(long size, String peaks) {}
        Optional<Head> head =
                Sql.first(
                        handle,
                        (row, _) -> new Head(row.getLong(1), String.valueOf(row.getString(2))),
                        "SELECT size, peaks FROM head");
        if (head.isEmpty()) {
            damages.add("the head of the tree is missing");
        } else if (head.get().size != tree.size()) {
            damages.add(
                    "there should be " + head.get().size + " entries, there are " + tree.size());
        } else if (!head.get().peaks.equals(tree.peaks())) {
            damages.add("the head does not belong to the tree over the entries");
        }
    }

    /** What lies behind the last entry: what another program is writing, or a crash left. */
    private void rest() throws IOException {
        Packs packs = volumes.packs();
        Place place = expected;
        int entries = 0;
        for (Optional<Place> next = packs.after(place);
                next.isPresent();
                next = packs.after(place)) {
            place = next.get();
            entries++;
        }
        if (entries > 0) {
            remarks.add(
                    entries
                            + " entries are in the packs and not yet in the tables; they are when"
                            + " the record is next opened for writing");
        }
        over(place);
        for (Path file : packs.files()) {
            if (!isPack(packs, file, place.pack())) {
                damages.add(file.getFileName() + " is no pack of this record");
            }
        }
        if (volumes.keys().size() < tree.size()) damages.add("the file of keys is cut short");
    }

    private static boolean isPack(Packs packs, Path file, int last) {
        for (int pack = 1; pack <= last; pack++) {
            if (packs.file(pack).equals(file)) return true;
        }
        return false;
    }

    /** Remarks on bytes behind the last frame of a pack. */
    private void over(Place end) throws IOException {
        long more = volumes.packs().bytes(end.pack()) - end.end().start();
        if (more > 0) {
            remarks.add("pack " + end.pack() + " ends with " + more + " bytes of no whole entry");
        }
    }

    /** Bytes that nothing is kept in, too, once the record was closed. */
    private void files() throws IOException {
        if (sums.isThere()) damages.addAll(sums.differences());
        else remarks.add("the record is open elsewhere, or was not closed: there are no sums");
    }

    private void file() {
        for (String line : Sql.strings(handle, "PRAGMA integrity_check(20)")) {
            if (!line.equals("ok")) damages.add("the file is damaged (" + line + ")");
        }
    }

    private static boolean isHash(String hex) {
        return hex.length() == 2 * Hashes.BYTES
                && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }
}
