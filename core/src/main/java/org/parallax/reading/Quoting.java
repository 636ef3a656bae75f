package org.parallax.reading;

import org.parallax.claims.Act;
import org.parallax.reading.Document.Quotation;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every quotation its speaker: a cue in the sentence where the quotation ends or begins, else
 * the speaker of the quotation before it in the same or the neighbouring paragraph. Pronouns are
 * resolved to the last person or body that spoke.
 */
final class Quoting {
    /** A quotation of fewer chars is a borrowed word, not a statement. */
    private static final int BORROWED = 24;

    private static final Set<String> PERSON = Set.of("he", "she");

    /** Nouns that, alone and definite, mean the body that spoke last. */
    private static final Set<String> BODIES =
            Set.of(
                    "monitor",
                    "agency",
                    "ministry",
                    "directorate",
                    "administration",
                    "group",
                    "organization",
                    "organisation",
                    "army",
                    "military",
                    "statement",
                    "council",
                    "observatory",
                    "network",
                    "movement",
                    "militia",
                    "government",
                    "force");

    private Quoting() {}

    /** The sayings of the whole report in text order, quotations given to their speakers. */
    static List<Saying> of(Document document, List<Scene> scenes, List<Saying> sayings) {
        List<Saying> all = new ArrayList<>(resolved(document, scenes, sayings));
        Optional<Saying> previous = Optional.empty();
        int paragraph = -9;
        for (Quotation quotation : document.quotations()) {
            if (quotation.inner().length() <= BORROWED) continue;
            Optional<Integer> cue = cueOf(document, all, quotation);
            if (cue.isPresent()) {
                Saying saying = all.get(cue.get());
                boolean direct =
                        saying.content().stream().noneMatch(c -> c.overlaps(quotation.inner()))
                                || startsAlone(quotation, saying);
                if (isTaken(saying, quotation)) {
                    all.add(again(saying, quotation));
                } else {
                    all.set(cue.get(), extended(saying, quotation, direct));
                }
                previous = Optional.of(saying);
                paragraph = quotation.paragraph();
            } else if (previous.isPresent()
                    && quotation.paragraph() - paragraph <= 1
                    && alone(document, quotation)) {
                all.add(again(previous.get(), quotation));
                paragraph = quotation.paragraph();
            }
        }
        all.removeIf(saying -> saying.content().isEmpty());
        all.sort(
                Comparator.comparing(Saying::part)
                        .thenComparing(s -> s.wholeContent().orElse(s.cue())));
        return all;
    }

    /** True where the cue has been given another quotation already: the one before it keeps it. */
    private static boolean isTaken(Saying saying, Quotation quotation) {
        return saying.rule().equals("statement/quotation")
                && saying.content().stream().noneMatch(c -> c.overlaps(quotation.inner()));
    }

    private static boolean startsAlone(Quotation quotation, Saying saying) {
        return saying.content().stream().allMatch(c -> quotation.inner().contains(c));
    }

    private static Saying extended(Saying saying, Quotation quotation, boolean direct) {
        List<Span> content = new ArrayList<>();
        if (direct) {
            content.add(quotation.inner());
            for (Span piece : saying.content()) {
                if (!piece.overlaps(quotation.inner()) && piece.start() > saying.cue().start())
                    content.add(piece);
            }
        } else {
            for (Span piece : saying.content()) {
                content.add(
                        piece.overlaps(quotation.inner()) ? piece.cover(quotation.inner()) : piece);
            }
        }
        String rule = direct ? "statement/quotation" : saying.rule();
        Saying grown = saying.with(SayingReader.merge(content), true, saying.act());
        return new Saying(
                grown.part(),
                grown.sentence(),
                grown.speaker(),
                grown.source(),
                grown.name(),
                grown.cue(),
                grown.cueWords(),
                grown.content(),
                grown.act(),
                true,
                rule);
    }

    private static Saying again(Saying saying, Quotation quotation) {
        return new Saying(
                saying.part(),
                saying.sentence(),
                saying.speaker(),
                saying.source(),
                saying.name(),
                saying.cue(),
                saying.cueWords(),
                List.of(quotation.inner()),
                Act.STATEMENT,
                true,
                "statement/quotation");
    }

