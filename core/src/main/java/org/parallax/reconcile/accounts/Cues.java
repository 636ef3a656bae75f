package org.parallax.reconcile.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that tell how a toll stands to the main event, such as "in a separate raid" or "the toll
 * rose to", and whether a denial answers an accusation: {@code toll-cues.tsv}.
 */
public enum Cues {
    /** Of another event, or of a longer time. */
    ELSEWHERE,
    /** Over months or years. */
    RUNNING,
    /** Overtaken since. */
    SUPERSEDED,
    /** Grown, or open upwards. */
    RAISED,
    /** A sum of everybody. */
    TOLL,
    /** Those known by name, or found so far. */
    IDENTIFIED,
    /** Larger than the number named. */
    BEYOND,
    /** Some died and some were hurt, nobody says how many of each. */
    BOTH,
    /** Violence did it, whoever it was. */
    VIOLENCE,
    /** Somebody killed them. */
    KILLING,
    /** A denial of what somebody else said: "denied involvement". */
    ANSWER,
    /** Not those told before: "another man", "was also shot". */
    MORE;

    private static final String FILE = "toll-cues.tsv";

    /** Loaded from the class path on first use, once. */
    private static final class Bundled {
        static final Map<Cues, Pattern> PATTERNS = load();

        private static Map<Cues, Pattern> load() {
            Map<Cues, List<String>> phrases = new EnumMap<>(Cues.class);
            Lists.lines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells ->
                            phrases.computeIfAbsent(use(cells), _ -> new ArrayList<>())
                                    .add(expression(cells[0])));
            Map<Cues, Pattern> patterns = new EnumMap<>(Cues.class);
            phrases.forEach((use, words) -> patterns.put(use, anyOf(words)));
            return patterns;
        }

        private static Cues use(String[] cells) {
            return Cues.valueOf(cells[1].toUpperCase(Locale.ROOT));
        }

        private static String expression(String words) {
            return Arrays.stream(words.split(" "))
                    .map(word -> word.equals("N") ? "\\d+" : Pattern.quote(word))
                    .collect(Collectors.joining("\\s+"));
        }

        private static Pattern anyOf(List<String> words) {
            return Pattern.compile(
                    "\\b(?:" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE);
        }
    }

    public boolean in(String sentence) {
        Pattern pattern = Bundled.PATTERNS.get(this);
        if (pattern == null) throw new AssertionError("no words for " + this);
        return pattern.matcher(sentence).find();
    }
}
