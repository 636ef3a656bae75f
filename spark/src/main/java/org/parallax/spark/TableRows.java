package org.parallax.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.parallax.intake.Arrival;
import org.parallax.intake.InputFault;
import org.parallax.intake.Intake;
import org.parallax.intake.bytes.FaultKind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of a Parquet file whose row groups lie in a slice. Each becomes the line of JSON that it
 * would be, and that line is what is kept and read. A row's number counts from 1.
 */
final class TableRows implements Incoming {
    private static final Set<String> FIELDS =
            Set.of("id", "text", "title", "outlet", "url", "language", "published");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SourceFile source;
    private final Intake intake = Intake.standard(InputStream.nullInputStream());
    private final Rows rows;
    private boolean over;

    TableRows(Slice slice, Configuration hadoop) {
        this.source = slice.source();
        this.rows = new Rows(slice, hadoop);
    }

    /** Opened by the first row that is asked for. */
    private static final class Rows {
        private final Slice slice;
        private final Configuration hadoop;
        private Optional<ParquetReader<Group>> opened = Optional.empty();

        Rows(Slice slice, Configuration hadoop) {
            this.slice = slice;
            this.hadoop = hadoop;
        }

        ParquetReader<Group> reader() throws IOException {
            if (opened.isEmpty()) {
                Path path = new Path(URI.create(slice.source().uri()));
                opened =
                        Optional.of(
                                new Builder(path, hadoop)
                                        .withFileRange(slice.start(), slice.end())
                                        .build());
            }
            return opened.get();
        }

        boolean isUnopened() {
            return opened.isEmpty();
        }

        boolean isFirst() {
            return slice.start() == 0;
        }

        /** In small letters, by name. */
        Set<String> columns() throws IOException {
            Path path = new Path(URI.create(slice.source().uri()));
            Set<String> names = new TreeSet<>();
            try (ParquetFileReader file =
                    ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
                for (Type type : file.getFileMetaData().getSchema().getFields()) {
                    names.add(type.getName().toLowerCase(Locale.ROOT));
                }
            }
            return names;
        }

        void close() throws IOException {
            if (opened.isPresent()) opened.get().close();
        }
    }

    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(Path path, Configuration hadoop) throws IOException {
            super(HadoopInputFile.fromPath(path, hadoop));
            withConf(hadoop);
        }

        @Override
        protected GroupReadSupport getReadSupport() {
            return new GroupReadSupport();
        }
    }

    @Override
    public Optional<Arrival> next() throws IOException {
        if (over) return Optional.empty();
        Group row;
        long index;
        try {
            if (rows.isUnopened() && !rows.columns().contains("text")) {
                over = true; // one fault for the file, not one for each row
                return rows.isFirst() ? Optional.of(withoutText()) : Optional.empty();
            }
            ParquetReader<Group> reader = rows.reader();
            row = reader.read();
            index = reader.getCurrentRowIndex();
        } catch (RuntimeException e) { // Parquet's way to say that it is none
            over = true;
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return Optional.of(
                    new Arrival.Bad(
                            new InputFault(
                                    FaultKind.UNREADABLE,
                                    new InputFault.Place(source.shown(), 1),
                                    "this is no Parquet file, or a damaged one (" + why + ")",
                                    "make it anew",
                                    e)));
        }
        if (row == null) {
            over = true;
            return Optional.empty();
        }
        return Optional.of(arrival(line(row), Math.toIntExact(index + 1)));
    }

    private Arrival withoutText() throws IOException {
        return new Arrival.Bad(
                new InputFault(
                        FaultKind.MISSING_FIELD,
                        new InputFault.Place(source.shown(), 1),
                        "this table has no column 'text', but " + String.join(", ", rows.columns()),
                        "rename the column that holds the reports"));
    }

    private Arrival arrival(String line, int number) {
        List<Arrival> arrivals = new ArrayList<>();
        intake.lines(
                source.shown(),
                source.name(),
                number,
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                arrivals::add);
        if (arrivals.size() != 1) throw new AssertionError("a row gives one thing: " + arrivals);
        return arrivals.getFirst();
    }

    private static String line(Group row) {
        ObjectNode line = JSON.createObjectNode();
        for (int i = 0; i < row.getType().getFieldCount(); i++) {
            Type type = row.getType().getType(i);
            String name = type.getName().toLowerCase(Locale.ROOT);
            if (!FIELDS.contains(name) || row.getFieldRepetitionCount(i) != 1) continue;
            if (type.isPrimitive()) put(line, name, row, i);
            else line.putObject(name); // refused as what it is
        }
        return line.toString();
    }

    private static void put(ObjectNode line, String name, Group row, int field) {
        Type type = row.getType().getType(field);
        PrimitiveTypeName kind = type.asPrimitiveType().getPrimitiveTypeName();
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (kind == PrimitiveTypeName.BINARY) {
            line.put(name, row.getString(field, 0));
        } else if (meaning instanceof DateLogicalTypeAnnotation) {
            line.put(name, LocalDate.ofEpochDay(row.getInteger(field, 0)).toString());
        } else if (meaning instanceof TimestampLogicalTypeAnnotation moment) {
            line.put(name, moment(row.getLong(field, 0), moment.getUnit()).toString());
        } else {
            line.put(name, 0); // refused as a number
        }
    }

    private static Instant moment(long since, TimeUnit unit) {
        ChronoUnit step =
                switch (unit) {
                    case MILLIS -> ChronoUnit.MILLIS;
                    case MICROS -> ChronoUnit.MICROS;
                    case NANOS -> ChronoUnit.NANOS;
                };
        return Instant.EPOCH.plus(since, step);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
