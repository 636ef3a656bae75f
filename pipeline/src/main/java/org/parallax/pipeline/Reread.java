package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.store.Kept;
import org.parallax.store.Ledger;
import org.parallax.store.Reader;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two versions of the readers over the latest versions of all reports of a record, side by side.
 *
 * @param differences one for each report of which both made something, in the ledger's order
 * @param readings all that were compared, for masking names in them
 * @param alone how many reports only one of the versions has read
 * @param unreadable how many kept readings this program cannot make out
 */
public record Reread(
        List<Difference> differences,
        List<Reading> readings,
        Names names,
        int alone,
        int unreadable) {
    private static final List<String> WORDS = List.of("added", "removed", "changed");

    public Reread {
        differences = List.copyOf(differences);
        readings = List.copyOf(readings);
    }

    /**
     * @param from the version of the earlier reader
     * @param to the version of the later one
     */
    public record Difference(Report report, String from, String to, ReadingChanges changes) {}

    /**
     * Compares what the readers of this program made of each report with the newest reading of an
     * earlier version. What is unread is not read here; see {@link Parallax#readAnew}.
     */
    public static Reread withEarlier(Parallax parallax, Ledger ledger) throws StoreFault {
        String to = parallax.readerVersion();
        List<String> earlier = new ArrayList<>();
        for (Reader reader : ledger.readers()) {
            if (reader.version().equals(to)) break;
            earlier.addFirst(reader.version());
        }
        return compare(parallax, ledger, earlier, to);
    }

    /**
     * Compares two versions that are kept.
     *
     * @throws Refusal if one of them is not
     */
    public static Reread between(Parallax parallax, Ledger ledger, String from, String to)
            throws Refusal, StoreFault {
        List<String> kept = ledger.readers().stream().map(Reader::version).toList();
        for (String version : List.of(from, to)) {
            if (kept.contains(version)) continue;
            throw new Refusal(
                    "no reading by reader %s is kept. parallax reread --list lists the versions"
                            .formatted(version));
        }
        return compare(parallax, ledger, List.of(from), to);
    }

    /**
     * @param earlier versions, the newest first
     */
    private static Reread compare(Parallax parallax, Ledger ledger, List<String> earlier, String to)
            throws StoreFault {
        List<Difference> differences = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        int alone = 0;
        int unreadable = 0;
        try (Stream<Stored> reports = ledger.reports()) {
            for (Stored stored : (Iterable<Stored>) reports::iterator) {
                Optional<String> from = newest(ledger, stored, earlier);
                Optional<Kept> is = ledger.reading(stored.sequence(), to);
                if (from.isEmpty() || is.isEmpty()) {
                    alone++;
                    continue;
                }
                Kept was = ledger.reading(stored.sequence(), from.get()).orElseThrow();
                try {
                    Reading one = ReadingJson.read(stored.report(), was.body());
                    Reading other = ReadingJson.read(stored.report(), is.get().body());
                    readings.add(one);
                    readings.add(other);
                    ReadingChanges changes = ReadingChanges.between(one, other);
                    differences.add(new Difference(stored.report(), from.get(), to, changes));
                } catch (IllegalArgumentException e) {
                    // kept by a program that wrote otherwise, or damaged: counted, and told
                    unreadable++;
                }
            }
        }
        return new Reread(differences, readings, parallax.names(), alone, unreadable);
    }

    private static Optional<String> newest(Ledger ledger, Stored stored, List<String> earlier)
            throws StoreFault {
        for (String version : earlier) {
            if (ledger.reading(stored.sequence(), version).isPresent()) return Optional.of(version);
        }
        return Optional.empty();
    }

    /** "3 reports: 9 claims the same, 1 added, 0 removed, 2 changed", and what is left out. */
    public String tally() {
        int same = 0;
        int[] counts = new int[WORDS.size()];
        for (Difference difference : differences) {
            same += difference.changes().same();
            for (ReadingChanges.Change change : difference.changes().changes()) {
                counts[WORDS.indexOf(change.word())]++;
            }
        }
        String tally =
                "%d reports compared: %d claims the same, %d added, %d removed, %d changed"
                        .formatted(differences.size(), same, counts[0], counts[1], counts[2]);
        if (alone > 0) tally += "; %d reports read by one version only".formatted(alone);
        if (unreadable > 0) tally += "; %d readings cannot be made out".formatted(unreadable);
        return tally;
    }
}
