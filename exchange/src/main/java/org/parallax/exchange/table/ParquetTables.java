package org.parallax.exchange.table;

import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Preamble;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The record as a folder of Parquet files. */
public final class ParquetTables {
    private ParquetTables() {}

    /** The names of all files of a set. */
    static final List<String> FILES =
            Stream.of(
                            "incidents",
                            "figures",
                            "origins",
                            "running",
                            "accusations",
                            "disputes",
                            "claims",
                            "reports")
                    .map(it -> it + Work.END)
                    .toList();

    /**
     * Writes a set of tables, each with what the preamble says in the metadata of its file. The
     * folder is put in its place whole or not at all; a set that is there is replaced.
     *
     * @param folder need not be there; its parent must
     * @throws FolderTaken if the folder holds anything else than a set of tables
     * @throws IOException if nothing can be written; the message is one line, as the other's is
     */
    public static void write(RecordView record, Preamble preamble, Path folder) throws IOException {
        try (Draft draft = Draft.of(folder)) {
            try (Work work = Work.in(draft.folder())) {
                write(work, record, preamble);
            } catch (SQLException e) {
                throw new IOException(
                        "no tables can be written to %s (%s)".formatted(folder, line(e)), e);
            } catch (LinkageError e) {
                // its engine is unpacked into the folder for temporary files, and is not for all
                Throwable why = e.getCause() == null ? e : e.getCause();
                throw new IOException(
                        "DuckDB, which writes Parquet, does not start here (%s)"
                                .formatted(line(why)),
                        e);
            }
            draft.putInPlace();
        }
    }

    private static void write(Work work, RecordView record, Preamble preamble) throws SQLException {
        write(work, preamble, record::events, new EventTables(record).all());
        write(work, preamble, record::accounts, List.of(ClaimTable.table()));
        write(work, preamble, record::sources, List.of(ReportTable.table()));
    }

    /** Several tables in one go over what they are made from. */
    private static <S> void write(
            Work work,
            Preamble preamble,
            Supplier<Stream<S>> things,
            List<? extends Table<S, ?>> tables)
            throws SQLException {
        try (Stream<S> all = things.get();
                Fillers<S> fillers = work.fill(tables)) {
            var each = all.iterator();
            while (each.hasNext()) fillers.add(each.next());
        }
        for (Table<S, ?> table : tables) work.export(table.name(), preamble.fields());
    }

    private static String line(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message.lines().findFirst().orElse("");
    }
}