    /** A cue in a sentence that the quotation touches; the one nearest to its edge. */
    private static Optional<Integer> cueOf(
            Document document, List<Saying> sayings, Quotation quotation) {
        int best = -1;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < sayings.size(); i++) {
            Saying saying = sayings.get(i);
            if (saying.part() != quotation.part()) continue;
            Sentence sentence = document.sentences().get(saying.sentence());
            boolean touches = sentence.span().overlaps(quotation.inner());
            if (!touches || saying.rule().equals("statement/according-to")) continue;
            boolean holds = saying.content().stream().anyMatch(c -> c.overlaps(quotation.inner()));
            int distance =
                    saying.cue().start() >= quotation.inner().end()
                            ? saying.cue().start() - quotation.inner().end()
                            : quotation.inner().start() - saying.cue().end();
            if (distance < 0) continue;
            if (holds) distance /= 4;
            if (distance < nearest && distance < 160) {
                nearest = distance;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** True where the quotation makes up its sentences, with nobody else speaking in them. */
    private static boolean alone(Document document, Quotation quotation) {
        return document.sentences().stream()
                .filter(s -> s.part() == quotation.part() && s.span().overlaps(quotation.inner()))
                .allMatch(s -> covered(s.span(), quotation.inner()));
    }

    private static boolean covered(Span sentence, Span inner) {
        int inside =
                Math.min(sentence.end(), inner.end()) - Math.max(sentence.start(), inner.start());
        return inside * 10 >= sentence.length() * 9;
    }

    /** "he", "it", "the envoy", "the statement": whoever spoke last and fits. */
    private static List<Saying> resolved(
            Document document, List<Scene> scenes, List<Saying> sayings) {
        List<Saying> done = new ArrayList<>();
        Optional<Saying> person = Optional.empty();
        Optional<Saying> body = Optional.empty();
        for (Saying saying : sayings) {
            Saying now = saying;
            if (saying.speaker().isEmpty()) {
                String word =
                        saying.source()
                                .in(document.report().part(saying.part()))
                                .toLowerCase(java.util.Locale.ROOT);
                boolean he = PERSON.contains(word) || Titles.isTitle(lastWord(word));
                boolean it =
                        word.equals("it")
                                || word.equals("they")
                                || BODIES.contains(lastWord(word)) && word.indexOf(' ') < 0;
                boolean that = word.equals("this") || word.equals("that");
                if (that && (person.isPresent() || body.isPresent()))
                    now = as(saying, lastSaid(person, body));
                else if (he && person.isPresent()) now = as(saying, person.get());
                else if (word.equals("they") && namedBefore(scenes, saying).isPresent())
                    now = namedBefore(scenes, saying).get();
                else if (it && body.isPresent()) now = as(saying, body.get());
                else if (it && person.isPresent() && word.endsWith("statement"))
                    now = as(saying, person.get());
            }
            if (now.speaker().isPresent()) {
                boolean official =
                        List.of(now.name().toLowerCase(java.util.Locale.ROOT).split(" ")).stream()
                                .anyMatch(Titles::isTitle);
                if (now.speaker().get().person().isPresent() || official) person = Optional.of(now);
                if (now.speaker().get().person().isEmpty()) body = Optional.of(now);
            } else if (isNamed(now)) {
                person = Optional.of(now);
            }
            done.add(now);
        }
        return done;
    }

    /** "…, where they declared": the body named last before it in its own sentence. */
    private static Optional<Saying> namedBefore(List<Scene> scenes, Saying saying) {
        Scene scene = scenes.get(saying.sentence());
        Optional<Saying> last = Optional.empty();
        for (Scene.ActorMention mention : scene.actors()) {
            Span words = scene.sentence().span(mention.from(), mention.to());
            if (words.end() > saying.source().start() || mention.actor().isEmpty()) continue;
            Party party =
                    new Party(mention.actor(), mention.person(), mention.from(), mention.to());
            last =
                    Optional.of(
                            new Saying(
                                    saying.part(),
                                    saying.sentence(),
                                    Optional.of(party),
                                    saying.source(),
                                    mention.person().orElse(mention.actor().get().name()),
                                    saying.cue(),
                                    saying.cueWords(),
                                    saying.content(),
                                    saying.act(),
                                    saying.quoted(),
                                    saying.rule()));
        }
        return last;
    }

    private static Saying lastSaid(Optional<Saying> person, Optional<Saying> body) {
        if (person.isEmpty()) return body.orElseThrow();
        if (body.isEmpty()) return person.get();
        return person.get().sentence() >= body.get().sentence() ? person.get() : body.get();
    }

    private static boolean isNamed(Saying saying) {
        return Character.isUpperCase(saying.name().codePointAt(0))
                && saying.name().indexOf(' ') > 0;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static Saying as(Saying saying, Saying speaker) {
        return new Saying(
                saying.part(),
                saying.sentence(),
                speaker.speaker(),
                saying.source(),
                speaker.name(),
                saying.cue(),
                saying.cueWords(),
                saying.content(),
                saying.act(),
                saying.quoted(),
                saying.rule());
    }
}
