package org.parallax.exchange.brief;

import org.parallax.event.Episode;
import org.parallax.exchange.brief.markup.Tag;
import org.parallax.exchange.event.Event;
import org.parallax.publish.Phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Days of fighting that hang together, and how many in all. */
final class Episodes {
    private final Situation situation;

    Episodes(Situation situation) {
        this.situation = situation;
    }

    Optional<Tag> tag() {
        if (situation.episodes().isEmpty()) return Optional.empty();
        Map<String, Integer> numbers = new HashMap<>();
        int number = 0;
        for (Event event : situation.events()) numbers.put(event.id(), ++number);
        Tag list = Tag.of("div", "matters");
        for (Episode episode : situation.episodes().values()) list.add(one(episode, numbers));
        return Optional.of(list);
    }

    private static Tag one(Episode episode, Map<String, Integer> numbers) {
        Tag one = Tag.of("section", "matter");
        one.add(
                Tag.of("h3")
                        .add(episode.name())
                        .add(" ")
                        .add(Tag.of("span", "aside", Phrase.when(episode.when()))));
        Tag told = Tag.of("ul");
        List<Integer> here =
                episode.incidents().stream()
                        .filter(numbers::containsKey)
                        .map(numbers::get)
                        .sorted()
                        .toList();
        told.add(incidents(episode, here));
        if (episode.totals().isEmpty()) told.add(Tag.of("li").add("No account counts the whole."));
        episode.totals()
                .forEach((outcome, total) ->
                        told.add(
                                Tag.of("li")
                                        .add(Tag.of("strong").add(Wording.outcome(outcome) + ": "))
                                        .add(
                                                "%s%s. %s"
                                                        .formatted(
                                                                Wording.bounds(total.bounds()),
                                                                total.floor()
                                                                        ? ", the least it can be"
                                                                        : "",
                                                                total.reason()))));
        return one.add(told);
    }

    private static Tag incidents(Episode episode, List<Integer> here) {
        Tag item = Tag.of("li").add(here.size() == 1 ? "No. " : "Nos. ");
        List<Integer> told = new ArrayList<>(here);
        for (int i = 0; i < told.size(); i++) {
            if (i > 0) item.add(", ");
            item.add(Tag.jump("i" + told.get(i), Integer.toString(told.get(i))));
        }
        int elsewhere = episode.incidents().size() - here.size();
        return item.add(
                elsewhere == 0
                        ? "; all of it is in this report."
                        : "; %s of it %s outside this report. The figures below are of the whole episode."
                                .formatted(
                                        Phrase.plural(elsewhere, "incident"),
                                        elsewhere == 1 ? "is" : "are"));
    }
}
