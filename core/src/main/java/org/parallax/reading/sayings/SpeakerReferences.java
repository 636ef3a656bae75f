package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whom a speaker without a name is: "he", "it", "the envoy", "the statement" are whoever
 * spoke last and fits. After "The ministry denied it. It said the road was open" the second saying
 * is the ministry's too. Goes through the sayings of a report in text order and remembers the last
 * person and the last body.
 */
final class SpeakerReferences {
    private static final Set<String> BODIES = Words.set("speakers.tsv", "again");

    private static final Set<String> HE = Set.of("he", "she", "his", "her");
    private static final Set<String> IT = Set.of("it", "its");

    /** Two to four words with capitals, by which a person is accused or spoken to. */
    private static final Pattern NAME =
            Pattern.compile("((?:\\p{Lu}[\\p{L}'\u2019-]+ ){1,3}\\p{Lu}[\\p{L}'\u2019-]+)");

    private final Document document;
    private final List<Scene> scenes;
    private Optional<Saying> person = Optional.empty();
    private Optional<Saying> body = Optional.empty();
    private Optional<Saying> accusation = Optional.empty();

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

    /** The saying with the speaker its words refer to; empty where they refer to nobody safely. */
    private Optional<Saying> meant(Saying saying) {
        String word = words(saying).toLowerCase(Locale.ROOT);
        String noun = lastWord(word);
        boolean owned = word.startsWith("its ") || word.startsWith("their ");
        boolean they = word.equals("they") || word.equals("their");
        boolean it = they || IT.contains(word) || BODIES.contains(noun) && word.indexOf(' ') < 0;
        boolean that = word.equals("this") || word.equals("that");
        boolean he = HE.contains(word);
        if (saying.act() == Act.DENY && (he || it)) {
            Optional<Saying> accused = accused(saying);
            if (accused.isPresent()) return accused;
        }
        if (that && (person.isPresent() || body.isPresent())) return as(saying, lastSaid());
        if (owned) return namedBefore(saying).or(() -> as(saying, body));
        if (titled.containsKey(noun)) return as(saying, Optional.of(titled.get(noun)));
        if (he || Titles.isTitle(noun)) {
            if (he && person.filter(last -> namesTwo(last, saying)).isPresent())
                return Optional.empty();
            if (person.isPresent()) return as(saying, person);
        }
        Optional<Saying> named = they ? namedBefore(saying) : Optional.empty();
        if (named.isPresent()) return named;
        if (it) {
            Optional<Saying> last = body.filter(said -> said.sentence() >= saying.sentence() - 1);
            return as(saying, last)
                    .or(() -> spokenOf(saying))
                    .or(() -> as(saying, body))
                    .or(() -> word.endsWith("statement") ? as(saying, person) : Optional.empty());
        }
        return Optional.empty();
    }

    private String words(Saying saying) {
        return saying.source().in(document.report().part(saying.part()));
    }

    /** "The council shut the road. It said ...": the one body the sentence before was about. */
    private Optional<Saying> spokenOf(Saying saying) {
        if (saying.sentence() == 0) return Optional.empty();
        Scene last = scenes.get(saying.sentence() - 1);
        List<Party> named =
                last.actors().stream()
                        .map(Party::of)
                        .filter(party -> party.actor().isPresent() && !party.isKind())
                        .toList();
        List<String> bodies =
                last.tree().isEmpty() && named.size() == 1
                        ? named.getFirst().body().stream().toList()
                        : scenes.get(saying.sentence()).before();
        if (bodies.size() != 1) return Optional.empty();
        return named.stream()
                .filter(party -> party.body().equals(Optional.of(bodies.getFirst())))
                .findFirst()
                .map(party -> saying.by(Optional.of(party), party.actor().orElseThrow().name()));
    }

    /** "X accused Y of theft. It denied the charge": who denies is Y, not X. */
    private Optional<Saying> accused(Saying denial) {
        Optional<Saying> charge =
                accusation
                        .filter(said -> said.part() == denial.part())
                        .filter(said -> denial.sentence() - said.sentence() == 1);
        if (charge.isEmpty()) return Optional.empty();
        Span content = charge.get().whom().or(() -> charge.get().wholeContent()).orElseThrow();
        boolean he = HE.contains(words(denial).toLowerCase(Locale.ROOT));
        if (he) {
            Matcher name = NAME.matcher(content.in(document.report().part(denial.part())));
            return name.lookingAt()
                    ? Optional.of(denial.by(Optional.empty(), name.group(1)))
                    : Optional.empty();
        }
        Scene scene = scenes.get(charge.get().sentence());
        return scene.actors().stream()
                .filter(mention ->
                        content.contains(scene.sentence().span(mention.from(), mention.to())))
                .map(Party::of)
                .filter(party -> !party.isKind() && party.actor().isPresent())
                .findFirst()
                .map(party -> denial.by(Optional.of(party), party.actor().orElseThrow().name()));
    }

    /**
     * "Noor told Karim Said that ...": of two persons named "he" in the next sentence is either.
     */
    private boolean namesTwo(Saying said, Saying next) {
        boolean goesOn = Cues.goesOn(next.cueWords());
        Optional<Span> content = said.wholeContent();
        if (goesOn || next.sentence() - said.sentence() != 1 || content.isEmpty()) return false;
        int from = said.cue().end();
        int to = content.get().start();
        if (from >= to || said.part() != next.part()) return false;
        String between = document.report().part(said.part()).substring(from, to).strip();
        Scene scene = scenes.get(said.sentence());
        boolean body =
                scene.actors().stream()
                        .filter(mention -> mention.person().isEmpty())
                        .anyMatch(mention ->
                                new Span(from, to)
                                        .contains(
                                                scene.sentence()
                                                        .span(mention.from(), mention.to())));
        return !body && NAME.matcher(between).lookingAt();
    }

    private void remember(Saying saying) {
        if (saying.act() == Act.ACCUSE) accusation = Optional.of(saying);
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
