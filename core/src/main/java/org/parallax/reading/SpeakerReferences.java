package org.parallax.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a speaker without a name is: "he", "it", "the envoy", "the statement" are whoever spoke
 * last and fits. After "The ministry denied it. It said the road was open" the second saying is the
 * ministry's too. Goes through the sayings of a report in text order and remembers the last person
 * and the last body.
 */
final class SpeakerReferences {
    private static final Set<String> BODIES = Words.set("speakers.tsv", "again");

    private final Document document;
    private final List<Scene> scenes;
    private Optional<Saying> person = Optional.empty();
    private Optional<Saying> body = Optional.empty();

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
                            : saying;
            references.remember(now);
            resolved.add(now);
        }
        return resolved;
    }

    /** The saying with the speaker its words refer to; empty where they refer to nobody known. */
    private Optional<Saying> meant(Saying saying) {
        String word =
                saying.source()
                        .in(document.report().part(saying.part()))
                        .toLowerCase(Locale.ROOT);
        String noun = lastWord(word);
        boolean he = word.equals("he") || word.equals("she") || Titles.isTitle(noun);
        boolean they = word.equals("they");
        boolean it =
                they || word.equals("it") || BODIES.contains(noun) && word.indexOf(' ') < 0;
        boolean that = word.equals("this") || word.equals("that");
        if (that && (person.isPresent() || body.isPresent())) return as(saying, lastSaid());
        if (he && person.isPresent()) return as(saying, person);
        Optional<Saying> named = they ? namedBefore(saying) : Optional.empty();
        if (named.isPresent()) return named;
        if (it && body.isPresent()) return as(saying, body);
        return it && word.endsWith("statement") ? as(saying, person) : Optional.empty();
    }

    private void remember(Saying saying) {
        if (saying.speaker().isEmpty()) {
            if (isNamed(saying)) person = Optional.of(saying);
            return;
        }
        boolean named = saying.speaker().get().person().isPresent();
        boolean official =
                Arrays.stream(saying.name().toLowerCase(Locale.ROOT).split(" "))
                        .anyMatch(Titles::isTitle);
        if (named || official) person = Optional.of(saying);
        if (!named) body = Optional.of(saying);
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
