package org.parallax.claims;

import org.parallax.text.Span;

import java.util.Optional;

/**
 * Somebody saying something, about violence or not.
 *
 * @param speaker the register's id of the organisation spoken for, or of the person where there is
 *     none
 * @param speakerName the fullest name the report gives
 * @param about the register's id of whom the words are about
 * @param source where the speaker is named
 * @param cue the words that tell of the saying
 * @param content what is said
 * @param quoted whether the content stands in quotation marks
 */
public record StatementClaim(
        Ground ground,
        Act act,
        Optional<String> speaker,
        Optional<String> speakerName,
        Optional<String> about,
        Optional<Span> source,
        Optional<Span> cue,
        Optional<Span> content,
        boolean quoted)
        implements Claim {
    /** Of two who say one thing together each makes a claim: told apart by where they are named. */
    @Override
    public String distinction() {
        return act.word() + source.map(words -> " by " + words.start()).orElse("");
    }
}
