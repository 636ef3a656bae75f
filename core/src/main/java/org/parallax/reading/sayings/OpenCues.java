package org.parallax.reading.sayings;

import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.NearbyQuotations;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.text.Span;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Verbs outside the cue list that may yet tell of what somebody says, thinks or wants: "the mayor
 * wants the bridge repaired", "residents fear a new siege". Every finite verb with a subject and
 * something that may be its content is asked; {@link CueWeights} tells yes or no. {@link OpenNouns}
 * asks of nouns and adjectives.
 */
final class OpenCues {
    static final String RULE = "statement/open-cue";

    private static final Set<String> SILENT = Words.set("saying.tsv", "silent");
    private static final Set<String> REFUSES = Words.set("saying.tsv", "refuses");

    private final Tree tree;
    private final CueFeatures features;
    private final NearbyQuotations quotations;
    private final SpeakerFinder speakers;
    private final SaidContent content;

    OpenCues(
            ParsedSentence parsed,
            NearbyQuotations quotations,
            SpeakerFinder speakers,
            SaidContent content) {
        this.tree = parsed.tree();
        this.features = new CueFeatures(parsed);
        this.quotations = quotations;
        this.speakers = speakers;
        this.content = content;
    }

    /**
     * A word with whom it may have for a speaker and what may be said.
     *
     * @param cue the verb, noun or adjective
     * @param source the head of the words for the speaker
     * @param said the words that may be said
     * @param features what speaks for and against it, by name
     */
    record Candidate(int cue, int source, List<Span> said, Map<String, Double> features) {}

    Optional<Candidate> at(int verb) {
        boolean helps = tree.hangs(verb, "aux", "auxpass", "nmod", "compound", "amod");
        if (!tree.isVerb(verb) || helps || isDeed(tree.lemma(verb))) return Optional.empty();
        Optional<Integer> source = speakers.grammatical(verb);
        if (source.isEmpty() || SILENT.contains(tree.lemma(source.get())) || isRefused(verb))
            return Optional.empty();
        boolean listed = Cues.of(tree.lemma(verb)).isPresent();
        if (listed && speakers.isNobody(source.get())) return Optional.empty();
        List<Integer> heads = content.heads(verb, source.get());
        if (heads.isEmpty()) return Optional.empty();
        List<Span> said = content.spans(heads, verb, source.get());
        return Optional.of(
                new Candidate(verb, source.get(), said, features(verb, source.get(), heads)));
    }

    /** "did not say who", "declined to comment on": of the cue list what is not said is nothing. */
    private boolean isRefused(int verb) {
        boolean refuses =
                REFUSES.contains(tree.lemma(verb))
                        && tree.children(verb, "xcomp").stream()
                                .anyMatch(to -> Cues.of(tree.lemma(to)).isPresent());
        if (refuses) return true;
        if (Cues.of(tree.lemma(verb)).isEmpty()) return false;
        int above = tree.head(verb);
        boolean refused =
                above >= 0 && tree.hangs(verb, "xcomp") && REFUSES.contains(tree.lemma(above));
        return refused || tree.negated(verb);
    }

    /** "attacked", "killed": in reports of violence they are meant as they stand. */
    private static boolean isDeed(String lemma) {
        return Violence.verb(lemma).isPresent() || Harm.verb(lemma).isPresent();
    }

    private Map<String, Double> features(int verb, int source, List<Integer> heads) {
        List<String> names = features.of("verb", verb, source, heads);
        names.add("form " + tree.pos(verb));
        names.add("stands as " + tree.relation(verb));
        if (tree.passive(verb)) names.add("passive");
        if (tree.negated(verb)) names.add("negated");
        if (quotations.standBeside(verb)) names.add("quotation beside");
        for (int aux : tree.children(verb, "aux"))
            if (tree.pos(aux).equals("MD")) names.add("modal");
        return CueFeatures.present(names);
    }
}
