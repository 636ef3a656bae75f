package org.parallax.syntax;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;

import org.parallax.text.Parse;
import org.parallax.text.Parser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * NLP4J's English tagger, lemmatiser and dependency parser over a mapped model file: the stock
 * models' answers to the letter, from 0.2 s of loading and 20 MB of heap.
 *
 * <p>Lemmas are NLP4J's: lower case, digits collapsed to 0 ("13,000" is "0"), number words {@code
 * #crd#} ("three") or {@code #ord#} ("third"), links and file names {@code #hlink#}. Safe for
 * several threads at once.
 */
public final class FlatParser implements Parser {
    private final List<NLPComponent<NLPNode>> steps;

    private FlatParser(List<NLPComponent<NLPNode>> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * @param model the file that the build writes, see {@link Models#locate}
     * @throws ModelException if it is missing, damaged or of another version
     */
    public static FlatParser open(Path model) {
        CompletableFuture<NLPComponent<NLPNode>> lemmatizer =
                CompletableFuture.supplyAsync(
                        () -> new MorphologicalAnalyzer<NLPNode>(Language.ENGLISH));
        FlatFile file = FlatFile.open(model);
        Outline outline = outlineOf(file);
        POSTagger<NLPNode> tagger = new POSTagger<>();
        equip(
                tagger,
                outline.tagger(),
                weights(
                        file,
                        outline.tagger(),
                        Section.TAGGER_ROWS,
                        Section.TAGGER_WEIGHTS,
                        Section.TAGGER_LABELS),
                table(file, Section.TAGGER_KEYS, Section.TAGGER_VALUES));
        ArcParser parser = new ArcParser(outline.moves());
        equip(
                parser,
                outline.parser(),
                weights(
                        file,
                        outline.parser(),
                        Section.PARSER_ROWS,
                        Section.PARSER_WEIGHTS,
                        Section.PARSER_LABELS),
                table(file, Section.PARSER_KEYS, Section.PARSER_VALUES));
        Lexica lexica =
                new Lexica(
                        table(file, Section.AMBIGUITY_KEYS, Section.AMBIGUITY_VALUES),
                        table(file, Section.CLUSTER_KEYS, Section.CLUSTER_VALUES),
                        outline);
        return new FlatParser(List.of(lexica, tagger, lemmatizer.join(), parser));
    }

    /**
     * Reads the whole file against its checksums, which {@link #open} does for its header only.
     *
     * @throws ModelException if anything is wrong with it
     */
    public static void check(Path model) {
        FlatFile.open(model).checkEverything();
    }

    @Override
    public Parse parse(List<String> forms) {
        if (forms.isEmpty()) return new Parse(List.of());
        NLPNode[] nodes = SentenceNodes.of(forms);
        for (NLPComponent<NLPNode> step : steps) step.process(nodes);
        List<Parse.Node> parsed = new ArrayList<>(forms.size());
        for (int i = 1; i < nodes.length; i++) {
            NLPNode node = nodes[i];
            parsed.add(
                    new Parse.Node(
                            node.getLemma(),
                            node.getPartOfSpeechTag(),
                            node.getDependencyHead().getID() - 1,
                            node.getDependencyLabel()));
        }
        return new Parse(parsed);
    }

    /** For tests that look inside. */
    List<NLPComponent<NLPNode>> steps() {
        return steps;
    }

    private static Outline outlineOf(FlatFile file) {
        try {
            return Outline.from(file.outline());
        } catch (IOException e) {
            throw new AssertionError("the outline of " + file.path() + " passed its checksum", e);
        }
    }

    private static MappedWeights weights(
            FlatFile file, ModelOutline outline, Section rows, Section weights, Section labels) {
        return new MappedWeights(
                outline, file.section(rows), file.section(weights), file.section(labels));
    }

    private static KeyTable table(FlatFile file, Section keys, Section values) {
        return new KeyTable(file.section(keys), file.section(values));
    }

    private static <S extends NLPState<NLPNode>> void equip(
            OnlineComponent<NLPNode, S> component,
            ModelOutline outline,
            MappedWeights weights,
            KeyTable features) {
        component.setFeatureTemplate(
                new FixedTemplate<>(outline, new MappedFeatures(features, outline.features())));
        component.setOptimizer(new FixedOptimizer(weights, outline));
        component.setFlag(NLPFlag.DECODE);
    }
}
