package org.parallax.reading;

import org.parallax.reading.events.ViolentPhrase;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.reading.sayings.CueIdioms;
import org.parallax.reading.sayings.CueWeights;
import org.parallax.reading.sayings.LabelledSpeech;
import org.parallax.reading.sayings.NominalCues;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which sentences are worth parsing: those with a form of a word of violence, harm, ground,
 * agreement or speech. "Shells fell on the market" is; "The match was moved to Sunday" is not, and
 * costs no parse. Forms are made by rule from the dictionary forms of the lists; {@code
 * triggers.tsv} adds irregular ones. A form too many costs time, one too few costs claims.
 */
final class Triggers {
    /** Uses of words of crowds that alone tell of one. */
    private static final Set<String> CROWDS = Set.of("gathering", "act", "crowd", "mob");

    private static final Set<String> FORMS = forms();

    private Triggers() {}

    static boolean in(Sentence sentence) {
        return sentence.folds().stream().anyMatch(FORMS::contains)
                || LabelledSpeech.mayOpen(sentence);
    }

    private static Set<String> forms() {
        Set<String> forms = new HashSet<>();
        for (List<String> row : Words.rows("triggers.tsv", 2)) forms.add(row.getFirst());
        for (List<String> row : Words.rows("cues.tsv", 3)) inflect(row.getFirst(), forms);
        for (List<String> row : Words.rows("harm.tsv", 4)) inflect(row.getFirst(), forms);
        for (List<String> row : Words.rows("violence.tsv", 4)) inflect(row.getFirst(), forms);
        for (String word : CueWeights.likelyWords()) inflect(word, forms);
        for (String noun : NominalCues.nouns()) inflect(noun, forms);
        for (String object : CueIdioms.objects()) inflect(object, forms);
        for (String word : ViolentPhrase.triggers()) inflect(word, forms);
        for (List<String> row : Words.rows("crowds.tsv", 2))
            if (CROWDS.contains(row.get(1))) inflect(row.getFirst(), forms);
        return Set.copyOf(forms);
    }

    private static void inflect(String lemma, Set<String> forms) {
        String stem = lemma.substring(0, lemma.length() - 1);
        char last = lemma.charAt(lemma.length() - 1);
        for (String ending : List.of("", "s", "es", "ed", "ing", last + "ed", last + "ing"))
            forms.add(lemma + ending);
        if (last == 'e') forms.addAll(List.of(lemma + "d", stem + "ing"));
        if (last == 'y') forms.addAll(List.of(stem + "ies", stem + "ied"));
    }
}
