package org.parallax.store.merkle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The subtrees whose hashes make up a path through the tree of RFC 6962, filled from one pass over
 * the leaf hashes. No leaf lies in two of them, so each leaf is hashed into at most one: n leaves
 * take at most n hashes, and memory for one subtree's peaks and one hash a step.
 */
final class Subtrees {
    /** A run of leaves, {@code from} up to but not including {@code to}. */
    private record Run(long from, long to) {}

    private final long size;
    private final List<Run> path;
    private final List<Integer> fromTheLeft;
    private final byte[][] hashes;
    private MerkleTree tree = new MerkleTree();
    private long seen;
    private int done;

    private Subtrees(long size, List<Run> path) {
        this.size = size;
        this.path = path;
        this.hashes = new byte[path.size()][];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) order.add(i);
        order.sort(Comparator.comparingLong(i -> path.get(i).from()));
        this.fromTheLeft = List.copyOf(order);
    }

    /**
     * PATH of RFC 6962, section 2.1.1.
     *
     * @param index of the leaf, counted from 0
     */
    static Subtrees ofInclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Run> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return new Subtrees(size, path);
    }

    /**
     * PROOF of RFC 6962, section 2.1.2; no step where the tree was empty or did not grow.
     *
     * @param old how many leaves the tree had
     */
    static Subtrees ofConsistency(long old, long size) {
        if (old < 0 || old > size) {
            throw new IllegalArgumentException("a tree of " + size + " never had " + old);
        }
        List<Run> path = new ArrayList<>();
        if (old > 0) consistency(old, 0, size, true, path);
        return new Subtrees(size, path);
    }

    private static void inclusion(long index, long from, long to, List<Run> path) {
        if (to - from == 1) return;
        long split = from + leftLeaves(to - from);
        if (index < split) {
            inclusion(index, from, split, path);
            path.add(new Run(split, to));
        } else {
            inclusion(index, split, to, path);
            path.add(new Run(from, split));
        }
    }

    /**
     * SUBPROOF of RFC 6962.
     *
     * @param known whether one who has the old root has this subtree's hash by it
     */
    private static void consistency(long old, long from, long to, boolean known, List<Run> path) {
        if (old == to) {
            if (!known) path.add(new Run(from, to));
            return;
        }
        long split = from + leftLeaves(to - from);
        if (old <= split) {
            consistency(old, from, split, known, path);
            path.add(new Run(split, to));
        } else {
            consistency(old, split, to, false, path);
            path.add(new Run(from, split));
        }
    }

    /** The largest power of two below a number of at least two leaves. */
    private static long leftLeaves(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /** Takes the next leaf hash from the left. */
    void add(byte[] leaf) {
        long at = seen++;
        if (done == hashes.length) return;
        int step = fromTheLeft.get(done);
        Run run = path.get(step);
        if (at < run.from()) return;
        tree.add(leaf);
        if (seen < run.to()) return;
        hashes[step] = tree.hash();
        tree = new MerkleTree();
        done++;
    }

    /**
     * The path, in the order of the RFC: from the leaf's side up to the root.
     *
     * @throws IllegalStateException unless it was given exactly the leaves of the tree
     */
    List<byte[]> path() {
        if (seen != size) {
            throw new IllegalStateException(seen + " leaves were given, the tree has " + size);
        }
        return List.of(hashes);
    }
}
