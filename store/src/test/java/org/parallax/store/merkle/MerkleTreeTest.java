package org.parallax.store.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The tree of RFC 6962 against known roots and against the recursion in its section 2.1. */
class MerkleTreeTest {
    /** The eight inputs that Certificate Transparency implementations test with, in hexadecimal. */
    private static final List<String> INPUTS =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest(name = "{0} leaves")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void givesTheKnownRoots(int size, String root) {
        MerkleTree tree = new MerkleTree();
        for (String input : INPUTS.subList(0, size)) {
            tree.add(Hashes.leaf(HexFormat.of().parseHex(input)));
        }
        assertEquals(root, tree.root());
    }

    @Test
    void agreesWithTheRecursionUpToThreeHundredLeaves() {
        List<byte[]> leaves = new ArrayList<>();
        MerkleTree tree = new MerkleTree();
        for (int size = 1; size <= 300; size++) {
            byte[] leaf = Hashes.leaf("entry " + size);
            leaves.add(leaf);
            tree.add(leaf);
            assertEquals(Hashes.hex(byRecursion(leaves)), tree.root(), size + " leaves");
            tree = MerkleTree.of(size, tree.peaks());
            assertEquals(Hashes.hex(byRecursion(leaves)), tree.root(), size + " leaves, reloaded");
        }
    }

    @Test
    void aCopyGrowsAlone() {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < 3; i++) tree.add(Hashes.leaf("entry " + i));
        String root = tree.root();
        tree.copy().add(Hashes.leaf("more"));
        assertEquals(root, tree.root());
        assertEquals(3, tree.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 2, 4, 7, 15})
    void refusesPeaksThatAreNotThoseOfTheSize(long size) {
        String twoPeaks = "00".repeat(2 * Hashes.BYTES);
        assertEquals(3, MerkleTree.of(3, twoPeaks).size());
        assertThrows(IllegalArgumentException.class, () -> MerkleTree.of(size, twoPeaks));
    }

    /** MTH of RFC 6962, section 2.1: split at the largest power of two below the size. */
    private static byte[] byRecursion(List<byte[]> leaves) {
        if (leaves.size() == 1) return leaves.getFirst();
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hashes.node(
                byRecursion(leaves.subList(0, split)),
                byRecursion(leaves.subList(split, leaves.size())));
    }
}
