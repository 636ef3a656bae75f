package org.parallax.publish;

import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.pipeline.ClaimJson;
import org.parallax.pipeline.DecisionJson;
import org.parallax.pipeline.EpisodeJson;
import org.parallax.pipeline.IncidentJson;
import org.parallax.pipeline.Snapshot;
import org.parallax.publish.PublicRecord.PublicClaim;

import java.util.stream.Stream;

/** The record as lines of the output contract, with names of victims withheld. */
public final class Export {
    private Export() {}

    /** One line per incident. */
    public static Stream<String> incidents(Snapshot snapshot) {
        return incidents(PublicRecord.of(snapshot));
    }

    public static Stream<String> incidents(PublicRecord record) {
        return record.incidents().stream().map(incident -> line(record, incident));
    }

    /**
     * One incident's line.
     *
     * @param incident of the record, as it may be shown
     */
    public static String line(PublicRecord record, Incident incident) {
        return record.withheld(incident)
                ? IncidentJson.withheldLine(incident)
                : IncidentJson.line(incident);
    }

    /** One line per episode. */
    public static Stream<String> episodes(Snapshot snapshot) {
        return episodes(PublicRecord.of(snapshot));
    }

    public static Stream<String> episodes(PublicRecord record) {
        return record.episodes().stream().map(episode -> line(record, episode));
    }

    /**
     * One episode's line.
     *
     * @param episode of the record, as it may be shown
     */
    public static String line(PublicRecord record, Episode episode) {
        return record.withheld(episode)
                ? EpisodeJson.withheldLine(episode)
                : EpisodeJson.line(episode);
    }

    /** One line per decision of a person, in their order. */
    public static Stream<String> decisions(Snapshot snapshot) {
        return decisions(PublicRecord.of(snapshot));
    }

    public static Stream<String> decisions(PublicRecord record) {
        return record.decisions().stream().map(DecisionJson::line);
    }

    /** One line per claim, in the order of the reports, then of the text. */
    public static Stream<String> claims(Snapshot snapshot) {
        return claims(PublicRecord.of(snapshot));
    }

    public static Stream<String> claims(PublicRecord record) {
        return record.claims().stream().map(shown -> line(record, shown));
    }

    /** One claim's line. */
    public static String line(PublicRecord record, PublicClaim shown) {
        return shown.withheld()
                ? ClaimJson.withheldLine(record.source(shown), shown.claim())
                : ClaimJson.line(record.source(shown), shown.claim());
    }
}
