package org.parallax.store.merkle;

import java.util.Arrays;
import java.util.List;

/**
 * Checks paths through the tree of RFC 6962 from nothing but the path and the roots, by the
 * algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2.
 */
final class Paths {
    private Paths() {}

    /**
     * Whether a leaf stands at this place below this root.
     *
     * @param index counted from 0
     * @param size of the tree; the root does not tell it, so it must come from whoever signed the
     *     root
     */
    static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) return false;
        long place = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] step : path) {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last) {
                hash = Hashes.node(step, hash);
                int up = Long.numberOfTrailingZeros(place); // 0 where it is a right child itself
                place >>= up;
                last >>= up;
            } else {
                hash = Hashes.node(hash, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /**
     * Whether the tree below {@code root} begins with all leaves of the one below {@code oldRoot}.
     * The empty tree is the beginning of every tree, and any tree of itself; no path shows that.
     */
    static boolean growsFrom(long old, byte[] oldRoot, long size, byte[] root, List<byte[]> path) {
        if (old < 0 || old > size) return false;
        if (old == 0) return path.isEmpty() && Arrays.equals(oldRoot, new MerkleTree().hash());
        if (old == size) return path.isEmpty() && Arrays.equals(oldRoot, root);
        boolean whole = Long.bitCount(old) == 1;
        if (path.isEmpty()) return false;
        int left = Long.numberOfTrailingZeros(old);
        long place = (old - 1) >> left;
        long last = (size - 1) >> left;
        byte[] before = whole ? oldRoot : path.getFirst();
        byte[] now = before;
        for (byte[] step : whole ? path : path.subList(1, path.size())) {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last) {
                before = Hashes.node(step, before);
                now = Hashes.node(step, now);
                int up = Long.numberOfTrailingZeros(place); // 0 where it is a right child itself
                place >>= up;
                last >>= up;
            } else {
                now = Hashes.node(now, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, oldRoot) && Arrays.equals(now, root);
    }
}
