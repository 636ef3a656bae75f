package org.parallax.evaluation.bench;

import org.parallax.knowledge.Fold;
import org.parallax.knowledge.Phrases;
import org.parallax.pipeline.Tables;
import org.parallax.text.Report;
import org.parallax.text.Tokenizer;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * The ceiling: words are cut and looked up in the register and the gazetteer, and nothing else is
 * done. Nobody can read faster who knows these names.
 */
final class Lexicon {
    private final List<Phrases<?>> automata;
    private final IdentityHashMap<Report, List<String>> cut = new IdentityHashMap<>();

    Lexicon(Tables tables, Texts texts) {
        this.automata = List.of(tables.actors().phrases(), tables.places().phrases());
        for (Report report : texts.reports()) cut.put(report, words(report));
    }

    private static List<String> words(Report report) {
        return Tokenizer.tokens(report.text()).stream()
                .map(token -> Fold.fold(token.form()))
                .toList();
    }

    /** Cuts the text into words first. */
    void cutAndLookUp(Report report) {
        lookUp(words(report));
    }

    /** The automata alone, over words that were cut before. */
    void lookUp(Report report) {
        lookUp(cut.getOrDefault(report, List.of()));
    }

    private void lookUp(List<String> words) {
        for (Phrases<?> automaton : automata) automaton.all(words);
    }
}
