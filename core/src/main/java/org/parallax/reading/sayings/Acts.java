package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.claims.Precision;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells from the words said what is done by saying them, where the cue ("said") does not: "We urge
 * all sides to stop" calls, "we will defend our homes" vows.
 */
public final class Acts {
    private static final Set<Act> PLAIN = Set.of(Act.STATEMENT, Act.ANNOUNCE, Act.CONFIRM);

    /** Of announcing and confirming only what asks, vows or denies outright changes the act. */
    private static final Set<Act> OUTRIGHT =
            EnumSet.complementOf(EnumSet.of(Act.ACCUSE, Act.ANNOUNCE, Act.CLAIM_RESPONSIBILITY));

    private static final Set<String> WHERE = Words.set("saying.tsv", "where");

    private Acts() {}

    /**
     * The act of the cue, or what the words themselves do where the cue only tells that they were
     * said.
     *
     * @param words what is said
     * @param about the body they are about, as {@link #about} finds it
     */
    public static Act of(Saying saying, String words, Optional<String> about) {
        Act cue = saying.act();
        if (!PLAIN.contains(cue)) return cue;
        Set<Act> among = cue == Act.STATEMENT ? EnumSet.allOf(Act.class) : OUTRIGHT;
        return new ActWords(saying.cueWords(), words, about.isPresent()).act(among).orElse(cue);
    }

    /**
     * The body the words are about: whom the verb names, else the first named in what is said, that
     * is neither the speaker nor a part of it, no mere kind of people and no ground.
     */
    public static Optional<String> about(
            Saying saying, List<Scene> scenes, ActorRegister register) {
        List<Span> where = new ArrayList<>(saying.whom().stream().toList());
        where.addAll(saying.content());
        return where.stream()
                .flatMap(span -> bodies(saying, span, scenes))
                .filter(body -> !isOwn(body, saying, register))
                .findFirst();
    }

    private static Stream<String> bodies(Saying saying, Span words, List<Scene> scenes) {
        return scenes.stream()
                .filter(scene -> scene.sentence().part() == saying.part())
                .filter(scene -> scene.sentence().span().overlaps(words))
                .flatMap(scene ->
                        scene.actors().stream()
                                .filter(mention -> words.contains(span(scene, mention)))
                                .filter(mention -> !isKind(mention) && !isGround(scene, mention)))
                .flatMap(mention -> Party.of(mention).body().stream());
    }

    private static Span span(Scene scene, Scene.ActorMention mention) {
        return scene.sentence().span(mention.from(), mention.to());
    }

    private static boolean isOwn(String body, Saying saying, ActorRegister register) {
        return saying.speaker()
                .flatMap(Party::body)
                .filter(speaker -> body.equals(speaker) || register.isWithin(body, speaker))
                .isPresent();
    }

    private static boolean isKind(Scene.ActorMention mention) {
        return mention.actor().filter(a -> a.kind() == Actor.Kind.PERSON_KIND).isPresent();
    }

    /** The capital of "travel to Bamako": a place here, no government. */
    private static boolean isGround(Scene scene, Scene.ActorMention mention) {
        boolean inOrTo =
                mention.from() > 0 && WHERE.contains(scene.sentence().fold(mention.from() - 1));
        return inOrTo
                && scene.places().stream()
                        .filter(place -> place.covers(mention.from()))
                        .flatMap(place -> place.place().stream())
                        .anyMatch(place -> place.precision() != Precision.COUNTRY);
    }
}
