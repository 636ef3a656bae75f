package org.parallax.store.derived;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Makes the tables in an empty database and fills them, in one transaction. */
final class Filler {
    private static final int ROWS_AT_ONCE = 500;

    private static final List<String> TABLES =
            List.of(
                    "CREATE TABLE stamp (entries INTEGER NOT NULL, root TEXT NOT NULL,"
                            + " readers TEXT NOT NULL, program TEXT NOT NULL,"
                            + " policy TEXT NOT NULL)",
                    "CREATE TABLE incident (position INTEGER PRIMARY KEY, id TEXT NOT NULL,"
                            + " line TEXT NOT NULL, sum INTEGER NOT NULL)",
                    "CREATE TABLE episode (position INTEGER PRIMARY KEY, id TEXT NOT NULL,"
                            + " line TEXT NOT NULL, sum INTEGER NOT NULL)",
                    "CREATE TABLE source (position INTEGER PRIMARY KEY, id TEXT NOT NULL,"
                            + " line TEXT NOT NULL, sum INTEGER NOT NULL)",
                    "CREATE TABLE name (position INTEGER PRIMARY KEY, id TEXT NOT NULL,"
                            + " line TEXT NOT NULL, sum INTEGER NOT NULL)",
                    "CREATE TABLE note (position INTEGER PRIMARY KEY, id TEXT NOT NULL,"
                            + " line TEXT NOT NULL, sum INTEGER NOT NULL)",
                    "CREATE TABLE claim (position INTEGER PRIMARY KEY, id TEXT NOT NULL,"
                            + " report TEXT NOT NULL, incident TEXT NOT NULL, line TEXT NOT NULL,"
                            + " sum INTEGER NOT NULL)",
                    "CREATE TABLE report (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
                            + " day TEXT NOT NULL, outlet TEXT NOT NULL, title TEXT NOT NULL,"
                            + " text TEXT NOT NULL,"
                            + " sum INTEGER NOT NULL)",
                    "CREATE VIRTUAL TABLE report_words USING"
                            + " fts5(title, text, forms, content='', tokenize='ascii')",
                    "CREATE VIRTUAL TABLE claim_words USING"
                            + " fts5(words, forms, content='', tokenize='ascii')");

    private final Handle handle;
    private final Analysis analysis = new Analysis();
    private final IntConsumer progress;

    private Filler(Handle handle, IntConsumer progress) {
        this.handle = handle;
        this.progress = progress;
    }

    /**
     * @param progress told how many reports are in, now and then
     */
    static void fill(Handle handle, Stamp stamp, Contents contents, IntConsumer progress) {
        handle.useTransaction(inside -> {
            for (String table : TABLES) inside.execute(table);
            inside.execute("PRAGMA user_version = " + DerivedFile.VERSION);
            inside.execute(
                    "INSERT INTO stamp VALUES (?, ?, ?, ?, ?)",
                    stamp.entries(),
                    stamp.root(),
                    stamp.readers(),
                    stamp.program(),
                    stamp.policy());
            new Filler(inside, progress).fill(contents);
        });
    }

    private void fill(Contents contents) {
        for (Table table : Table.values()) {
            try (Stream<Line> lines = contents.lines(table)) {
                switch (table) {
                    case INCIDENT, EPISODE, SOURCE, NAME, NOTE -> lines(table, lines.iterator());
                    case CLAIM -> claims(lines.iterator());
                }
            }
        }
        try (Stream<ReportText> reports = contents.reports()) {
            reports(reports.iterator());
        }
        for (Table table : Table.values()) {
            if (table == Table.NOTE) continue; // nobody asks for one
            handle.execute("CREATE INDEX %s_id ON %s(id)".formatted(table.sql(), table.sql()));
        }
        for (String index : List.of("report_words", "claim_words")) {
            handle.execute("INSERT INTO %s(%s) VALUES ('optimize')".formatted(index, index));
        }
    }

    private void lines(Table table, Iterator<Line> lines) {
        String sql = "INSERT INTO %s VALUES (?, ?, ?, ?)".formatted(table.sql());
        try (Rows rows = new Rows(sql)) {
            for (int position = 1; lines.hasNext(); position++) {
                Line line = lines.next();
                String id = Texts.whole(line.id());
                long sum = Sums.of(table.sql(), position, id, line.line());
                rows.add(position, id, line.line(), sum);
            }
        }
    }

    private void claims(Iterator<Line> lines) {
        try (Rows rows = new Rows("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?)");
                Rows words =
                        new Rows("INSERT INTO claim_words(rowid, words, forms) VALUES (?, ?, ?)")) {
            for (int position = 1; lines.hasNext(); position++) {
                Line line = lines.next();
                Line.About about =
                        line.about()
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "a claim says nothing about itself: " + line));
                String report = Texts.whole(about.report());
                String incident = about.incident().orElse("");
                rows.add(
                        position,
                        line.id(),
                        report,
                        incident,
                        line.line(),
                        Sums.of("claim", position, line.id(), report, incident, line.line()));
                List<Word> said = analysis.words(about.words());
                words.add(position, Tokens.stems(said), Tokens.forms(said));
            }
        }
    }

    private void reports(Iterator<ReportText> reports) {
        try (Rows rows = new Rows("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?)");
                Rows words =
                        new Rows(
                                "INSERT INTO report_words(rowid, title, text, forms)"
                                        + " VALUES (?, ?, ?, ?)")) {
            for (int position = 1; reports.hasNext(); position++) {
                ReportText report = reports.next();
                String id = Texts.whole(report.id());
                String day = report.day().map(LocalDate::toString).orElse("");
                String outlet = whole(report.outlet());
                String title = whole(report.title());
                String text = Texts.whole(report.text());
                long sum = Sums.of("report", position, id, day, outlet, title, text);
                rows.add(position, id, day, outlet, title, text, sum);
                List<Word> head = analysis.words(title);
                List<Word> body = analysis.words(text);
                List<Word> both = Stream.of(head, body).flatMap(List::stream).toList();
                words.add(position, Tokens.stems(head), Tokens.stems(body), Tokens.forms(both));
                progress.accept(position);
            }
        }
    }

    private static String whole(Optional<String> text) {
        return text.map(Texts::whole).orElse("");
    }

    /** Rows that go into a table a few hundred at once. */
    private final class Rows implements AutoCloseable {
        private final PreparedBatch batch;

        Rows(String sql) {
            this.batch = handle.prepareBatch(sql);
        }

        void add(Object... values) {
            batch.add(values);
            if (batch.size() >= ROWS_AT_ONCE) batch.execute();
        }

        @Override
        public void close() {
            if (batch.size() > 0) batch.execute();
            batch.close();
        }
    }
}
