package org.parallax.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing of a gold set, scored: a report, or an incident of many.
 *
 * @param marks by the name of what they are marks of
 * @param gold what the gold says, in short
 * @param read what was read, in short
 * @param cause why it went wrong, a few words shared by all items that went wrong alike; empty
 *     where all is right
 * @param detail for the reader of misses: the text and what was made of it, a paragraph each
 */
record Item(
        String id,
        Map<String, Mark> marks,
        String gold,
        String read,
        String cause,
        List<String> detail) {
    Item {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        detail = List.copyOf(detail);
    }

    boolean isMiss() {
        return !cause.isEmpty();
    }
}
