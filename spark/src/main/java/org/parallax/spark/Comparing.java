package org.parallax.spark;

import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.parallax.reconcile.linking.Areas;
import org.parallax.reconcile.linking.Areas.Visitor;
import org.parallax.reconcile.linking.Meeting;
import org.parallax.reconcile.linking.NearPair;
import org.parallax.reconcile.linking.Traveller;
import org.parallax.spark.ArchiveJob.Mishap;
import org.parallax.spark.Telling.Portion;

import scala.Tuple2;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Has tasks weigh accounts that are near each other in place and days. Each account goes, by a
 * shuffle, to the heaps of all areas that it lies in or borders on; a heap is some areas. What
 * comes back are the pairs that may count for anything, a few bytes each.
 */
final class Comparing implements Meeting {
    /** Accounts that leave together. */
    private static final int TOGETHER = 500;

    private static final int PORTIONS_A_TASK = 4;

    /** About so many accounts make a heap, borders not counted. */
    private static final int A_HEAP = 4_000;

    private final JavaSparkContext context;
    private final Mishap mishap;
    private final int aHeap;

    Comparing(JavaSparkContext context, Mishap mishap) {
        this(context, mishap, A_HEAP);
    }

    /**
     * @param aHeap about so many accounts make a heap
     */
    Comparing(JavaSparkContext context, Mishap mishap, int aHeap) {
        this.context = context;
        this.mishap = mishap;
        this.aHeap = aHeap;
    }

    /** Pairs on their way back: the first of each list make one, and so on. */
    @SuppressWarnings("ArrayRecordComponent") // numbers are carried, never compared
    record Pairs(int[] ones, int[] others, double[] weights) implements Serializable {
        static Pairs of(List<NearPair> pairs) {
            return new Pairs(
                    pairs.stream().mapToInt(NearPair::one).toArray(),
                    pairs.stream().mapToInt(NearPair::other).toArray(),
                    pairs.stream().mapToDouble(NearPair::weight).toArray());
        }

        void addTo(Collection<NearPair> pairs) {
            for (int i = 0; i < ones.length; i++)
                pairs.add(new NearPair(ones[i], others[i], weights[i]));
        }
    }

    @Override
    public Collection<NearPair> of(List<Traveller> travellers, Set<Long> wide) {
        if (travellers.isEmpty()) return List.of();
        List<Portion> portions = portions(travellers);
        int tasks = Math.ceilDiv(portions.size(), PORTIONS_A_TASK);
        int heaps = Math.ceilDiv(travellers.size(), aHeap);
        Mishap before = mishap;
        Broadcast<Set<Long>> everywhere = context.broadcast(Set.copyOf(wide));
        List<Pairs> delivered =
                context.parallelize(portions, tasks)
                        .flatMapToPair(portion -> {
                            befall(before, portion.number());
                            Areas areas = OwnReader.get().areas();
                            return dealt(areas, portion, everywhere.value(), heaps).iterator();
                        })
                        .groupByKey(heaps)
                        .map(heap -> {
                            befall(before, heap._1());
                            return weighed(OwnReader.get().areas(), heap._1(), heaps, heap._2());
                        })
                        .collect();
        everywhere.destroy();
        List<NearPair> pairs = new ArrayList<>();
        for (Pairs some : delivered) some.addTo(pairs);
        return pairs;
    }

    private static void befall(Mishap mishap, int number) {
        mishap.before(number, TaskContext.get().attemptNumber());
    }

    static List<Portion> portions(List<Traveller> travellers) {
        List<Portion> portions = new ArrayList<>();
        for (int from = 0; from < travellers.size(); from += TOGETHER) {
            int to = Math.min(travellers.size(), from + TOGETHER);
            byte[] packed = Packing.pack(travellers.subList(from, to));
            portions.add(new Portion(portions.size(), packed));
        }
        return portions;
    }

    /** Of a portion, what goes to each heap. */
    static List<Tuple2<Integer, byte[]>> dealt(
            Areas areas, Portion portion, Set<Long> wide, int heaps) {
        Map<Integer, List<Visitor>> byHeap = new LinkedHashMap<>();
        for (Object each : (List<?>) Unpacking.unpack(portion.packed())) {
            Visitor visitor = areas.of((Traveller) each, wide);
            visitor.areas()
                    .all()
                    .mapToInt(area -> heapOf(area, heaps))
                    .distinct()
                    .forEach(heap ->
                            byHeap.computeIfAbsent(heap, _ -> new ArrayList<>()).add(visitor));
        }
        List<Tuple2<Integer, byte[]>> dealt = new ArrayList<>();
        byHeap.forEach((heap, visitors) -> dealt.add(new Tuple2<>(heap, Packing.pack(visitors))));
        return dealt;
    }

    /** What comes of a heap, in whatever order it was put together, and however often. */
    static Pairs weighed(Areas areas, int heap, int heaps, Iterable<byte[]> dealt) {
        List<Visitor> visitors = new ArrayList<>();
        for (byte[] packed : dealt) {
            for (Object each : (List<?>) Unpacking.unpack(packed)) visitors.add((Visitor) each);
        }
        return Pairs.of(areas.weigh(visitors, area -> heapOf(area, heaps) == heap));
    }

    private static int heapOf(long area, int heaps) {
        return (int) Math.floorMod(area, (long) heaps);
    }
}
