package org.parallax.reading;

import org.parallax.claims.Claim;
import org.parallax.claims.Mention;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Reading;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.events.Accidents;
import org.parallax.reading.events.AgreementReader;
import org.parallax.reading.events.Causes;
import org.parallax.reading.events.GroundReader;
import org.parallax.reading.events.IncidentReader;
import org.parallax.reading.figures.FigureReader;
import org.parallax.reading.language.Document;
import org.parallax.reading.names.Cast;
import org.parallax.reading.sayings.Quoting;
import org.parallax.reading.sayings.Saying;
import org.parallax.reading.sayings.SayingReader;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;
import org.parallax.reading.victims.VictimReader;
import org.parallax.text.Parser;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one report: text in, reading out. Pure; may be shared between threads. The whole way of a
 * report stands in {@code readPlain}: "Three people were hurt, medics said" goes in, the figure and
 * the statement come out, each with its words.
 */
public final class Reader {
    private final ActorRegister register;
    private final Gazetteer gazetteer;
    private final Parser parser;

    public Reader(Parser parser, ActorRegister register, Gazetteer gazetteer) {
        this.parser = parser;
        this.register = register;
        this.gazetteer = gazetteer;
    }

    /** How many sentences the layout of a report has, worth parsing or not. */
    public static int sentences(Report report) {
        return Layout.of(report).sentences().size();
    }

    /** Everything that one report says, in its own words; unusual letters read as the usual. */
    public Reading read(Report report) {
        return read(report, _ -> {});
    }

    /**
     * The same for whoever measures.
     *
     * @param done told of each step as it ends, by the reading thread
     */
    public Reading read(Report report, Consumer<Step> done) {
        return Undressed.of(report)
                .map(it -> it.back(readPlain(it.plain(), done)))
                .orElseGet(() -> readPlain(report, done));
    }

    private Reading readPlain(Report report, Consumer<Step> done) {
        Document document = Layout.of(report);
        done.accept(Step.LAYOUT);
        Cast cast = new Cast(register, gazetteer, document);
        done.accept(Step.CAST);
        List<Scene> scenes = new Scenes(parser, document, cast).all();
        done.accept(Step.SCENES);
        List<ParsedSentence> parsed =
                scenes.stream().flatMap(scene -> ParsedSentence.of(scene).stream()).toList();
        boolean accident = Accidents.toldBy(document.sentences());
        List<Saying> said = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        List<Draft.OfFigure> told = new ArrayList<>();
        List<Draft.OfIncident> incidents = new ArrayList<>();
        for (ParsedSentence sentence : parsed) {
            Optional<Scene> before = before(scenes, sentence.scene());
            said.addAll(SayingReader.read(document, sentence));
            told.addAll(FigureReader.read(sentence, before, told));
            incidents.addAll(IncidentReader.read(sentence, accident));
            drafts.addAll(GroundReader.read(sentence));
            drafts.addAll(AgreementReader.read(sentence));
        }
        List<Draft.OfFigure> kept = FigureReader.withoutRepeated(told);
        drafts.addAll(incidents);
        List<Draft.OfFigure> figures = new ArrayList<>(kept);
        figures.addAll(Standing.read(scenes, kept));
        drafts.addAll(figures);
        Set<Draft> unarmed =
                Causes.unarmed(document.sentences(), parsed, figures, incidents, accident);
        done.accept(Step.FRAMES);
        List<Saying> sayings = Quoting.of(document, scenes, said);
        List<Claim> claims =
                new Assembler(document, cast, scenes, sayings).assemble(drafts, unarmed);
        done.accept(Step.CLAIMS);
        List<Mention> mentions = Mentions.of(document, scenes);
        List<NamedVictim> victims = VictimReader.read(document, claims, mentions);
        done.accept(Step.VICTIMS);
        return new Reading(report, document.day(), claims, List.of(), mentions, victims);
    }

    private static Optional<Scene> before(List<Scene> scenes, Scene scene) {
        int index = scene.sentence().index();
        return index > 0 ? Optional.of(scenes.get(index - 1)) : Optional.empty();
    }
}
