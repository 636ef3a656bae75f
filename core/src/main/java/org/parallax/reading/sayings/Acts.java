package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from the words said what is done by saying them, where the cue ("said") does not: "We urge
 * all sides to stop" calls, "we will defend our homes" vows.
 */
public final class Acts {
    private static final Set<Act> PLAIN = Set.of(Act.STATEMENT, Act.ANNOUNCE, Act.CONFIRM);

    /** Of announcing and confirming only what asks, vows or denies outright changes the act. */
    private static final Set<Act> OUTRIGHT =
            EnumSet.complementOf(EnumSet.of(Act.ACCUSE, Act.ANNOUNCE, Act.CLAIM_RESPONSIBILITY));

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

    /** The body the words are about: the first named in them that is not the speaker. */
    public static Optional<String> about(Saying saying, List<Scene> scenes) {
        Optional<String> speaker = saying.speaker().flatMap(Party::body);
        for (Scene scene : scenes) {
            if (scene.sentence().part() != saying.part()) continue;
            for (Scene.ActorMention mention : scene.actors()) {
                if (!saying.says(
                        saying.part(), scene.sentence().span(mention.from(), mention.to())))
                    continue;
                Optional<String> body = Party.of(mention).body();
                if (body.isPresent() && !body.equals(speaker)) return body;
            }
        }
        return Optional.empty();
    }
}
