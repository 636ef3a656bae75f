package org.parallax.claims;

import org.parallax.text.Quote;
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
 * @param victims whom it names as harmed, in text order, title first
 */
public record Reading(
        Report report,
        Optional<LocalDate> day,
        List<Claim> claims,
        List<Doubt> doubts,
        List<Mention> mentions,
        List<NamedVictim> victims) {
    /** A reading that names no victim. */
    public Reading(
            Report report,
            Optional<LocalDate> day,
            List<Claim> claims,
            List<Doubt> doubts,
            List<Mention> mentions) {
        this(report, day, claims, doubts, mentions, List.of());
    }

    public Reading {
        claims = List.copyOf(claims);
        doubts = List.copyOf(doubts);
        mentions = List.copyOf(mentions);
        victims = List.copyOf(victims);
        for (Claim claim : claims) check(claim.quote(), report);
        for (NamedVictim victim : victims) check(victim.quote(), report);
    }

    private static void check(Quote quote, Report report) {
        if (quote.isIn(report)) return;
        throw new IllegalArgumentException(
                "not the report's words: " + quote + " in " + report.id());
    }
}
