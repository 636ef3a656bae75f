package org.parallax.reading.sayings;

import org.parallax.reading.language.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words whose commonest sense is of speech, thought or feeling, so that a word never seen beside a
 * speaker is judged by its kind. From WordNet 3.0: {@code senses-of-saying.tsv}.
 */
final class Senses {
    private static final Map<String, String> KINDS = load();

    private Senses() {}

    /**
     * Such as "communication", or "communication taking a clause" for a verb that does.
     *
     * @param part "verb", "noun" or "adjective"
     * @param lemma in its dictionary form
     */
    static Optional<String> of(String part, String lemma) {
        return Optional.ofNullable(KINDS.get(part + " " + lemma));
    }

    private static Map<String, String> load() {
        Map<String, String> kinds = new HashMap<>();
        for (List<String> row : Words.rows("senses-of-saying.tsv", 4)) {
            String clause = row.get(3).equals("clause") ? " taking a clause" : "";
            kinds.put(row.get(1) + " " + row.getFirst(), row.get(2) + clause);
        }
        return Map.copyOf(kinds);
    }
}
