package org.parallax.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.parallax.store.derived.Contents;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.Table;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The record as Parquet: {@code incidents}, {@code episodes} and {@code claims}, each with the id
 * and the very line that {@code parallax export} prints, names of victims masked, in the order of
 * the export. Beside an incident's line stand the fields that most people filter by.
 */
final class RecordTables {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A column and where in the line its value stands. */
    private record Column(String name, String way, Kind kind) {
        enum Kind {
            WORD,
            COUNT,
            DEGREES
        }

        JsonPointer pointer() {
            return JsonPointer.compile(way);
        }
    }

    private static final List<Column> OF_INCIDENTS =
            List.of(
                    new Column("type", "/type", Column.Kind.WORD),
                    new Column("from", "/when/from", Column.Kind.WORD),
                    new Column("to", "/when/to", Column.Kind.WORD),
                    new Column("place", "/where/place", Column.Kind.WORD),
                    new Column("place_name", "/where/name", Column.Kind.WORD),
                    new Column("lat", "/where/lat", Column.Kind.DEGREES),
                    new Column("lon", "/where/lon", Column.Kind.DEGREES),
                    new Column("killed_low", "/totals/killed/low", Column.Kind.COUNT),
                    new Column("killed_best", "/totals/killed/best", Column.Kind.COUNT),
                    new Column("killed_high", "/totals/killed/high", Column.Kind.COUNT),
                    new Column("injured_low", "/totals/injured/low", Column.Kind.COUNT),
                    new Column("injured_best", "/totals/injured/best", Column.Kind.COUNT),
                    new Column("injured_high", "/totals/injured/high", Column.Kind.COUNT),
                    new Column("grade", "/grade", Column.Kind.WORD));

    private final Path folder;
    private final Configuration hadoop;

    /**
     * @param folder on any file system of Hadoop's; tables that are there already are replaced
     */
    RecordTables(Path folder, Configuration hadoop) {
        this.folder = folder;
        this.hadoop = hadoop;
    }

    /** Makes the folder, and a file in it that is gone again at once. */
    static void requireWritable(Path folder, Configuration hadoop) throws IOException {
        FileSystem files = folder.getFileSystem(hadoop);
        files.mkdirs(folder);
        Path probe = new Path(folder, ".parallax-" + UUID.randomUUID());
        files.create(probe, false).close();
        files.delete(probe, false);
    }

    void write(Contents contents) throws IOException {
        write(contents, Table.INCIDENT, "incidents", OF_INCIDENTS);
        write(contents, Table.EPISODE, "episodes", List.of());
        write(contents, Table.CLAIM, "claims", List.of());
    }

    private void write(Contents contents, Table table, String name, List<Column> columns)
            throws IOException {
        MessageType type = type(name, columns);
        Path file = new Path(folder, name + ".parquet");
        try (Stream<Line> lines = contents.lines(table);
                ParquetWriter<Group> writer =
                        ExampleParquetWriter.builder(file)
                                .withType(type)
                                .withConf(hadoop)
                                .withCompressionCodec(CompressionCodecName.ZSTD)
                                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                                .build()) {
            Iterator<Line> each = lines.iterator();
            while (each.hasNext()) writer.write(row(each.next(), type, columns));
        }
    }

    private static MessageType type(String name, List<Column> columns) {
        Types.MessageTypeBuilder type = Types.buildMessage();
        type.required(BINARY).as(stringType()).named("id");
        for (Column column : columns) {
            switch (column.kind()) {
                case WORD -> type.optional(BINARY).as(stringType()).named(column.name());
                case COUNT -> type.optional(INT64).named(column.name());
                case DEGREES -> type.optional(DOUBLE).named(column.name());
            }
        }
        type.required(BINARY).as(stringType()).named("line");
        return type.named(name);
    }

    private static Group row(Line line, MessageType type, List<Column> columns) {
        Group row = new SimpleGroup(type);
        row.add("id", line.id());
        if (!columns.isEmpty()) {
            JsonNode all = parsed(line.line());
            for (Column column : columns) {
                JsonNode value = all.at(column.pointer());
                if (value.isMissingNode() || value.isNull()) continue;
                switch (column.kind()) {
                    case WORD -> row.add(column.name(), value.asText());
                    case COUNT -> row.add(column.name(), value.asLong());
                    case DEGREES -> row.add(column.name(), value.asDouble());
                }
            }
        }
        row.add("line", line.line());
        return row;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a line of the export is JSON", e);
        }
    }
}
