package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.text.Report;

import java.util.Optional;

/**
 * A report of a record with what counts as read in it, before anybody looked what it tells.
 *
 * @param kept what the store holds of its reading, where it does
 * @param byHand whether a person entered it, who alone says what is to be read
 * @param raw what that person entered; empty otherwise, and where it was withdrawn
 */
public record Untold(Report report, Optional<String> kept, boolean byHand, Optional<byte[]> raw) {
    /**
     * The kept reading. What is not kept, because reading was cut short, is read now; so is what an
     * older version wrote in a way that is no longer understood.
     */
    Reading reading(Parallax parallax) {
        if (kept.isEmpty()) return anew(parallax);
        try {
            return ReadingJson.read(report, kept.get());
        } catch (IllegalArgumentException e) {
            return anew(parallax);
        }
    }

    private Reading anew(Parallax parallax) {
        return byHand ? Entered.reading(report, raw) : parallax.read(report);
    }
}
