package org.parallax.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.parallax.intake.InputFault;
import org.parallax.pipeline.Parallax;
import org.parallax.publish.DerivedRecord;
import org.parallax.spark.Gathering.Gathered;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Contents;

import scala.Tuple2;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Archives into a record: tasks read slices, and what they deliver is put into the ledger in the
 * order of the inputs. Reading is what takes long, and is done wherever Spark has room, and so is
 * finding out what each report tells; the ledger, and what reports tell together, belong to one
 * machine, the driver's.
 */
final class ArchiveJob {
    private final JavaSparkContext context;
    private final Mishap mishap;
    private final Consumer<String> told;

    /**
     * @param told a line for each fault and note
     */
    ArchiveJob(JavaSparkContext context, Consumer<String> told) {
        this(context, told, (_, _) -> {});
    }

    ArchiveJob(JavaSparkContext context, Consumer<String> told, Mishap mishap) {
        this.context = context;
        this.told = told;
        this.mishap = mishap;
    }

    /** What befalls a task before it does its work; nothing but in tests. */
    interface Mishap extends Serializable {
        /**
         * @param number of the slice, or of the portion
         * @param attempt counts from 0
         */
        void before(int number, int attempt);
    }

    /**
     * @param slices in the order of the inputs
     * @param faults inputs that are none
     * @param sliceBytes about how many bytes of a file make a slice, where it may be cut
     */
    record Plan(List<Slice> slices, List<InputFault> faults, long sliceBytes) {}

    /** What is to be read, and in what portions. */
    Plan plan(List<String> inputs, long sliceBytes) throws IOException {
        List<InputFault> faults = new ArrayList<>();
        List<SourceFile> sources = Sources.of(inputs, context.hadoopConfiguration(), faults::add);
        return new Plan(Slicing.of(sources, sliceBytes, context), List.copyOf(faults), sliceBytes);
    }

    /**
     * Reads slices, and puts what they hold into the ledger.
     *
     * @param slices those of the plan; one that is there twice is read twice, and counts once
     */
    Gathered read(Plan plan, List<Slice> slices, Parallax parallax, Ledger ledger)
            throws IOException {
        Gathering gathering = new Gathering(ledger, parallax, plan.slices(), told);
        for (InputFault fault : plan.faults()) gathering.refuse(fault);
        if (!slices.isEmpty()) {
            Iterator<Tuple2<Place, Delivery>> inOrder =
                    read(slices)
                            .repartitionAndSortWithinPartitions(
                                    new InSlices(plan.slices(), plan.sliceBytes()))
                            .toLocalIterator();
            while (inOrder.hasNext()) {
                Tuple2<Place, Delivery> next = inOrder.next();
                gathering.accept(next._1(), next._2());
            }
        }
        return gathering.finish();
    }

    private JavaPairRDD<Place, Delivery> read(List<Slice> slices) {
        SerializableConfiguration hadoop =
                new SerializableConfiguration(context.hadoopConfiguration());
        Mishap before = mishap;
        return context.parallelize(slices, slices.size())
                .mapPartitionsToPair(some -> read(some, hadoop.value(), before));
    }

    private static Iterator<Tuple2<Place, Delivery>> read(
            Iterator<Slice> some, Configuration hadoop, Mishap mishap) {
        if (!some.hasNext()) return Collections.emptyIterator();
        Slice slice = some.next();
        if (some.hasNext()) throw new AssertionError("a task has one slice");
        TaskContext task = TaskContext.get();
        mishap.before(slice.number(), task.attemptNumber());
        SliceReader reader = new SliceReader(slice, hadoop, OwnReader.get());
        TaskCompletionListener end = _ -> reader.close();
        task.addTaskCompletionListener(end);
        return reader;
    }

    /**
     * Refuses a place for tables where none can be written, before hours go into what they hold.
     */
    void requireWritable(String tables) throws WrongCall {
        try {
            RecordTables.requireWritable(Sources.path(tables), context.hadoopConfiguration());
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongCall(
                    "--parquet %s: nothing can be written there (%s). Name a folder that can"
                            .formatted(tables, Ending.first(e)));
        }
    }

    /**
     * Writes the record's tables as Parquet, from its lines, which are kept beside it for whoever
     * opens it next. What all reports make together is found out on this machine.
     *
     * @param record its folder
     * @param tables a folder, or a URI of one
     * @param spread whether tasks find out what each report tells, and weigh what is near each
     *     other: to send that about costs as much as to find it out here, so it takes machines
     *     besides this one to gain by it
     */
    void write(Path record, Ledger ledger, Parallax parallax, String tables, boolean spread)
            throws IOException {
        DerivedRecord derived = new DerivedRecord(record, ledger, parallax, told);
        Telling telling = new Telling(context, mishap);
        Comparing comparing = new Comparing(context, mishap);
        Contents contents =
                spread
                        ? derived.make(() ->
                                parallax.snapshot(ledger, telling.of(parallax, ledger), comparing))
                        : derived.make();
        new RecordTables(Sources.path(tables), context.hadoopConfiguration()).write(contents);
    }
}
