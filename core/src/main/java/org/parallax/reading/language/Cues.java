package org.parallax.reading.language;

import org.parallax.claims.Act;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verbs by which reports tell of speaking, from {@code cues.tsv}: "said" states, "warned"
 * warns, "blamed" accuses.
 */
public final class Cues {
    /**
     * @param strong whoever is the subject speaks
     */
    public record Cue(Act act, boolean strong) {}

    private static final Map<String, Cue> BY_LEMMA = load();
    private static final Set<String> GOES_ON =
            Set.of("added", "adds", "adding", "continued", "continues", "continuing");
    private static final Set<String> FORMS = forms();

    private Cues() {}

    public static Optional<Cue> of(String lemma) {
        return Optional.ofNullable(BY_LEMMA.get(lemma));
    }

    /** True for a finite form of a plain verb of speech, such as "said" or "warned". */
    public static boolean isSpeech(String fold) {
        return FORMS.contains(fold);
    }

    /** "added", "continued": whoever spoke before speaks on. */
    public static boolean goesOn(String cueWords) {
        return GOES_ON.contains(cueWords.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Cue> load() {
        Map<String, Cue> cues = new HashMap<>();
        for (List<String> row : Words.rows("cues.tsv", 3)) {
            Act act = Words.constant(Act.class, row.get(1));
            cues.put(row.get(0), new Cue(act, row.get(2).equals("strong")));
        }
        return Map.copyOf(cues);
    }

    private static Set<String> forms() {
        Set<String> forms = new HashSet<>(Set.of("said", "told", "says", "tells", "asked", "asks"));
        BY_LEMMA.forEach((lemma, cue) -> {
            if (!cue.strong()) return;
            forms.add(lemma.endsWith("e") ? lemma + "d" : lemma + "ed");
            if (lemma.endsWith("y")) forms.add(lemma.substring(0, lemma.length() - 1) + "ied");
        });
        return Set.copyOf(forms);
    }
}
