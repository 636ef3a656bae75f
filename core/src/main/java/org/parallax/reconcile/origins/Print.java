package org.parallax.reconcile.origins;

import org.apache.datasketches.theta.CompactThetaSketch;
import org.apache.datasketches.theta.HashIterator;
import org.apache.datasketches.theta.UpdatableThetaSketch;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The fingerprint of a text: of all stretches of five words in a row, those with the smallest
 * hashes (a theta sketch, the bottom-k kind of MinHash). Two prints of one text share nearly all.
 */
public final class Print {
    private static final int SHINGLE = 5;
    private static final int FEWEST = 8;
    private static final int KEPT = 256;

    /** So many of the smallest hashes are looked up: reprints share most of them. */
    private static final int SAMPLE = 12;

    /** Ascending, all below {@link #limit}. */
    private final long[] hashes;

    /** How many stretches the text has, as the sketch estimates it. */
    private final double size;

    /** No hash from here on was kept; as part of all numbers, {@link #kept}. */
    private final long limit;

    private final double kept;

    private Print(long[] hashes, double size, long limit, double kept) {
        this.hashes = hashes;
        this.size = size;
        this.limit = limit;
        this.kept = kept;
    }

    private static Print of(CompactThetaSketch sketch) {
        long[] hashes = new long[sketch.getRetainedEntries(true)];
        HashIterator all = sketch.iterator();
        for (int i = 0; i < hashes.length && all.next(); i++) hashes[i] = all.get();
        return new Print(hashes, sketch.getEstimate(), sketch.getThetaLong(), sketch.getTheta());
    }

    /**
     * @param parts of one report, each as its words in lower case
     */
    static Print of(List<List<String>> parts) {
        UpdatableThetaSketch all = UpdatableThetaSketch.builder().setNominalEntries(KEPT).build();
        for (List<String> words : parts) {
            for (int i = 0; i + SHINGLE <= words.size(); i++) {
                all.update(String.join(" ", words.subList(i, i + SHINGLE)));
            }
        }
        return of(all.rebuild().compact(true, null));
    }

    /** The part of the shorter text's stretches that both have, 0 to 1; 0 for scraps. */
    public double overlap(Print other) {
        double fewer = Math.min(size, other.size);
        return fewer < FEWEST ? 0 : Math.min(1, both(other) / fewer);
    }

    private int shared(Print other, long below) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            long one = hashes[i];
            long two = other.hashes[j];
            if (one >= below || two >= below) return both;
            if (one == two) both++;
            if (one <= two) i++;
            if (two <= one) j++;
        }
        return both;
    }

    /** The part of this text's stretches that the other text has, too, 0 to 1. */
    public double shareIn(Print other) {
        return size == 0 ? 0 : Math.min(1, both(other) / size);
    }

    /** How many stretches both have, estimated by those hashes that both would have kept. */
    private double both(Print other) {
        return shared(other, Math.min(limit, other.limit)) / Math.min(kept, other.kept);
    }

    /** The smallest hashes, by which other prints of the text are found; none for scraps. */
    public LongStream sample() {
        return hashes.length < FEWEST ? LongStream.empty() : LongStream.of(hashes).limit(SAMPLE);
    }
}
