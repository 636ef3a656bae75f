package org.parallax.store.merkle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Paths of RFC 6962 against known ones and against the RFC's own recursions. */
class PathsTest {
    private static final int SIZES = 300;

    /** The eight inputs that Certificate Transparency implementations test with, in hexadecimal. */
    private static final List<byte[]> EIGHT =
            List.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .stream()
                    .map(input -> Hashes.leaf(HexFormat.of().parseHex(input)))
                    .toList();

    private static final List<byte[]> LEAVES =
            LongStream.rangeClosed(1, SIZES).mapToObj(i -> Hashes.leaf("entry " + i)).toList();
    private static final Recursion RECURSION = new Recursion(LEAVES);

    /** The definitions of RFC 6962, section 2.1, word for word and without regard to cost. */
    private record Recursion(List<byte[]> leaves, Map<List<Integer>, byte[]> known) {
        Recursion(List<byte[]> leaves) {
            this(leaves, new HashMap<>());
        }

        /** MTH(D[from:to]). */
        byte[] hash(int from, int to) {
            if (to - from == 0) return Hashes.digest().digest();
            if (to - from == 1) return leaves.get(from);
            byte[] before = known.get(List.of(from, to));
            if (before != null) return before;
            int k = split(to - from);
            byte[] hash = Hashes.node(hash(from, from + k), hash(from + k, to));
            known.put(List.of(from, to), hash);
            return hash;
        }

        /** PATH(m, D[from:to]). */
        List<byte[]> path(int m, int from, int to) {
            List<byte[]> path = new ArrayList<>();
            if (to - from == 1) return path;
            int k = split(to - from);
            if (m < k) {
                path.addAll(path(m, from, from + k));
                path.add(hash(from + k, to));
            } else {
                path.addAll(path(m - k, from + k, to));
                path.add(hash(from, from + k));
            }
            return path;
        }

        /** SUBPROOF(m, D[from:to], b). */
        List<byte[]> subproof(int m, int from, int to, boolean b) {
            List<byte[]> proof = new ArrayList<>();
            if (m == to - from) {
                if (!b) proof.add(hash(from, to));
                return proof;
            }
            int k = split(to - from);
            if (m <= k) {
                proof.addAll(subproof(m, from, from + k, b));
                proof.add(hash(from + k, to));
            } else {
                proof.addAll(subproof(m - k, from + k, to, false));
                proof.add(hash(from, from + k));
            }
            return proof;
        }

        /** "The largest power of two smaller than n". */
        private static int split(int n) {
            int k = 1;
            while (2 * k < n) k *= 2;
            return k;
        }
    }

    private static List<byte[]> filled(Subtrees subtrees, List<byte[]> leaves) {
        leaves.forEach(subtrees::add);
        return subtrees.path();
    }

    private static List<byte[]> audit(int index, int size) {
        return filled(Subtrees.ofInclusion(index, size), LEAVES.subList(0, size));
    }

    private static List<byte[]> growth(int old, int size) {
        return filled(Subtrees.ofConsistency(old, size), LEAVES.subList(0, size));
    }

    private static byte[] root(int size) {
        return RECURSION.hash(0, size);
    }

