package org.parallax.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which sentences are worth parsing: those with a word of violence, harm, ground, agreement
 * or speech.
 */
final class Triggers {
    private static final Map<String, List<String>> IRREGULAR =
            Map.ofEntries(
                    Map.entry("say", List.of("said")), Map.entry("tell", List.of("told")),
                    Map.entry("hold", List.of("held")), Map.entry("fight", List.of("fought")),
                    Map.entry("strike", List.of("struck")), Map.entry("shoot", List.of("shot")),
                    Map.entry("flee", List.of("fled")),
                            Map.entry("write", List.of("wrote", "written")),
                    Map.entry("think", List.of("thought")),
                            Map.entry("swear", List.of("swore", "sworn")),
                    Map.entry("slay", List.of("slew", "slain")),
                            Map.entry("casualty", List.of("casualties")));
    private static final Set<String> MORE =
            Set.of(
                    "control",
                    "took",
                    "taken",
                    "take",
                    "captured",
                    "capturing",
                    "seized",
                    "seizure",
                    "withdrew",
                    "withdrawn",
                    "withdraw",
                    "withdrawal",
                    "retreated",
                    "recaptured",
                    "overran",
                    "liberated",
                    "lost",
                    "ceasefire",
                    "truce",
                    "agreement",
                    "deal",
                    "accord",
                    "pact",
                    "resolution",
                    "understanding",
                    "evacuated",
                    "evacuate",
                    "evacuation",
                    "evacuating",
                    "curfew",
                    "road",
                    "highway",
                    "corridor",
                    "siege",
                    "besieged",
                    "blockade",
                    "aid",
                    "returned",
                    "return",
                    "according",
                    "toll",
                    "lives",
                    "suffered",
                    "sustained",
                    "sustaining",
                    "maintaining",
                    "maintained",
                    "accusations",
                    "missing",
                    "raids");
    private static final Set<String> FORMS = forms();

    private Triggers() {}

    static boolean in(Sentence sentence) {
        return sentence.folds().stream().anyMatch(FORMS::contains);
    }

    private static Set<String> forms() {
        Set<String> forms = new HashSet<>(MORE);
        for (List<String> row : Words.rows("cues.tsv", 3)) inflect(row.getFirst(), forms);
        for (List<String> row : Words.rows("harm.tsv", 4)) inflect(row.getFirst(), forms);
        for (List<String> row : Words.rows("violence.tsv", 4)) inflect(row.getFirst(), forms);
        return Set.copyOf(forms);
    }

    private static void inflect(String lemma, Set<String> forms) {
        String stem = lemma.substring(0, lemma.length() - 1);
        char last = lemma.charAt(lemma.length() - 1);
        forms.addAll(
                List.of(
                        lemma,
                        lemma + "s",
                        lemma + "es",
                        lemma + "ed",
                        lemma + "ing",
                        lemma + last + "ed",
                        lemma + last + "ing"));
        if (last == 'e') forms.addAll(List.of(lemma + "d", stem + "ing"));
        if (last == 'y') forms.addAll(List.of(stem + "ies", stem + "ied"));
        forms.addAll(IRREGULAR.getOrDefault(lemma, List.of()));
    }
}
