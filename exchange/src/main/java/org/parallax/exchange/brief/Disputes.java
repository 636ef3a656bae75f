package org.parallax.exchange.brief;

import org.parallax.event.Accusation;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.exchange.brief.markup.Tag;
import org.parallax.exchange.event.Event;
import org.parallax.publish.Phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who says what where accounts differ, who accuses whom, and who denies it. */
final class Disputes {
    private final Situation situation;
    private final Citations citations;
    private final Wording wording;

    Disputes(Situation situation, Citations citations, Wording wording) {
        this.situation = situation;
        this.citations = citations;
        this.wording = wording;
    }

    /** Whether there is anything to tell of an incident here. */
    private static boolean has(Event event) {
        return differ(event) || !event.accusations().isEmpty();
    }

    /** The one rule of the report for "accounts differ": they contradict, or count unequally. */
    static boolean differ(Event event) {
        return !event.disputes().isEmpty()
                || event.figures().stream().anyMatch(Disputes::isUnequal);
    }

    /** "At least 6" and "nine": both may be true, and the incident has a range all the same. */
    private static boolean isUnequal(Figure figure) {
        return figure.origins() > 1 && figure.bounds().low() < figure.bounds().high();
    }

    /** Empty where an incident is told of neither by {@link #differ} nor by who is accused. */
    static Optional<String> mark(Event event) {
        if (differ(event)) return Optional.of("accounts differ");
        return event.accusations().isEmpty() ? Optional.empty() : Optional.of("who accuses whom");
    }

    /** Empty where accounts agree. */
    Optional<Tag> tag() {
        Tag list = Tag.of("div", "matters");
        int number = 0;
        for (Event event : situation.events()) {
            number++;
            if (has(event)) list.add(matter(number, event));
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private Tag matter(int number, Event event) {
        Tag matter = Tag.of("section", "matter").with("id", "d" + number);
        matter.add(
                Tag.of("h3")
                        .add(Tag.jump("i" + number, "No. " + number))
                        .add(" " + Wording.title(event))
                        .add(" ")
                        .add(Tag.of("span", "aside", Phrase.when(event.when()))));
        Tag said = Tag.of("ul");
        for (Dispute dispute : event.disputes()) said.add(dispute(event, dispute));
        event.figures().stream()
                .filter(Disputes::isUnequal)
                .filter(figure -> event.disputes().stream().noneMatch(it -> isOf(it, figure)))
                .forEach(figure -> said.add(unequal(event, figure)));
        accusations(event).forEach(said::add);
        return matter.add(said);
    }

    private Tag dispute(Event event, Dispute dispute) {
        Tag item = Tag.of("li").add(Tag.of("strong").add(wording.about(dispute) + ": "));
        String between = "";
        for (Dispute.Value value : dispute.values()) {
            List<String> by = value.origins().stream().map(wording::name).distinct().toList();
            item.add(between + wording.value(dispute, value));
            if (!by.isEmpty()) item.add(", says ").add(Wording.apart(by));
            cite(item, event, value.claims());
            between = "; ";
        }
        return item.add(".");
    }

    private static boolean isOf(Dispute dispute, Figure figure) {
        return dispute.field().equals(figure.outcome().word())
                && dispute.who().equals(Optional.of(figure.who()))
                && dispute.side().equals(figure.side());
    }

    /** Which count stands over which, as the incident's own reason tells it. */
    private Tag unequal(Event event, Figure figure) {
        Tag item = Tag.of("li").add(Tag.of("strong").add(wording.about(figure) + ": "));
        item.add(figure.reason());
        cite(item, event, figure.claims());
        return item;
    }

    /** One line for each body that is accused. */
    private List<Tag> accusations(Event event) {
        Map<String, List<Accusation>> byAccused = new LinkedHashMap<>();
        for (Accusation accusation : event.accusations()) {
            byAccused.computeIfAbsent(accusation.against(), _ -> new ArrayList<>()).add(accusation);
        }
        List<Tag> lines = new ArrayList<>();
        byAccused.forEach((accused, by) -> lines.add(accused(event, accused, by)));
        return lines;
    }

    private Tag accused(Event event, String accused, List<Accusation> accusations) {
        Set<String> by = new LinkedHashSet<>();
        Set<String> claims = new LinkedHashSet<>();
        Set<String> deniedBy = new LinkedHashSet<>();
        Set<String> denials = new LinkedHashSet<>();
        for (Accusation accusation : accusations) {
            by.add(wording.name(accusation.by()));
            claims.addAll(accusation.claims());
            deniedBy.addAll(accusation.deniedBy());
            denials.addAll(accusation.denials());
        }
        Tag item = Tag.of("li");
        item.add(Tag.of("strong").add(Phrase.capital(wording.name(accused))));
        item.add(" is accused by ").add(Wording.apart(List.copyOf(by)));
        cite(item, event, claims);
        wording.denial(accused, deniedBy).ifPresent(it -> item.add("; " + it));
        cite(item, event, denials);
        return item.add(".");
    }

    private void cite(Tag to, Event event, Iterable<String> claims) {
        List<String> ids = new ArrayList<>();
        claims.forEach(ids::add);
        if (ids.isEmpty()) return;
        Citations.marks(citations.of(event, ids)).ifPresent(it -> to.add(" ").add(it));
    }
}
