package org.parallax.reading;

import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.language.Document;
import org.parallax.reading.names.Cast;
import org.parallax.reading.sayings.CueOption;
import org.parallax.reading.sayings.SayingReader;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;
import org.parallax.text.Parser;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a report of which {@link CueWeights} are asked: for those who fit them.
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

    /** In text order, of every sentence, be it worth a parse to readers or not. */
    public List<CueOption> of(Report report) {
        Document document = Layout.of(report);
        Cast cast = new Cast(register, gazetteer, document);
        List<CueOption> options = new ArrayList<>();
        for (Scene scene : new Scenes(parser, document, cast, _ -> true).all())
            ParsedSentence.of(scene)
                    .ifPresent(parsed -> options.addAll(SayingReader.open(document, parsed)));
        return options;
    }
}
