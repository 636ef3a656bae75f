package org.parallax.web.pages;

import org.parallax.event.Dispute;
import org.parallax.event.Incident;
import org.parallax.publish.Disputed;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;

import java.util.List;

/**
 * Something on which independent origins contradict each other.
 *
 * @param about the field, and whom it counts
 */
public record DisputeView(String about, List<Value> values) {
    public DisputeView {
        values = List.copyOf(values);
    }

    /**
     * @param by who says so
     * @param claims the ways to the words that say it
     */
    public record Value(String value, String by, List<String> claims) {}

    static List<DisputeView> of(PublicRecord record, Incident incident, Words words) {
        return incident.disputes().stream().map(it -> of(record, it, words)).toList();
    }

    private static DisputeView of(PublicRecord record, Dispute dispute, Words words) {
        return new DisputeView(
                Phrase.capital(Disputed.about(record, dispute)),
                dispute.values().stream()
                        .map(it ->
                                new Value(
                                        Disputed.named(record, dispute, it),
                                        Phrase.list(
                                                it.origins().stream().map(record::name).toList()),
                                        words.of(it.claims())))
                        .toList());
    }
}
