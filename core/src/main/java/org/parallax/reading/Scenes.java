package org.parallax.reading;

import org.parallax.reading.dates.DateReader;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Idioms;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.names.BracketedNames;
import org.parallax.reading.names.Cast;
import org.parallax.reading.names.Metonyms;
import org.parallax.reading.numbers.NumberReader;
import org.parallax.reading.scene.Parties;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;
import org.parallax.reading.scene.Scene.ActorMention;
import org.parallax.text.Parse;
import org.parallax.text.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sets the scene of every sentence of a report: who, where, when and how many the look-ups find in
 * it, its syntax where that is worth the cost, and whom "they" means in it.
 */
final class Scenes {
    /** Longer sentences are lists or tables, and cost the parser dear; they are not parsed. */
    private static final int LONGEST = 160;

    private static final int SHORTEST = 3;

    private final Parser parser;
    private final Document document;
    private final Cast cast;
    private final Predicate<Sentence> worthParsing;

    Scenes(Parser parser, Document document, Cast cast) {
        this(parser, document, cast, Triggers::in);
    }

    /**
     * @param worthParsing which sentences get a tree, of those that are neither very short nor very
     *     long
     */
    Scenes(Parser parser, Document document, Cast cast, Predicate<Sentence> worthParsing) {
        this.parser = parser;
        this.document = document;
        this.cast = cast;
        this.worthParsing = worthParsing;
    }

    /** One a sentence, in text order. */
    List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        List<String> before = List.of();
        DateReader dates = DateReader.of(document);
        for (Sentence sentence : document.sentences()) {
            Optional<Tree> tree = tree(sentence);
            List<ActorMention> actors = cast.settled(sentence, tree, cast.actorsIn(sentence));
            Metonyms names =
                    Metonyms.settled(sentence, tree, actors, cast.placesIn(sentence, actors));
            Scene scene =
                    new Scene(
                            sentence,
                            tree,
                            names.actors(),
                            names.places(),
                            dates.read(sentence),
                            NumberReader.read(sentence),
                            before);
            scenes.add(scene);
            before = spokenOf(scene).orElse(before);
        }
        return scenes;
    }

    private Optional<Tree> tree(Sentence sentence) {
        boolean fits = sentence.size() >= SHORTEST && sentence.size() <= LONGEST;
        if (!fits || !worthParsing.test(sentence)) return Optional.empty();
        Parse parse = BracketedNames.mend(HeadlineVerb.parse(parser, sentence), sentence);
        return Optional.of(new Tree(Idioms.mend(parse, sentence)));
    }

    /** The bodies a sentence is about: its main subject; empty where that is a pronoun. */
    private static Optional<List<String>> spokenOf(Scene scene) {
        if (scene.tree().isEmpty()) return Optional.empty();
        Tree tree = scene.tree().get();
        Parties parties = new Parties(scene, tree);
        for (int root = 0; root < tree.size(); root++) {
            Optional<Integer> subject = tree.head(root) < 0 ? tree.subject(root) : Optional.empty();
            if (subject.isEmpty()) continue;
            if (tree.pos(subject.get()).startsWith("PRP")) return Optional.empty();
            List<String> bodies = bodies(tree, parties, subject.get());
            if (!bodies.isEmpty()) return Optional.of(bodies);
        }
        return Optional.empty();
    }

    /** "X and Y said", "a delegation led by X said". */
    private static List<String> bodies(Tree tree, Parties parties, int subject) {
        List<Party> found = new ArrayList<>(parties.all(subject));
        for (int led : tree.children(subject, "acl")) {
            for (int by : tree.objectsOf(led, Set.of("by"))) found.addAll(parties.all(by));
        }
        return found.stream().flatMap(party -> party.body().stream()).toList();
    }
}
