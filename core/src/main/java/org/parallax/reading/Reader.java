package org.parallax.reading;

import org.parallax.claims.Claim;
import org.parallax.claims.Mention;
import org.parallax.claims.Reading;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.text.Parser;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one report: text in, reading out. Pure; may be shared between threads. The whole way of a
 * report stands in {@link #read}.
 */
public final class Reader {
    /** Longer sentences are lists or tables, and cost the parser dear; they are not parsed. */
    private static final int LONGEST = 160;

    private final Parser parser;
    private final ActorRegister register;
    private final Gazetteer gazetteer;

    public Reader(Parser parser, ActorRegister register, Gazetteer gazetteer) {
        this.parser = parser;
        this.register = register;
        this.gazetteer = gazetteer;
    }

    public Reading read(Report report) {
        Document document = Layout.of(report);
        Cast cast = new Cast(register, gazetteer, document);
        List<Scene> scenes = scenes(document, cast);
        List<Saying> said = new ArrayList<>();
        for (Scene scene : scenes) said.addAll(SayingReader.read(document, scene));
        List<Saying> sayings = Quoting.of(document, scenes, said);
        List<Draft> drafts = new ArrayList<>();
        for (Scene scene : scenes) {
            drafts.addAll(FigureReader.read(scene));
            drafts.addAll(IncidentReader.read(scene));
            drafts.addAll(GroundReader.read(scene));
            drafts.addAll(AgreementReader.read(scene));
        }
        List<Claim> claims = new Assembler(document, cast, scenes, sayings).assemble(drafts);
        return new Reading(report, document.day(), claims, List.of(), mentions(report, scenes));
    }

    private List<Scene> scenes(Document document, Cast cast) {
        List<Scene> scenes = new ArrayList<>();
        List<String> before = List.of();
        for (Sentence sentence : document.sentences()) {
            List<Scene.ActorMention> actors = cast.actorsIn(sentence);
            List<Scene.PlaceMention> places = cast.placesIn(sentence, actors);
            Optional<Tree> tree =
                    worthParsing(sentence) ? Optional.of(parse(sentence)) : Optional.empty();
            Scene scene =
                    new Scene(
                            sentence,
                            tree,
                            actors,
                            places,
                            DateReader.read(sentence, document.day()),
                            NumberReader.read(sentence),
                            before);
            scenes.add(scene);
            before = spokenOf(scene, before);
        }
        return scenes;
    }

    private static boolean worthParsing(Sentence sentence) {
        return sentence.size() >= 3 && sentence.size() <= LONGEST && Triggers.in(sentence);
    }

    private Tree parse(Sentence sentence) {
        return new Tree(parser.parse(sentence.tokens().stream().map(Token::form).toList()));
    }

    /**
     * The bodies a sentence is about: its main subject, or those of the sentence before where that
     * is a pronoun.
     */
    private static List<String> spokenOf(Scene scene, List<String> before) {
        if (scene.tree().isEmpty()) return before;
        Tree tree = scene.tree().get();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.head(i) >= 0) continue;
            Optional<Integer> subject = tree.subject(i);
            if (subject.isEmpty()) continue;
            if (tree.pos(subject.get()).startsWith("PRP")) return before;
            Parties parties = new Parties(scene, tree);
            List<String> bodies = new ArrayList<>();
            for (int each : tree.coordinated(subject.get()))
                parties.of(each).flatMap(Party::body).ifPresent(bodies::add);
            for (int led : tree.children(subject.get(), "acl")) {
                for (int by : tree.objectsOf(led, java.util.Set.of("by")))
                    parties.all(by).forEach(p -> p.body().ifPresent(bodies::add));
            }
            if (!bodies.isEmpty()) return bodies;
        }
        return before;
    }

    private static List<Mention> mentions(Report report, List<Scene> scenes) {
        List<Mention> mentions = new ArrayList<>();
        for (Scene scene : scenes) {
            Sentence sentence = scene.sentence();
            for (Scene.ActorMention actor : scene.actors()) {
                mentions.add(
                        new Mention.OfActor(
                                quote(report, sentence, actor.from(), actor.to()),
                                actor.actor().map(a -> a.id())));
            }
            for (Scene.PlaceMention place : scene.places()) {
                Quote quote = quote(report, sentence, place.from(), place.to());
                mentions.add(
                        new Mention.OfPlace(
                                quote,
                                place.place()
                                        .map(p ->
                                                new org.parallax.claims.Where(
                                                        p.id(),
                                                        p.name(),
                                                        p.lat(),
                                                        p.lon(),
                                                        p.precision(),
                                                        Optional.of(quote.span())))));
            }
            for (DateMention date : scene.dates()) {
                mentions.add(
                        new Mention.OfDate(
                                quote(report, sentence, date.from(), date.to()),
                                date.when(),
                                date.timex()));
            }
            for (Quantity quantity : scene.quantities()) {
                mentions.add(
                        new Mention.OfNumber(
                                quote(report, sentence, quantity.from(), quantity.to()),
                                quantity.count()));
            }
        }
        mentions.sort(java.util.Comparator.comparing(Mention::quote));
        return mentions;
    }

    private static Quote quote(Report report, Sentence sentence, int from, int to) {
        return Quote.of(report, sentence.part(), sentence.span(from, to));
    }
}
