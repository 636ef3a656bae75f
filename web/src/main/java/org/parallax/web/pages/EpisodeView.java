package org.parallax.web.pages;

import org.parallax.event.Bounds;
import org.parallax.event.Episode;
import org.parallax.publish.EpisodeWords;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Sentences;
import org.parallax.web.pages.IncidentView.Link;
import org.parallax.web.visit.Way;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One episode: how many in all, every count by day, what else happened, its incidents. */
public record EpisodeView(
        String id,
        String name,
        String when,
        String why,
        List<Total> totals,
        List<Tally> tallies,
        List<String> blame,
        List<Told> neighbours,
        List<Link> incidents) {

    public record Total(String label, BarView bar, String reason) {}

    public record Tally(String day, String by, Told count) {}

    /**
     * @param way to the words on an incident's page, where they stand on one
     */
    public record Told(String words, Optional<String> way) {}

    public static EpisodeView of(PublicRecord record, Episode episode, Way way) {
        Map<String, String> incidentOf = new HashMap<>();
        List<Link> incidents = new ArrayList<>();
        for (String id : episode.incidents()) {
            record.incident(id)
                    .ifPresent(it -> {
                        it.claims().forEach(claim -> incidentOf.put(claim, id));
                        incidents.add(
                                new Link(
                                        Phrase.title(it) + ", " + Phrase.when(it.when()),
                                        way.incident(id)));
                    });
        }
        return new EpisodeView(
                episode.id(),
                episode.name(),
                Phrase.when(episode.when()),
                episode.why(),
                totals(episode),
                episode.tallies().stream()
                        .map(it ->
                                new Tally(
                                        it.day().map(Phrase::day).orElse("day not known"),
                                        record.name(it.origin()),
                                        told(
                                                EpisodeWords.count(record, it),
                                                it.claim(),
                                                incidentOf,
                                                way)))
                        .toList(),
                Sentences.accusations(record, episode.accusations(), List.of()),
                episode.neighbours().stream()
                        .map(it ->
                                told(
                                        EpisodeWords.neighbour(record, it),
                                        it.claim(),
                                        incidentOf,
                                        way))
                        .toList(),
                incidents);
    }

    private static Told told(String words, String claim, Map<String, String> of, Way way) {
        return new Told(
                words,
                Optional.ofNullable(of.get(claim)).map(it -> way.incident(it) + "#" + claim));
    }

    private static List<Total> totals(Episode episode) {
        List<Total> totals = new ArrayList<>();
        episode.totals()
                .forEach((outcome, total) -> {
                    Bounds bounds = total.bounds();
                    totals.add(
                            new Total(
                                    Phrase.capital(outcome.word()),
                                    BarView.of(bounds, bounds.high()),
                                    total.reason()));
                });
        return totals;
    }
}
