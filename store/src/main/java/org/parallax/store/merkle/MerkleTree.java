package org.parallax.store.merkle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 over a growing list of leaves. Of the tree only its peaks are held,
 * the roots of the full subtrees from left to right: at most one for each bit of the size.
 */
public final class MerkleTree {
    private final List<byte[]> peaks;
    private long size;

    public MerkleTree() {
        this(0, List.of());
    }

    private MerkleTree(long size, List<byte[]> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /**
     * The tree that {@link #peaks} was asked of.
     *
     * @throws IllegalArgumentException if {@code peaks} are not those of a tree of that size
     */
    public static MerkleTree of(long size, String peaks) {
        int digits = 2 * Hashes.BYTES;
        if (size < 0 || peaks.length() != digits * Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves has no peaks '" + peaks + "'");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < peaks.length(); i += digits) {
            hashes.add(HexFormat.of().parseHex(peaks, i, i + digits));
        }
        return new MerkleTree(size, hashes);
    }

    /** The same tree; what either grows by, the other does not. */
    public MerkleTree copy() {
        return new MerkleTree(size, peaks);
    }

    /** Adds a leaf hash on the right. */
    public void add(byte[] leaf) {
        byte[] right = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            right = Hashes.node(peaks.removeLast(), right);
        }
        peaks.add(right);
        size++;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The tree hash of RFC 6962, section 2.1, in hexadecimal. */
    public String root() {
        return Hashes.hex(hash());
    }

    /** The same as bytes. */
    byte[] hash() {
        if (peaks.isEmpty()) return Hashes.digest().digest();
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) root = Hashes.node(peaks.get(i), root);
        return root;
    }

    /** What {@link #of} needs to go on: the peaks from left to right, each 64 digits. */
    public String peaks() {
        StringBuilder all = new StringBuilder();
        for (byte[] peak : peaks) all.append(Hashes.hex(peak));
        return all.toString();
    }
}
