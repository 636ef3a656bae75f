package org.parallax.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.Arrival;
import org.parallax.intake.InputFault;
import org.parallax.spark.ArchiveJob.Plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A call or an input that is wrong is told in a line, with status 2 and no trace of Spark. */
class WrongCallTest {
    @TempDir private Path folder;

    /** In the folder: a letter, a folder of letters, and a report. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --record r                              | Missing required parameter: 'INPUT'
                    a.jsonl                                 | Missing required option: '--record=DIR'
                    --record r --threads 0 a.jsonl          | --threads 0 is out of range: 1 to 1,024
                    --record r --threads 9999 a.jsonl       | --threads 9999 is out of range
                    --record r --threads two a.jsonl        | Invalid value for option '--threads': 'two' is not an int
                    --record r --slice-megabytes 0 a.jsonl  | --slice-megabytes 0 is out of range: 1 to 1,024
                    --record r --slice-megabytes -1 a.jsonl | --slice-megabytes -1 is out of range
                    --record r --slice-megabytes 9e9 a.jsonl | '9e9' is not an int
                    --record @/letters a.jsonl              | there is no record, but other files such as one.txt
                    --record @/letter a.jsonl               | this is no folder
                    --record @/letter/below a.jsonl         | the folder cannot be used
                    --record r --frob a.jsonl               | Unknown option: '--frob'
                    """)
    void theCall(String call, String what) throws IOException {
        Files.writeString(folder.resolve("letter"), "Dear all");
        Files.createDirectory(folder.resolve("letters"));
        Files.writeString(folder.resolve("letters/one.txt"), "Dear all");
        List<String> said = said(call.replace("@", folder.toString()).split(" "));
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.getFirst().startsWith("parallax: "), said::toString);
        assertTrue(said.getFirst().contains(what), said::toString);
        assertFalse(Files.exists(Path.of("r")));
    }

    private static List<String> said(String... call) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertEquals(2, Main.run(to, to, call), err::toString);
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** What needs Spark: one session for all of it. */
    @Test
    void theInputAndTheTarget() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear all");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path table = folder.resolve("sales.parquet");
        table(table);
        try (JavaSparkContext spark = Session.local(1)) {
            ArchiveJob job = new ArchiveJob(spark, _ -> {});
            List<String> inputs =
                    List.of(folder.resolve("none.jsonl").toString(), empty.toString(), "" + letter);
            List<String> faults = new ArrayList<>();
            Plan plan = job.plan(inputs, 100);
            for (InputFault fault : plan.faults()) faults.add(fault.getMessage());
            assertEquals(List.of(), plan.slices());
            assertLine(faults.get(0), "none.jsonl:1: NOT_FOUND: there is no such file");
            assertLine(faults.get(1), "empty:1: NO_REPORTS: this folder holds no archive");
            assertLine(faults.get(2), "letter:1: UNSUPPORTED: ");

            faults.clear();
            for (Slice slice : job.plan(List.of(table.toString()), 100).slices()) {
                TableRows rows = new TableRows(slice, spark.hadoopConfiguration());
                while (rows.next().orElse(null) instanceof Arrival.Bad(InputFault fault)) {
                    faults.add(fault.getMessage());
                }
            }
            assertEquals(1, faults.size(), faults::toString);
            assertLine(
                    faults.getFirst(),
                    "sales.parquet:1: MISSING_FIELD: this table has no column 'text', but city,"
                            + " price");

            String target = letter + "/tables";
            WrongCall wrong = assertThrows(WrongCall.class, () -> job.requireWritable(target));
            assertLine(
                    String.valueOf(wrong.getMessage()),
                    "--parquet " + target + ": nothing can be written there");
        }
    }

    private static void assertLine(String line, String what) {
        assertTrue(line.contains(what), line);
        assertEquals(1, line.lines().count(), line);
    }

    /** Two hundred rows that are no reports. */
    private static void table(Path file) throws IOException {
        MessageType type =
                MessageTypeParser.parseMessageType(
                        "message sales { required binary City (STRING); required int64 price; }");
        try (ParquetWriter<Group> writer =
                ExampleParquetWriter.builder(new LocalOutputFile(file)).withType(type).build()) {
            for (long i = 0; i < 200; i++) {
                writer.write(new SimpleGroup(type).append("City", "Hama").append("price", i));
            }
        }
    }
}
