package org.parallax.reading.sayings;

import org.parallax.reading.language.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each feature of {@link OpenCues} counts for, from {@code cue-weights.tsv}, which {@code
 * ./parallax evaluate --fit-cues} writes.
 */
public final class CueWeights {
    static final String FILE = "cue-weights.tsv";
    private static final Map<String, Double> WEIGHTS = load();

    /** Features that name one word: "verb fear", but not "verb of emotion". */
    private static final Pattern WORD = Pattern.compile("(?:verb|noun|adjective) ([a-z]+)");

    /** A word with this weight tells of a saying with most kinds of content. */
    private static final double LIKELY = 0.3;

    private CueWeights() {}

    /** Dictionary forms of words that make a sentence worth parsing. */
    public static List<String> likelyWords() {
        return WEIGHTS.entrySet().stream()
                .filter(it -> it.getValue() >= LIKELY)
                .map(it -> WORD.matcher(it.getKey()))
                .filter(Matcher::matches)
                .map(it -> it.group(1))
                .toList();
    }

    static boolean isCue(OpenCues.Candidate candidate) {
        double sum = 0;
        for (Map.Entry<String, Double> feature : candidate.features().entrySet())
            sum += WEIGHTS.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        return sum > 0;
    }

    private static Map<String, Double> load() {
        Map<String, Double> weights = new HashMap<>();
        for (List<String> row : Words.rows(FILE, 2))
            weights.put(row.getFirst(), Double.valueOf(row.get(1)));
        return Map.copyOf(weights);
    }
}
