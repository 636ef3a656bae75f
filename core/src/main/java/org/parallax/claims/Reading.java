package org.parallax.claims;

import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything the readers made of one report.
 *
 * @param day the day of publication: the input's, or the one the report itself prints; empty where
 *     neither states it
 * @param claims in text order, title first
 * @param doubts what looked like a claim and was left unread
 * @param mentions in text order, title first
 */
public record Reading(
        Report report,
        Optional<LocalDate> day,
        List<Claim> claims,
        List<Doubt> doubts,
        List<Mention> mentions) {
    public Reading {
        claims = List.copyOf(claims);
        doubts = List.copyOf(doubts);
        mentions = List.copyOf(mentions);
        for (Claim claim : claims) {
            if (!claim.quote().isIn(report)) {
                throw new IllegalArgumentException(
                        "not the report's words: " + claim.quote() + " in " + report.id());
            }
        }
    }
}
