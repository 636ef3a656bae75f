package org.parallax.web.pages;

import org.parallax.event.Episode;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Sentences;
import org.parallax.web.visit.Way;

import java.util.List;

/** Every episode, and the running totals that no incident holds. */
public record EpisodesView(List<Row> episodes, List<ClaimView> totals, int more) {
    private static final int SHOWN = 200;
    private static final int TOTALS_SHOWN = 50;

    /**
     * @param said days and how many in all
     */
    public record Row(String name, String page, String said, int incidents) {}

    public static EpisodesView of(PublicRecord record, Way way) {
        List<Episode> all = record.episodes();
        return new EpisodesView(
                all.reversed().stream().limit(SHOWN).map(it -> row(it, way)).toList(),
                Sentences.runningTotals(record).stream()
                        .limit(TOTALS_SHOWN)
                        .map(it -> ClaimView.of(record, it, List.of(), way))
                        .toList(),
                Math.max(0, all.size() - SHOWN));
    }

    private static Row row(Episode episode, Way way) {
        return new Row(
                episode.name(),
                way.episode(episode.id()),
                Phrase.when(episode.when()) + Sentences.totals(episode) + ".",
                episode.incidents().size());
    }
}
