package org.parallax.reading.sayings;

import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a speaker without a name is: "he", "it", "the envoy", "the statement" are whoever
 * spoke last and fits. After "The ministry denied it. It said the road was open" the second saying
 * is the ministry's too. Goes through the sayings of a report in text order and remembers the last
 * person and the last body.
 */
final class SpeakerReferences {
    private static final Set<String> BODIES = Words.set("speakers.tsv", "again");

    private static final Set<String> HE = Set.of("he", "she", "his", "her");

    private final Document document;
    private final List<Scene> scenes;
    private Optional<Saying> person = Optional.empty();
    private Optional<Saying> body = Optional.empty();

    /** The last person whom a title was given: "mayor" is the mayor, whoever spoke since. */
    private final Map<String, Saying> titled = new HashMap<>();

    /** Whom a person spoke for when named in full. */
    private final Map<String, Party> organisations = new HashMap<>();

    private SpeakerReferences(Document document, List<Scene> scenes) {
        this.document = document;
        this.scenes = scenes;
    }

    static List<Saying> resolve(Document document, List<Scene> scenes, List<Saying> sayings) {
        SpeakerReferences references = new SpeakerReferences(document, scenes);
        List<Saying> resolved = new ArrayList<>();
        for (Saying saying : sayings) {
            Saying now =
                    saying.speaker().isEmpty()
                            ? references.meant(saying).orElse(saying)
                            : references.spokenFor(saying);
            references.remember(now);
            resolved.add(now);
        }
        return resolved;
    }

    /** "Noor said", once the report has told that Noor speaks for the council. */
    private Saying spokenFor(Saying saying) {
        Party speaker = saying.speaker().orElseThrow();
        if (speaker.person().isEmpty() || speaker.actor().isPresent()) return saying;
        Party known = organisations.get(saying.name());
        return known == null ? saying : saying.by(Optional.of(known), saying.name());
    }

    /** The saying with the speaker its words refer to; empty where they refer to nobody known. */
    private Optional<Saying> meant(Saying saying) {
        String word =
                saying.source().in(document.report().part(saying.part())).toLowerCase(Locale.ROOT);
        String noun = lastWord(word);
        boolean he = HE.contains(word) || Titles.isTitle(noun);
        boolean they = word.equals("they") || word.equals("their");
        boolean it = they || word.equals("it") || word.equals("its") || BODIES.contains(noun) && word.indexOf(' ') < 0;
        boolean that = word.equals("this") || word.equals("that");
        if (that && (person.isPresent() || body.isPresent())) return as(saying, lastSaid());
        if (titled.containsKey(noun)) return as(saying, Optional.of(titled.get(noun)));
        if (he && person.isPresent()) return as(saying, person);
        Optional<Saying> named = they ? namedBefore(saying) : Optional.empty();
        if (named.isPresent()) return named;
        if (it && body.isPresent()) return as(saying, body);
        return it && word.endsWith("statement") ? as(saying, person) : Optional.empty();
    }

    private void remember(Saying saying) {
        if (saying.speaker().isEmpty()) {
            if (!isNamed(saying)) return;
            person = Optional.of(saying);
            titlesOf(saying).forEach(title -> titled.put(title, saying));
            return;
        }
        boolean named = saying.speaker().get().person().isPresent();
        boolean official =
                Arrays.stream(saying.name().toLowerCase(Locale.ROOT).split(" "))
                        .anyMatch(Titles::isTitle);
        if (named || official) {
            person = Optional.of(saying);
            titlesOf(saying).forEach(title -> titled.put(title, saying));
        }
        if (named && saying.speaker().get().actor().isPresent()) {
            organisations.putIfAbsent(saying.name(), saying.speaker().get());
        }
        if (!named) body = Optional.of(saying);
    }

    /** Titles in the words that name the person, and one that stands before them. */
    private List<String> titlesOf(Saying saying) {
        List<String> titles = new ArrayList<>();
        String words = saying.source().in(document.report().part(saying.part()));
        for (String word : (saying.name() + " " + words).toLowerCase(Locale.ROOT).split(" ")) {
            if (Titles.isTitle(word)) titles.add(word);
        }
        Sentence sentence = scenes.get(saying.sentence()).sentence();
        for (int i = 1; i < sentence.size(); i++) {
            boolean source = sentence.span(i, i + 1).start() == saying.source().start();
            if (source && Titles.isTitle(sentence.fold(i - 1))) titles.add(sentence.fold(i - 1));
        }
        return titles;
    }

    /** "..., where they declared": the body named last before it in its own sentence. */
    private Optional<Saying> namedBefore(Saying saying) {
        Scene scene = scenes.get(saying.sentence());
        return scene.actors().stream()
                .filter(mention -> mention.actor().isPresent())
                .filter(mention ->
                        scene.sentence().span(mention.from(), mention.to()).end()
                                <= saying.source().start())
                .reduce((first, second) -> second)
                .map(mention ->
                        saying.by(
                                Optional.of(Party.of(mention)),
                                mention.person().orElse(mention.actor().get().name())));
    }

    private Optional<Saying> lastSaid() {
        if (person.isEmpty()) return body;
        if (body.isEmpty()) return person;
        return person.get().sentence() >= body.get().sentence() ? person : body;
    }

    /** Two words and a capital: a name, though no register knows it. */
    private static boolean isNamed(Saying saying) {
        return Character.isUpperCase(saying.name().codePointAt(0))
                && saying.name().indexOf(' ') > 0;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static Optional<Saying> as(Saying saying, Optional<Saying> speaker) {
        return speaker.map(s -> saying.by(s.speaker(), s.name()));
    }
}
