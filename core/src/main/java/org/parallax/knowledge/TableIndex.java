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
 * An index that does not fit its table, by length and checksum, is not used.
 */
final class TableIndex {
    private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;

    private final int[] starts;
    private final Hashes keys;
    private final Hashes phrases;

    /**
     * @param starts the byte at which each row begins
     * @param keys numbers of rows under hashes of ids and other keys
     * @param phrases numbers of values under hashes of words
     */
    private TableIndex(int[] starts, Hashes keys, Hashes phrases) {
        this.starts = starts;
        this.keys = keys;
        this.phrases = phrases;
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
        return new TableIndex(starts(table), Hashes.of(keys), Hashes.of(phrases));
    }

    static TableIndex ofPlaces(byte[] table) throws RegisterFault {
        Gazetteer gazetteer = Gazetteer.load(Rows.reader(table), "places.tsv");
        List<Hashes.Entry> keys = new ArrayList<>();
        List<Hashes.Entry> phrases = new ArrayList<>();
        Gazetteer.file(gazetteer.all(), keys, phrases);
        return new TableIndex(starts(table), Hashes.of(keys), Hashes.of(phrases));
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

    Hashes keys() {
        return keys;
    }

    Hashes phrases() {
        return phrases;
    }

    /** The rows of {@code text}, the table that this index fits. */
    <R> Table<R> rows(String fileName, byte[] text, Table.Parser<R> parser) {
        return new Table.OnDemand<>(fileName, text, starts, parser);
    }

    /** The index as it is kept, with the checksum of the table that it fits. */
    byte[] bytes(byte[] table) {
        int size =
                HEAD_BYTES + Integer.BYTES * (1 + starts.length) + keys.bytes() + phrases.bytes();
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putLong(checksum(table)).putInt(table.length).putInt(starts.length);
        for (int start : starts) out.putInt(start);
        keys.write(out);
        phrases.write(out);
        return out.array();
    }

    /** The kept index, where it fits the table. */
    static Optional<TableIndex> read(byte[] kept, byte[] table) {
        ByteBuffer in = ByteBuffer.wrap(kept);
        if (in.getLong() != checksum(table) || in.getInt() != table.length) {
            return Optional.empty();
        }
        int[] starts = new int[in.getInt()];
        in.asIntBuffer().get(starts);
        in.position(in.position() + starts.length * Integer.BYTES);
        return Optional.of(new TableIndex(starts, Hashes.read(in), Hashes.read(in)));
    }

    private static long checksum(byte[] table) {
        CRC32 sum = new CRC32();
        sum.update(table);
        return sum.getValue();
    }
}
