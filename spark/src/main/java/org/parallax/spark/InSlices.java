package org.parallax.spark;

import org.apache.spark.Partitioner;

/** Keeps slices in their order, so many in each part. */
final class InSlices extends Partitioner {
    private final int slices;
    private final int together;

    /**
     * @param slices how many there are
     */
    InSlices(int slices, int together) {
        this.slices = slices;
        this.together = together;
    }

    @Override
    public int numPartitions() {
        return Math.ceilDiv(slices, together);
    }

    @Override
    public int getPartition(Object key) {
        if (!(key instanceof Place place)) throw new AssertionError("no place: " + key);
        return place.slice() / together;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InSlices it && it.slices == slices && it.together == together;
    }

    @Override
    public int hashCode() {
        return 31 * slices + together;
    }
}
