package org.parallax.spark;

import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Untold;
import org.parallax.reconcile.Told;
import org.parallax.spark.ArchiveJob.Mishap;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Has tasks find out what each report of a record tells, whatever others say: its kept reading
 * parsed, cut into events, weighed, and its words counted. That is the longest part of reconciling,
 * and no report takes part in another's.
 */
final class Telling {
    /** Reports that travel together. */
    private static final int TOGETHER = 50;

    /** Portions under way at once: what the driver holds packed. */
    private static final int AT_ONCE = 200;

    private static final int PORTIONS_A_TASK = 4;

    private final JavaSparkContext context;
    private final Mishap mishap;

    Telling(JavaSparkContext context, Mishap mishap) {
        this.context = context;
        this.mishap = mishap;
    }

    /**
     * Some reports on their way, there or back.
     *
     * @param number counts portions from 0, in the record's order
     * @param packed by {@link Packing}
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
    record Portion(int number, byte[] packed) implements Serializable {}

    /** What the reports tell that are in the record now, in the order of their entries. */
    List<Told> of(Parallax parallax, Ledger ledger) throws StoreFault {
        List<Told> told = new ArrayList<>();
        Rounds rounds = new Rounds(told);
        parallax.untold(ledger, rounds::take);
        rounds.send();
        return told;
    }

    /** Collects portions, and lets tasks work on many of them at once. */
    private final class Rounds {
        private final List<Told> told;
        private List<Untold> open = new ArrayList<>();
        private List<Portion> portions = new ArrayList<>();

        Rounds(List<Told> told) {
            this.told = told;
        }

        void take(Untold untold) {
            open.add(untold);
            if (open.size() == TOGETHER) close();
            if (portions.size() == AT_ONCE) send();
        }

        private void close() {
            if (open.isEmpty()) return;
            portions.add(new Portion(portions.size(), Packing.pack(open)));
            open = new ArrayList<>();
        }

        void send() {
            close();
            if (portions.isEmpty()) return;
            told.addAll(delivered(made(portions)));
            portions = new ArrayList<>();
        }
    }

    private List<Portion> made(List<Portion> portions) {
        Mishap before = mishap;
        int tasks = Math.ceilDiv(portions.size(), PORTIONS_A_TASK);
        return context.parallelize(portions, tasks)
                .map(portion -> {
                    before.before(portion.number(), TaskContext.get().attemptNumber());
                    return tell(OwnReader.get(), portion);
                })
                .collect();
    }

    /** What a task makes of a portion. */
    static Portion tell(Parallax parallax, Portion portion) {
        List<Told> told = new ArrayList<>();
        for (Object each : (List<?>) Unpacking.unpack(portion.packed())) {
            told.add(parallax.tell((Untold) each));
        }
        return new Portion(portion.number(), Packing.pack(told));
    }

    /** Portions in whatever order they came, and however often, in their own order, each once. */
    static List<Told> delivered(Collection<Portion> portions) {
        TreeMap<Integer, Portion> once = new TreeMap<>();
        for (Portion portion : portions) once.putIfAbsent(portion.number(), portion);
        List<Told> told = new ArrayList<>();
        for (Portion portion : once.values()) {
            for (Object each : (List<?>) Unpacking.unpack(portion.packed())) told.add((Told) each);
        }
        return told;
    }
}
