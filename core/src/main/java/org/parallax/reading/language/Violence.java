package org.parallax.reading.language;

import org.parallax.claims.IncidentType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words of violence and its means, from {@code violence.tsv} and {@code means.tsv}: "shell" is
 * shelling, a "raid" by "warplanes" an airstrike.
 */
public final class Violence {
    /**
     * @param firm the word alone tells of violence
     * @param thing the word names a weapon, which may only lie there
     */
    public record Word(IncidentType type, boolean firm, boolean thing) {
        public static Word of(String type, String strength) {
            return new Word(Violence.type(type), strength.equals("firm"), strength.equals("thing"));
        }
    }

    /**
     * @param words the weapon in plain words; empty where the means is none ("sexual assault")
     */
    public record Means(IncidentType type, Optional<String> words) {}

    private static final Map<String, Word> WORDS = words();
    private static final Map<String, Means> MEANS = means();

    private Violence() {}

    public static Optional<Word> verb(String lemma) {
        return Optional.ofNullable(WORDS.get("V " + lemma));
    }

    public static Optional<Word> noun(String lemma) {
        return Optional.ofNullable(WORDS.get("N " + lemma));
    }

    public static Optional<Means> means(String lemma) {
        return Optional.ofNullable(MEANS.get(lemma));
    }

    private static IncidentType type(String word) {
        return Words.constant(IncidentType.class, word);
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        for (List<String> row : Words.rows("violence.tsv", 4)) {
            words.put(row.get(1) + " " + row.get(0), Word.of(row.get(2), row.get(3)));
        }
        return Map.copyOf(words);
    }

    private static Optional<String> words(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }

    private static Map<String, Means> means() {
        Map<String, Means> means = new HashMap<>();
        for (List<String> row : Words.rows("means.tsv", 3)) {
            means.put(row.get(0), new Means(type(row.get(1)), words(row.get(2))));
        }
        return Map.copyOf(means);
    }
}
