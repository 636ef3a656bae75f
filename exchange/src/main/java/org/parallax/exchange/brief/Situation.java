package org.parallax.exchange.brief;

import org.parallax.claims.Outcome;
import org.parallax.event.Episode;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Preamble;
import org.parallax.pipeline.Sites;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a report is made from.
 *
 * @param episodes those that incidents of the report belong to, by id
 */
record Situation(
        RecordView record,
        Preamble preamble,
        Asked asked,
        Sites sites,
        Choice choice,
        Map<String, Episode> episodes) {
    static Situation of(RecordView record, Preamble preamble, Asked asked, Sites sites) {
        Choice choice = Choice.of(record, asked, sites);
        Map<String, Episode> episodes = new LinkedHashMap<>();
        for (Event event : choice.events()) {
            event.episode().flatMap(record::episode).ifPresent(it -> episodes.put(it.id(), it));
        }
        return new Situation(record, preamble, asked, sites, choice, episodes);
    }

    List<Event> events() {
        return choice.events();
    }

    Sum sum(Outcome outcome) {
        return new Adding(episodes).sum(outcome, events());
    }

    /** Whether all incidents of an episode are in the report. */
    boolean isWhole(Episode episode) {
        return events().stream().map(Event::id).toList().containsAll(episode.incidents());
    }
}
