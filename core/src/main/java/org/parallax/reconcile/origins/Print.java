package org.parallax.reconcile.origins;

import org.apache.datasketches.theta.CompactThetaSketch;
import org.apache.datasketches.theta.HashIterator;
import org.apache.datasketches.theta.ThetaIntersection;
import org.apache.datasketches.theta.ThetaSetOperation;
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

    private final CompactThetaSketch sketch;

    private Print(CompactThetaSketch sketch) {
        this.sketch = sketch;
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
        return new Print(all.rebuild().compact(true, null));
    }

    /** The part of the shorter text's stretches that both have, 0 to 1; 0 for scraps. */
    public double overlap(Print other) {
        double fewer = Math.min(sketch.getEstimate(), other.sketch.getEstimate());
        if (fewer < FEWEST) return 0;
        ThetaIntersection both = ThetaSetOperation.builder().buildIntersection();
        return Math.min(1, both.intersect(sketch, other.sketch).getEstimate() / fewer);
    }

    /** The part of this text's stretches that the other text has, too, 0 to 1. */
    public double shareIn(Print other) {
        double own = sketch.getEstimate();
        if (own == 0) return 0;
        ThetaIntersection both = ThetaSetOperation.builder().buildIntersection();
        return Math.min(1, both.intersect(sketch, other.sketch).getEstimate() / own);
    }

    /** The smallest hashes, by which other prints of the text are found; none for scraps. */
    public LongStream sample() {
        if (sketch.getRetainedEntries(true) < FEWEST) return LongStream.empty();
        LongStream.Builder hashes = LongStream.builder();
        HashIterator all = sketch.iterator();
        for (int i = 0; i < SAMPLE && all.next(); i++) hashes.add(all.get());
        return hashes.build();
    }
}
