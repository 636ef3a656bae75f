package org.parallax.web.pages;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Stance;
import org.parallax.claims.Who;
import org.parallax.event.Incident;
import org.parallax.pipeline.HandEntry;
import org.parallax.publish.Phrase;
import org.parallax.store.Receipt;
import org.parallax.web.visit.Way;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A claim by hand.
 *
 * @param entry as it was typed
 * @param figures as many as there is room for
 * @param why it could not be kept
 * @param kept the receipt
 * @param about the incidents that it tells of now
 */
public record HandView(
        HandEntry entry,
        List<HandEntry.Figure> figures,
        Optional<String> why,
        Optional<Receipt> kept,
        List<IncidentView.Link> about) {
    private static final int ROOM = 3;
    private static final HandEntry.Figure NONE =
            new HandEntry.Figure("", "", "", false, "", "", "", "");

    /** A word of the contract, with what it is called. */
    public record Choice(String value, String label) {}

    public static HandView of(HandEntry entry) {
        return new HandView(entry, room(entry), Optional.empty(), Optional.empty(), List.of());
    }

    /** The same with a sentence on why it could not be kept. */
    public HandView because(String reason) {
        return new HandView(entry, figures, Optional.of(reason), kept, about);
    }

    public static HandView kept(HandEntry empty, Receipt receipt, List<Incident> about) {
        Way way = new Way(Optional.empty());
        return new HandView(
                empty,
                room(empty),
                Optional.empty(),
                Optional.of(receipt),
                about.stream()
                        .map(it ->
                                new IncidentView.Link(
                                        Phrase.title(it) + ", " + Phrase.when(it.when()),
                                        way.incident(it.id())))
                        .toList());
    }

    private static List<HandEntry.Figure> room(HandEntry entry) {
        return Stream.concat(entry.figures().stream(), Stream.generate(() -> NONE).limit(ROOM))
                .limit(ROOM)
                .toList();
    }

    public List<Choice> types() {
        return choices(IncidentType.values(), IncidentType::word);
    }

    public List<Choice> outcomes() {
        return choices(Outcome.values(), Outcome::word);
    }

    public List<Choice> whos() {
        return choices(Who.values(), Who::word);
    }

    public List<Choice> stances() {
        return choices(Stance.values(), Stance::word);
    }

    private static <E> List<Choice> choices(E[] all, Function<E, String> word) {
        return Arrays.stream(all).map(word).map(it -> new Choice(it, Phrase.words(it))).toList();
    }

    /** The way to the report that it became. */
    public String page() {
        return kept.map(it -> new Way(Optional.empty()).report(it.report())).orElse("/");
    }
}
