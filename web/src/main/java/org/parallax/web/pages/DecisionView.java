package org.parallax.web.pages;

import org.parallax.event.Applied;
import org.parallax.event.Incident;
import org.parallax.publish.Decisions;
import org.parallax.publish.PublicRecord;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What a person decided about an incident.
 *
 * @param sequence of its ledger entry
 * @param at the minute, in UTC
 * @param did in words that follow the name
 */
public record DecisionView(long sequence, String by, String at, String did, String why) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    static List<DecisionView> of(PublicRecord record, Incident incident) {
        return incident.decisions().stream().map(it -> of(record, incident, it)).toList();
    }

    private static DecisionView of(PublicRecord record, Incident incident, Applied applied) {
        return new DecisionView(
                applied.decision().sequence(),
                applied.decision().by(),
                TIME.format(applied.decision().at()) + " UTC",
                Decisions.did(record, incident, applied),
                applied.decision().reason());
    }
}
