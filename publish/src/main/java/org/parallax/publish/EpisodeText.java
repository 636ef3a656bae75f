package org.parallax.publish;

import org.parallax.event.Episode;
import org.parallax.event.Incident;

/** One episode as text: its totals, counts by day, accusations and incidents. */
final class EpisodeText {
    private final PublicRecord record;
    private final Episode episode;
    private final TextPage page;

    EpisodeText(PublicRecord record, Episode episode, TextPage page) {
        this.record = record;
        this.episode = episode;
        this.page = page;
    }

    void write() {
        page.title(episode.name());
        page.field("Episode", episode.id());
        page.field("When", Phrase.when(episode.when()));
        page.paragraph(episode.why());
        page.heading("In all");
        if (episode.totals().isEmpty()) page.paragraph("No account gives a figure.");
        episode.totals()
                .forEach((outcome, total) ->
                        page.item(
                                "%s: %s. %s"
                                        .formatted(
                                                Phrase.capital(outcome.word()),
                                                Phrase.boundsSpoken(total.bounds()),
                                                total.reason())));
        tallies();
        page.heading("Its incidents");
        episode.incidents().stream()
                .flatMap(id -> record.incident(id).stream())
                .forEach(it -> page.item(incident(it)));
    }

    private void tallies() {
        if (episode.tallies().isEmpty()) return;
        page.heading("Counts by day");
        for (Episode.Tally tally : episode.tallies()) {
            String day = tally.day().map(Phrase::day).orElse("day not known");
            page.item(
                    "%s, %s: %s"
                            .formatted(
                                    day,
                                    record.name(tally.origin()),
                                    EpisodeWords.count(record, tally)));
        }
    }

    private static String incident(Incident incident) {
        return "%s, %s (%s)"
                .formatted(Phrase.title(incident), Phrase.when(incident.when()), incident.id());
    }
}
