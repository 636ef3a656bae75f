package org.parallax.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What is found where in a table, so that a program need not read all of it to begin: where each
 * row starts, the rows by key, and the automaton of their phrases. Written beside the table when
 * the table changes:
 *
 * <pre>java -cp core/target/classes org.parallax.knowledge.TableIndex FOLDER</pre>
 *
 * An index that does not fit its table, by format, length and checksum, is not used.
 */
final class TableIndex {
    /** Raised when what is kept, or how words are hashed, changes. */
    private static final long FORMAT = 3;

    private static final int HEAD_BYTES = Long.BYTES + 3 * Integer.BYTES;

    private final int[] starts;
    private final List<Hashes> parts;

    /**
     * @param starts the byte at which each row begins
     * @param parts numbers of rows under hashes of keys, then numbers of values under hashes of
     *     words; what each part is for is its table's affair
     */
    private TableIndex(int[] starts, List<Hashes> parts) {
        this.starts = starts;
        this.parts = List.copyOf(parts);
    }

    /** Writes {@code actors.index} and {@code places.index} beside the tables in a folder. */
    public static void main(String[] arguments) throws IOException, RegisterFault {
        if (arguments.length != 1) throw new IllegalArgumentException("usage: TableIndex FOLDER");
        Path folder = Path.of(arguments[0]);
        byte[] actors = Files.readAllBytes(folder.resolve("actors.tsv"));
        byte[] places = Files.readAllBytes(folder.resolve("places.tsv"));
        Files.write(folder.resolve("actors.index"), ofActors(actors).bytes(actors));
        Files.write(folder.resolve("places.index"), ofPlaces(places).bytes(places));
    }

    static TableIndex ofActors(byte[] table) throws RegisterFault {
        ActorRegister register = ActorRegister.load(Rows.reader(table), "actors.tsv");
        List<Hashes.Entry> keys = new ArrayList<>();
        List<Hashes.Entry> phrases = new ArrayList<>();
        ActorRegister.file(register.all(), keys, phrases);
        return new TableIndex(starts(table), List.of(Hashes.of(keys), Hashes.of(phrases)));
    }

    /**
     * @throws IllegalArgumentException where the rows are not sorted by id, as bytes
     */
    static TableIndex ofPlaces(byte[] table) throws RegisterFault {
        List<Place> places = Gazetteer.load(Rows.reader(table), "places.tsv").all();
        for (int row = 1; row < places.size(); row++) {
            String before = places.get(row - 1).id();
            if (before.compareTo(places.get(row).id()) >= 0) {
                throw new IllegalArgumentException("not sorted after " + before);
            }
        }
        return new TableIndex(starts(table), PlaceIndex.of(places, 0).parts());
    }

    /** Where the rows begin: every line but the header, comments and blank ones. */
    private static int[] starts(byte[] table) {
        List<Integer> starts = new ArrayList<>();
        boolean headed = false;
        int at = 0;
        while (at < table.length) {
            int end = at;
            while (end < table.length && table[end] != '\n') end++;
            boolean row = end > at && table[at] != '#';
            if (row && headed) starts.add(at);
            headed = headed || row;
            at = end + 1;
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first part: numbers of rows under hashes of ids and other keys. */
    Hashes keys() {
        return parts.get(0);
    }

    /** The second part: numbers of values under hashes of words. */
    Hashes phrases() {
        return parts.get(1);
    }

    List<Hashes> parts() {
        return parts;
    }

    /** The rows of {@code text}, the table that this index fits. */
    <R> Table.OnDemand<R> rows(String fileName, byte[] text, Table.Parser<R> parser) {
        return new Table.OnDemand<>(fileName, text, starts, parser);
    }

    /**
     * The index as it is kept, with the checksum of the table that it fits. Where rows begin is
     * kept as their lengths, two bytes each.
     */
    byte[] bytes(byte[] table) {
        int size = HEAD_BYTES + Integer.BYTES + Character.BYTES * starts.length;
        for (Hashes part : parts) size += part.bytes();
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putLong(checksum(table)).putInt(table.length);
        out.putInt(starts.length).putInt(parts.size());
        int at = starts.length == 0 ? 0 : starts[0];
        out.putInt(at);
        for (int row = 1; row <= starts.length; row++) {
            int next = row < starts.length ? starts[row] : at;
            if (next - at > Character.MAX_VALUE) {
                throw new IllegalArgumentException("a row of " + (next - at) + " bytes");
            }
            out.putChar((char) (next - at));
            at = next;
        }
        for (Hashes part : parts) part.write(out);
        return out.array();
    }

    /** The kept index, where it fits the table. */
    static Optional<TableIndex> read(byte[] kept, byte[] table) {
        ByteBuffer in = ByteBuffer.wrap(kept);
        if (kept.length < HEAD_BYTES
                || in.getLong() != checksum(table)
                || in.getInt() != table.length) {
            return Optional.empty();
        }
        int[] starts = new int[in.getInt()];
        int count = in.getInt();
        int at = in.getInt();
        for (int row = 0; row < starts.length; row++) {
            starts[row] = at;
            at += in.getChar();
        }
        List<Hashes> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) parts.add(Hashes.read(in));
        return Optional.of(new TableIndex(starts, parts));
    }

    private static long checksum(byte[] table) {
        CRC32 sum = new CRC32();
        sum.update(table);
        return FORMAT << 32 | sum.getValue();
    }
}
