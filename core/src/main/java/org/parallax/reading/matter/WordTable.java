package org.parallax.reading.matter;

import org.parallax.reading.language.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of words and of pairs of them, under 64-bit hashes (FNV-1a) of their letters in small
 * form, so that a word is looked up without being cut out. Immutable.
 */
final class WordTable {
    static final long START = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;
    private static final WordClass[] CLASSES = WordClass.values();
    private static final int NOT_LISTED = -1;
    private static final int FILTER_BITS = 16;

    private final long[] keys;
    private final byte[] classes;
    private final int mask;

    /** A bit for each listed hash, by its last bits: most words end here, in little memory. */
    private final long[] mayHold = new long[1 << FILTER_BITS - 6];

    private WordTable(Map<String, WordClass> listed) {
        Map<Long, WordClass> byHash = new HashMap<>();
        listed.forEach((words, is) -> {
            if (byHash.put(hash(words), is) != null) {
                throw new AssertionError("'" + words + "' has the hash of another word");
            }
        });
        int size = Integer.highestOneBit(byHash.size() * 4);
        keys = new long[size];
        classes = new byte[size];
        mask = size - 1;
        byHash.forEach((hash, is) -> {
            int at = slot(hash);
            keys[at] = hash;
            classes[at] = (byte) is.number();
            mayHold[word(hash)] |= 1L << hash;
        });
    }

    /** The table that comes with the program. */
    static WordTable bundled() {
        Map<String, WordClass> listed = new HashMap<>();
        List<List<String>> rows = Words.rows("matter.tsv", 2);
        for (List<String> row : rows) {
            WordClass is = Words.constant(WordClass.class, row.get(1));
            if (listed.put(row.getFirst(), is) != null) {
                throw new AssertionError("matter.tsv lists '" + row.getFirst() + "' twice");
            }
        }
        for (List<String> row : rows) {
            WordClass is = Words.constant(WordClass.class, row.get(1));
            for (String form : forms(row.getFirst())) listed.putIfAbsent(form, is);
        }
        return new WordTable(listed);
    }

    /** Regular forms; two words have none. */
    private static List<String> forms(String word) {
        if (word.indexOf(' ') >= 0 || word.length() < 3) return List.of();
        char last = word.charAt(word.length() - 1);
        String stem = word.substring(0, word.length() - 1);
        return switch (last) {
            case 'e' -> List.of(word + "s", word + "d", stem + "ing");
            case 'y' -> List.of(word + "s", stem + "ies", stem + "ied", word + "ed", word + "ing");
            case 's', 'x', 'z', 'h' -> List.of(word + "s", word + "es", word + "ed", word + "ing");
            default ->
                    List.of(
                            word + "s",
                            word + "ed",
                            word + "ing",
                            word + last + "ed",
                            word + last + "ing");
        };
    }

    /** The class of a word by its hash, or of two by {@link #pair}. */
    Optional<WordClass> of(String words) {
        int is = of(hash(words));
        return is == NOT_LISTED ? Optional.empty() : Optional.of(CLASSES[is]);
    }

    /** The number of the class under a hash; below 0 for none. */
    int of(long hash) {
        if ((mayHold[word(hash)] >>> hash & 1) == 0) return NOT_LISTED;
        int at = slot(hash);
        return keys[at] == hash ? classes[at] : NOT_LISTED;
    }

    /** Which 64 bits of the filter hold a hash's; the last six of its bits tell which of them. */
    private static int word(long hash) {
        return (int) (hash >>> 6) & (1 << FILTER_BITS - 6) - 1;
    }

    /** Where a hash stands, or would. */
    private int slot(long hash) {
        int at = (int) (hash ^ hash >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != hash) at = at + 1 & mask;
        return at;
    }

    /** The hash of the letters hashed so far and one more, in small form. */
    static long extend(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    /** The hash of two words that stand side by side. */
    static long pair(long before, long word) {
        return (before * 31 ^ word) * PRIME;
    }

    private static long hash(String words) {
        long before = 0;
        long hash = START;
        String small = words.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            if (small.charAt(i) == ' ') {
                if (before != 0) throw new AssertionError("three words: '" + words + "'");
                before = hash;
                hash = START;
            } else {
                hash = extend(hash, small.charAt(i));
            }
        }
        return before == 0 ? hash : pair(before, hash);
    }
}
