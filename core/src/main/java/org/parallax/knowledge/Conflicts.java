package org.parallax.knowledge;

import org.parallax.knowledge.Rows.Row;

import java.io.BufferedReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who fights whom, where and when: the table {@code dyads.tsv}. Immutable. */
public final class Conflicts {
    private static final List<String> HEADER =
            List.of("country", "areas", "from", "to", "a", "b", "with_a", "with_b", "unnamed");

    private final List<Conflict> all;

    private Conflicts(List<Conflict> all) {
        this.all = List.copyOf(all);
    }

    /** Opened on first use, once. */
    private static final class Bundled {
        static final Conflicts CONFLICTS = open();

        private static Conflicts open() {
            try {
                return load(Rows.reader(Rows.bundled("dyads.tsv")), "dyads.tsv");
            } catch (RegisterFault e) {
                throw new AssertionError("the program's own table of conflicts is damaged", e);
            }
        }
    }

    /** The table that comes with the program. */
    public static Conflicts bundled() {
        return Bundled.CONFLICTS;
    }

    /**
     * Reads a table.
     *
     * @param fileName named in the message of a fault
     */
    public static Conflicts load(BufferedReader in, String fileName) throws RegisterFault {
        List<Conflict> all = new ArrayList<>();
        for (Row row : Rows.read(in, fileName, HEADER)) all.add(conflict(row));
        return new Conflicts(all);
    }

    private static Conflict conflict(Row row) throws RegisterFault {
        return new Conflict(
                row.required(0, "country"),
                Rows.list(row.cell(1)).stream().map(Fold::fold).toList(),
                row.day(2),
                row.day(3),
                row.required(4, "side a"),
                row.required(5, "side b"),
                Set.copyOf(Rows.list(row.cell(6))),
                Set.copyOf(Rows.list(row.cell(7))),
                unnamed(row));
    }

    private static Conflict.Unnamed unnamed(Row row) throws RegisterFault {
        for (Conflict.Unnamed word : Conflict.Unnamed.values()) {
            String printed = word.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (printed.equals(row.cell(8))) return word;
        }
        throw row.fault(
                "'" + row.cell(8) + "'", "Use dyad, one-sided, one-sided-a, unknown or named");
    }

    /** All, in the order of the table. */
    public List<Conflict> all() {
        return all;
    }

    /**
     * Those of a country, in the order of the table.
     *
     * @param country ISO 3166 two-letter code
     * @param day empty for any day
     */
    public List<Conflict> in(String country, Optional<LocalDate> day) {
        return all.stream()
                .filter(it -> it.country().equals(country))
                .filter(it -> day.map(it::holdsOn).orElse(true))
                .toList();
    }
}
