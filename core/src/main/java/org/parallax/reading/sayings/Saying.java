package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.scene.Party;
import org.parallax.text.Part;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;

/**
 * Somebody saying something, before it becomes a claim: from "The ministry said that 12 were hurt"
 * the ministry as speaker, "said" as cue, "that 12 were hurt" as content.
 *
 * @param sentence the index of the sentence with the cue
 * @param speaker empty where the words name nobody that can be told
 * @param source the words that stand for the speaker here, such as "he"
 * @param relative the "who" that takes up the speaker's words, where one does
 * @param name the words that name the speaker
 * @param cue the words that tell of the saying
 * @param content what is said, in pieces where the cue stands in the middle
 * @param quoted whether the content stands in quotation marks
 * @param whom words outside the content that name whom it is about: "X" in "X was accused of it"
 */
public record Saying(
        Part part,
        int sentence,
        Optional<Party> speaker,
        Span source,
        Optional<Span> relative,
        String name,
        Span cue,
        String cueWords,
        List<Span> content,
        Act act,
        boolean quoted,
        String rule,
        Optional<Span> whom) {
    public Saying {
        content = List.copyOf(content);
    }

    /** From the first to the last piece of content. */
    public Optional<Span> wholeContent() {
        return content.stream().reduce(Span::cover);
    }

    /** The words that stand for the speaker beside the cue: "she", "the mayor", "who". */
    public Span stands() {
        return relative.orElse(source);
    }

    /** "reports of nine dead": who reported it is not told. */
    public boolean isNobodys() {
        return speaker.isEmpty() && source.contains(cue);
    }

    public boolean says(Part part, Span span) {
        return this.part == part && content.stream().anyMatch(piece -> piece.contains(span));
    }

    boolean touches(Span span) {
        return content.stream().anyMatch(piece -> piece.overlaps(span));
    }

    /** The same saying by somebody else: whom a pronoun turned out to mean. */
    Saying by(Optional<Party> speaker, String name) {
        return new Saying(
                part, sentence, speaker, source, relative, name, cue, cueWords, content, act,
                quoted, rule, whom);
    }

    /** The same speaker by the same cue, saying something else or more in quotation marks. */
    Saying quoting(List<Span> content, Act act, String rule) {
        return new Saying(
                part, sentence, speaker, source, relative, name, cue, cueWords, content, act, true,
                rule, whom);
    }

    /** The same saying about whom the words at the span name. */
    Saying about(Span whom) {
        return new Saying(
                part,
                sentence,
                speaker,
                source,
                relative,
                name,
                cue,
                cueWords,
                content,
                act,
                quoted,
                rule,
                Optional.of(whom));
    }
}