    private static void assertSame(List<byte[]> expected, List<byte[]> actual, String what) {
        assertEquals(expected.size(), actual.size(), what);
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i), what + ", step " + i);
        }
    }

    private static List<String> hex(List<byte[]> path) {
        return path.stream().map(Hashes::hex).toList();
    }

    @ParameterizedTest(name = "leaf {0} of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | 1 | ''
                    0 | 8 | 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
                    5 | 8 | bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
                    2 | 3 | fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
                    1 | 5 | 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
                    """)
    void givesTheKnownAuditPaths(int index, int size, String path) {
        List<byte[]> made = filled(Subtrees.ofInclusion(index, size), EIGHT.subList(0, size));
        assertEquals(path, String.join(" ", hex(made)));
        byte[] root = new Recursion(EIGHT).hash(0, size);
        assertTrue(Paths.includes(EIGHT.get(index), index, size, made, root));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | 1 | ''
                    1 | 8 | 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
                    6 | 8 | 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
                    2 | 5 | 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
                    """)
    void givesTheKnownConsistencyProofs(int old, int size, String path) {
        List<byte[]> made = filled(Subtrees.ofConsistency(old, size), EIGHT.subList(0, size));
        assertEquals(path, String.join(" ", hex(made)));
        Recursion tree = new Recursion(EIGHT);
        assertTrue(Paths.growsFrom(old, tree.hash(0, old), size, tree.hash(0, size), made));
    }

    @Test
    void everyLeafOfEveryTreeOfUpToThreeHundred() {
        for (int size = 1; size <= SIZES; size++) {
            for (int index = 0; index < size; index++) {
                String what = index + " of " + size;
                List<byte[]> path = audit(index, size);
                assertSame(RECURSION.path(index, 0, size), path, what);
                assertTrue(Paths.includes(LEAVES.get(index), index, size, path, root(size)), what);
            }
        }
    }

    @Test
    void everyGrowthOfEveryTreeOfUpToThreeHundred() {
        for (int size = 0; size <= SIZES; size++) {
            for (int old = 0; old <= size; old++) {
                String what = old + " to " + size;
                List<byte[]> path = growth(old, size);
                if (old > 0) assertSame(RECURSION.subproof(old, 0, size, true), path, what);
                assertTrue(Paths.growsFrom(old, root(old), size, root(size), path), what);
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 40));
    }

    /** 1,000 corrupt proofs a seed. More seeds: {@code -Dparallax.seeds=120}. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noCorruptProofIsTaken(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int refused = 0;
        while (refused < 1_000) {
            int size = 2 + random.nextInt(SIZES - 1);
            boolean inclusion = random.nextBoolean();
            Claim claim =
                    inclusion
                            ? Claim.inclusion(random.nextInt(size), size)
                            : Claim.growth(1 + random.nextInt(size - 1), size);
            assertTrue(claim.holds(), "sound before it is corrupted");
            for (int i = 0; i < 20 && refused < 1_000; i++) {
                Claim corrupt = claim.corrupt(random);
                if (corrupt.equals(claim)) continue; // the change made no other proof
                assertFalse(corrupt.holds(), () -> claim + " became " + corrupt);
                refused++;
            }
        }
    }

    /**
     * A proof laid open, hashes in hexadecimal.
     *
     * @param at index of the leaf, or size of the old tree
     * @param hash the leaf, or the old root
     */
    private record Claim(
            boolean inclusion, long at, long size, String hash, String root, List<String> path) {
        static Claim inclusion(int index, int size) {
            String leaf = Hashes.hex(LEAVES.get(index));
            String root = Hashes.hex(PathsTest.root(size));
            return new Claim(true, index, size, leaf, root, hex(audit(index, size)));
        }

        static Claim growth(int old, int size) {
            String before = Hashes.hex(PathsTest.root(old));
            String root = Hashes.hex(PathsTest.root(size));
            return new Claim(false, old, size, before, root, hex(PathsTest.growth(old, size)));
        }

        boolean holds() {
            byte[] first = HexFormat.of().parseHex(hash);
            byte[] last = HexFormat.of().parseHex(root);
            return inclusion
                    ? Paths.includes(first, at, size, Proof.bytes(path), last)
                    : Paths.growsFrom(at, first, size, last, Proof.bytes(path));
        }

        Claim corrupt(SplittableRandom random) {
            if (random.nextInt(4) == 0) return corruptHead(random);
            List<String> steps = new ArrayList<>(path);
            int i = random.nextInt(path.size());
            int j = random.nextInt(path.size());
            switch (random.nextInt(5)) {
                case 0 -> steps.set(i, flipped(steps.get(i), random));
                case 1 -> Collections.swap(steps, i, j);
                case 2 -> steps.remove(i);
                case 3 -> steps.add(i, Hashes.hex(LEAVES.get(random.nextInt(LEAVES.size()))));
                default -> steps.addAll(path);
            }
            return new Claim(inclusion, at, size, hash, root, steps);
        }

        private Claim corruptHead(SplittableRandom random) {
            return switch (random.nextInt(3)) {
                case 0 -> new Claim(inclusion, at, size, flipped(hash, random), root, path);
                case 1 -> new Claim(inclusion, at, size, hash, flipped(root, random), path);
                default ->
                        new Claim(inclusion, random.nextLong(-1, size + 2), size, hash, root, path);
            };
        }

        private static String flipped(String hash, SplittableRandom random) {
            byte[] other = HexFormat.of().parseHex(hash);
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            return Hashes.hex(other);
        }
    }

    /** Why the size must be signed: the root alone does not tell it. */
    @Test
    void aWrongSizeIsRefusedUnlessThePathThroughBothTreesIsTheSame() {
        for (int size = 1; size <= 64; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = audit(index, size);
                for (int other = index + 1; other <= 64; other++) {
                    assertEquals(
                            turns(index, size).equals(turns(index, other)),
                            Paths.includes(LEAVES.get(index), index, other, path, root(size)),
                            index + " of " + size + " as of " + other);
                }
            }
        }
    }

    /** On which side each step of an audit path stands, by the RFC's recursion. */
    private static String turns(int m, int n) {
        if (n == 1) return "";
        int k = Recursion.split(n);
        return m < k ? turns(m, k) + "R" : turns(m - k, n - k) + "L";
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"0, 5", "5, 5", "5, 3", "-1, 3", "3, -1"})
    void whatNeedsNoPathTakesNone(int old, int size) {
        List<byte[]> oneStep = List.of(LEAVES.getFirst());
        byte[] oldRoot = root(Math.max(old, 0));
        byte[] root = root(Math.max(size, 0));
        boolean trivial = old >= 0 && (old == 0 || old == size);
        assertEquals(trivial, Paths.growsFrom(old, oldRoot, size, root, List.of()));
        assertFalse(Paths.growsFrom(old, oldRoot, size, root, oneStep));
        assertFalse(Paths.growsFrom(old, LEAVES.getLast(), size, root, List.of()));
    }

    @Test
    void whatIsAskedOfNoTreeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Subtrees.ofInclusion(5, 5));
        assertThrows(IllegalArgumentException.class, () -> Subtrees.ofInclusion(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> Subtrees.ofConsistency(6, 5));
        assertThrows(IllegalArgumentException.class, () -> Subtrees.ofConsistency(-1, 5));
        Subtrees short5 = Subtrees.ofInclusion(2, 5);
        LEAVES.subList(0, 4).forEach(short5::add);
        assertThrows(IllegalStateException.class, short5::path);
        short5.add(LEAVES.get(4));
        short5.add(LEAVES.get(5));
        assertThrows(IllegalStateException.class, short5::path, "one leaf too many");
    }

    /** Sizes that no machine holds: the shape alone is followed, up to the last bit. */
    @Test
    void theLargestTreesHavePathsOfAtMostSixtyThreeSteps() {
        byte[] leaf = LEAVES.getFirst();
        for (long size : new long[] {Long.MAX_VALUE, 1L << 62, (1L << 62) + 1}) {
            List<byte[]> long64 = new ArrayList<>();
            for (int i = 0; i < 64; i++) long64.add(leaf);
            assertFalse(Paths.includes(leaf, size - 1, size, long64, leaf));
            assertFalse(Paths.growsFrom(size - 1, leaf, size, leaf, long64));
        }
    }
}
