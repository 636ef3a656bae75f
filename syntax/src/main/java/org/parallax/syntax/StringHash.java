package org.parallax.syntax;

/**
 * 64-bit hashes that stand for strings in a model file. Two keys of one table never share a hash
 * (the converter fails if they do); a string that is in no table is taken for one that is with a
 * chance of about 5e-14.
 */
final class StringHash {
    private static final long START = 0xD6E8FEB86659FD93L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private StringHash() {}

    /**
     * @param kind number of the feature that made the string; 0 where there is one kind only
     * @return never 0, which marks an empty slot
     */
    static long of(int kind, String string) {
        long hash = (kind + 1) * START;
        for (int i = 0, length = string.length(); i < length; i++) {
            hash = (hash ^ string.charAt(i)) * STEP + (hash >>> 29);
        }
        hash ^= hash >>> 32;
        hash *= START;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
