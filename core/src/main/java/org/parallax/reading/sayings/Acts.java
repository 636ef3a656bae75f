package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from the words said what is done by saying them, where the cue ("said") does not: "We urge
 * all sides to stop" calls, "we will defend our homes" vows.
 */
public final class Acts {
    private static final Set<Act> PLAIN = Set.of(Act.STATEMENT, Act.ANNOUNCE, Act.CONFIRM);
    private static final Pattern CALLS =
            Pattern.compile(
                    "\\b(?:we|i)\\b[^.]{0,30}\\b(?:urge|call on|call upon|call"
                        + " for|appeal|implore)\\b|\\blet us\\b|\\b(?:must|should) (?:immediately"
                        + " )?(?:stop|cease|end|halt|refrain)\\b");
    private static final Pattern JUDGES = Pattern.compile("consider|call(?:ed|s|ing)");
    private static final Pattern DEMANDS = Pattern.compile("\\b(?:we|i)\\b[^.]{0,20}\\bdemand\\b");
    private static final Pattern CONDEMNS =
            Pattern.compile("\\b(?:we|i)\\b[^.]{0,20}\\b(?:condemn|denounce|deplore)\\b");
    private static final Pattern WARNS = Pattern.compile("\\b(?:we|i)\\b[^.]{0,20}\\bwarn\\b");
    private static final Pattern DENIES =
            Pattern.compile("\\b(?:we|i)\\b[^.]{0,20}\\b(?:deny|reject|refute)\\b");
    private static final Pattern VOWS =
            Pattern.compile(
                    "\\b(?:we|our forces|our people|our"
                        + " fighters)\\b[^.]{0,30}\\bwill\\b[^.]{0,20}\\b(?:continue|fight|defend|respond|resist|never|not"
                        + " stop|retaliate|struggle|crush|defeat)\\b");
    private static final Pattern ANNOUNCES =
            Pattern.compile(
                    "\\b(?:we have|we)"
                            + " (?:reached|agreed|decided|launched|completed|begun|signed)\\b");

    /** Words that hold somebody to blame, whatever the conflict; saying them accuses. */
    private static final Pattern BLAMES =
            Pattern.compile(
                    "\\b(?:war crimes?|crimes?"
                        + " against|massacres?|genocide|atrocit\\w+|aggression|dictator|brutal|destabili[sz]\\w*|ethnic"
                        + " cleansing|violations?|violated|conspiracy|plot|responsible"
                        + " for|attacked|targeted|shelled|bombed|provocations?)\\b");

    private Acts() {}

    /**
     * The act of the cue, or what the words themselves do where the cue only tells that they were
     * said.
     */
    public static Act of(Act cue, String cueWords, String content) {
        if (!PLAIN.contains(cue)) return cue;
        String words = content.toLowerCase(Locale.ROOT);
        if (JUDGES.matcher(cueWords.toLowerCase(Locale.ROOT)).lookingAt()
                && BLAMES.matcher(words).find()) return Act.CONDEMN;
        if (CALLS.matcher(words).find()) return Act.CALL;
        if (DEMANDS.matcher(words).find()) return Act.DEMAND;
        if (CONDEMNS.matcher(words).find()) return Act.CONDEMN;
        if (WARNS.matcher(words).find()) return Act.WARN;
        if (DENIES.matcher(words).find()) return Act.DENY;
        if (VOWS.matcher(words).find()) return Act.VOW;
        if (ANNOUNCES.matcher(words).find()) return Act.ANNOUNCE;
        if (cue == Act.STATEMENT && BLAMES.matcher(words).find()) return Act.ACCUSE;
        return cue;
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
