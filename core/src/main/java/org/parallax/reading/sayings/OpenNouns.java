package org.parallax.reading.sayings;

import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Parties;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Nouns and adjectives that may tell of what somebody says, thinks or wants: "the mayor's support
 * for the talks", "anger among residents at the delay", "the governor is certain that the road is
 * open". {@link CueWeights} tells yes or no.
 */
final class OpenNouns {
    private static final Set<String> BESIDE = Set.of("by", "from", "among");
    private static final Set<String> OF = Set.of("of");

    private final Tree tree;
    private final Parties parties;
    private final CueFeatures features;
    private final SaidContent content;

    OpenNouns(ParsedSentence parsed, SaidContent content) {
        this.tree = parsed.tree();
        this.parties = parsed.parties();
        this.features = new CueFeatures(parsed);
        this.content = content;
    }

    Optional<OpenCues.Candidate> at(int word) {
        if (tree.pos(word).startsWith("NN") && !tree.pos(word).startsWith("NNP")) return noun(word);
        return tree.hangs(word, "acomp") ? adjective(word) : Optional.empty();
    }

    /** "his fear of a siege": whose it is speaks, what hangs on it is said. */
    private Optional<OpenCues.Candidate> noun(int noun) {
        if (isDeed(tree.lemma(noun))) return Optional.empty();
        Optional<Integer> owner = tree.child(noun, "poss");
        Optional<Integer> source =
                owner.or(() -> tree.objectsOf(noun, BESIDE).stream().findFirst())
                        .or(() -> body(noun));
        if (source.isEmpty()) return Optional.empty();
        List<Integer> heads = heads(noun, source.get());
        if (heads.isEmpty()) return Optional.empty();
        List<String> names = features.of("noun", noun, source.get(), heads);
        names.add(owner.isPresent() ? "owned" : "by, from or among");
        names.add("noun stands as " + tree.relation(noun));
        if (tree.negated(noun) || tree.child(noun, "det").filter(this::isNo).isPresent())
            names.add("negated");
        return Optional.of(candidate(noun, source.get(), heads, names));
    }

    /** "army demands for a truce". */
    private Optional<Integer> body(int noun) {
        return tree.children(noun, "compound", "nmod", "amod").stream()
                .filter(child -> parties.of(child).isPresent())
                .findFirst();
    }

    private boolean isNo(int determiner) {
        return tree.lemma(determiner).equals("no");
    }

    /** "the mayor is worried about the bridge". */
    private Optional<OpenCues.Candidate> adjective(int adjective) {
        int verb = tree.head(adjective);
        if (verb < 0 || !tree.isVerb(verb)) return Optional.empty();
        Optional<Integer> source = tree.subject(verb);
        if (source.isEmpty() || source.get() > adjective) return Optional.empty();
        List<Integer> heads = heads(adjective, source.get());
        if (heads.isEmpty()) return Optional.empty();
        List<String> names = features.of("adjective", adjective, source.get(), heads);
        names.add("adjective behind " + tree.lemma(verb));
        if (tree.negated(verb)) names.add("negated");
        return Optional.of(candidate(adjective, source.get(), heads, names));
    }

    private OpenCues.Candidate candidate(
            int word, int source, List<Integer> heads, List<String> names) {
        List<Span> said = content.spans(heads, word, source);
        return new OpenCues.Candidate(word, source, said, CueFeatures.present(names));
    }

    private List<Integer> heads(int word, int source) {
        return tree.children(word).stream()
                .filter(child -> child > word && !tree.within(source, child))
                .filter(child ->
                        switch (tree.relation(child)) {
                            case "ccomp", "xcomp", "acl" -> tree.isVerb(child);
                            case "prep" -> tree.child(child, "pobj", "pcomp").isPresent();
                            default -> false;
                        })
                .filter(child -> !OF.contains(tree.lemma(child)) || !isPart(word))
                .limit(1)
                .toList();
    }

    /** "a part of", "a number of": no word of saying. */
    private boolean isPart(int word) {
        return tree.child(word, "poss").isEmpty() && tree.isNoun(word);
    }

    private static boolean isDeed(String lemma) {
        return Violence.noun(lemma).isPresent() || Harm.noun(lemma).isPresent();
    }
}
