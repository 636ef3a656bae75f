package org.parallax.syntax;

/**
 * 64-bit hashes that stand for strings in a model file. Two keys of one table never share a hash
 * (the converter fails if they do); a string that is in no table is taken for one that is with a
 * chance of about 5e-14.
 *
 * <p>A hash grows from left to right: {@link #start}, then {@link #append} for each part or {@link
 * #underscore} between two, then {@link #finish}. A string in parts has the hash of the whole, so
 * that a feature made of several words needs none of them joined.
 */
final class StringHash {
    private static final long START = 0xD6E8FEB86659FD93L;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long SPREAD = 0xBF58476D1CE4E5B9L;
    private static final long UNDERSCORE = spread('_');

    private StringHash() {}

    /**
     * @param kind number of the feature that made the string; 0 where there is one kind only
     * @return never 0, which marks an empty slot
     */
    static long of(int kind, String string) {
        return finish(append(start(kind), Part.of(string)));
    }

    static long start(int kind) {
        return (kind + 1) * START;
    }

    static long append(long hash, Part part) {
        return append(hash, part.hash(), part.power());
    }

    /** See {@link Part} for the two numbers. */
    static long append(long hash, long partHash, long partPower) {
        return hash * partPower + partHash;
    }

    static long underscore(long hash) {
        return hash * STEP + UNDERSCORE;
    }

    static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * START;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }

    private static long spread(char c) {
        long spread = (c + 1) * SPREAD;
        return spread ^ (spread >>> 31);
    }

    /**
     * A string that a hash can be continued with.
     *
     * @param hash of its characters alone
     * @param power what a hash is multiplied with before this part is added: odd, so never 0
     */
    record Part(long hash, long power) {
        static Part of(String string) {
            long hash = 0;
            long power = 1;
            for (int i = 0, length = string.length(); i < length; i++) {
                hash = hash * STEP + spread(string.charAt(i));
                power *= STEP;
            }
            return new Part(hash, power);
        }
    }
}
