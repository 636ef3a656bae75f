package org.parallax.reading;

import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.text.Parser;
import org.parallax.text.Part;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The verbs of a report of which {@link CueWeights} are asked: for those who fit them.
 * Deterministic and pure.
 */
public final class CueChoices {
    private final ActorRegister register;
    private final Gazetteer gazetteer;
    private final Parser parser;

    public CueChoices(Parser parser, ActorRegister register, Gazetteer gazetteer) {
        this.parser = parser;
        this.register = register;
        this.gazetteer = gazetteer;
    }

    /**
     * A verb that may tell of a saying.
     *
     * @param source the words for the speaker
     * @param content the words said, from the first to the last
     * @param features what speaks for and against it, by name
     */
    public record Option(Part part, Span source, Span content, Map<String, Double> features) {}

    /** In text order, of every sentence, be it worth a parse to readers or not. */
    public List<Option> of(Report report) {
        Document document = Layout.of(report);
        Cast cast = new Cast(register, gazetteer, document);
        List<Option> options = new ArrayList<>();
        for (Scene scene : new Scenes(parser, document, cast, _ -> true).all())
            ParsedSentence.of(scene)
                    .ifPresent(parsed -> options.addAll(SayingReader.open(document, parsed)));
        return options;
    }
}
