package org.parallax.reading;

import java.util.Set;

/** Words that stand before or beside a person's name. */
final class Titles {
    private static final Set<String> TITLES =
            Set.of(
                    "minister", "president", "spokesman", "spokesperson", "spokeswoman", "chief", "head", "commander",
                    "general", "envoy", "ambassador", "secretary", "governor", "mayor", "director", "official",
                    "leader", "chairman", "chairwoman", "chair", "officer", "colonel", "major", "captain",
                    "lieutenant", "brigadier", "premier", "deputy", "king", "prince", "emir", "sheikh", "imam", "dr",
                    "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "gen.", "col.", "lt.", "maj.", "capt.", "gov.",
                    "sen.", "rep.", "prof.", "sgt.", "police", "lawyer", "analyst", "activist", "doctor",
                    "coordinator", "representative", "counterpart", "manager", "co-chair", "adviser", "advisor",
                    "witness", "resident", "journalist", "reporter", "correspondent", "sheriff", "detective",
                    "senator", "prosecutor", "judge");

    private Titles() {}

    static boolean isTitle(String fold) {
        return TITLES.contains(fold);
    }
}
