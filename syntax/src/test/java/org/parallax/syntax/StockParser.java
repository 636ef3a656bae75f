package org.parallax.syntax;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.XMLUtils;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.util.MajorVector;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** NLP4J put together as its own decoder does it, from the models as they are shipped. */
final class StockParser {
    private StockParser() {}

    /** The components in the order in which each sentence goes through them. */
    static List<NLPComponent<NLPNode>> steps() {
        StockModels models = StockModels.load();
        GlobalLexica<NLPNode> lexica =
                new GlobalLexica<>(
                        XMLUtils.getDocumentElement(
                                new ByteArrayInputStream(
                                        "<none/>".getBytes(StandardCharsets.UTF_8))));
        Field key = Field.word_form_simplified_lowercase;
        lexica.setAmbiguityClasses(new GlobalLexicon<>(models.ambiguityClasses(), key, "tags"));
        lexica.setWordClusters(new GlobalLexicon<>(models.clusters(), key, "clusters"));
        models.tagger().setFlag(NLPFlag.DECODE);
        models.parser().setFlag(NLPFlag.DECODE);
        return List.of(
                lexica,
                models.tagger(),
                new MorphologicalAnalyzer<>(Language.ENGLISH),
                models.parser());
    }

    /** Rounds the weights of a step that has any, as {@link ConvertModels} does. */
    static void round(NLPComponent<NLPNode> step) {
        if (!(step instanceof OnlineComponent<?, ?> model)) return;
        MajorVector weights = StockReader.weights(model);
        float[] row = new float[weights.getLabelSize()];
        for (int feature = 0; feature < weights.getFeatureSize(); feature++) {
            for (int i = 0; i < row.length; i++) row[i] = weights.get(i, feature);
            float[] rounded = Rounding.rounded(row);
            for (int i = 0; i < row.length; i++) weights.set(i, feature, rounded[i]);
        }
    }
}
