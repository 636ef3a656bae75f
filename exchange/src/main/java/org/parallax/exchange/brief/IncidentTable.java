package org.parallax.exchange.brief;

import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.exchange.brief.markup.Tag;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.Event.Lineage;
import org.parallax.publish.Phrase;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The incidents as a table, each figure with the numbers of its sources. */
final class IncidentTable {
    private static final List<Outcome> COUNTED =
            List.of(Outcome.KILLED, Outcome.INJURED, Outcome.DISPLACED);

    private final Situation situation;
    private final Citations citations;
    private final Wording wording;

    IncidentTable(Situation situation, Citations citations, Wording wording) {
        this.situation = situation;
        this.citations = citations;
        this.wording = wording;
    }

    Tag tag() {
        Tag table = Tag.of("table", "incidents").with("role", "table");
        table.add(
                Tag.of("caption")
                        .add(
                                "Numbers: the best, then from the lowest to the highest that live"
                                    + " accounts give; + is an open end, a dash is no number."));
        table.add(Tag.of("thead").with("role", "rowgroup").add(head()));
        Tag body = Tag.of("tbody").with("role", "rowgroup");
        int number = 0;
        for (Event event : situation.events()) body.add(row(++number, event));
        return table.add(body);
    }

    private static Tag head() {
        Tag row = Tag.of("tr").with("role", "row");
        row.add(column("No.", "no")).add(column("Day", "day")).add(column("Place", "place"));
        row.add(column("What, and who", "what"));
        for (Outcome outcome : COUNTED) row.add(column(Wording.outcome(outcome), "count"));
        return row.add(column("Rests on", "rests"));
    }

    private static Tag column(String name, String styleClass) {
        return Tag.of("th", styleClass, name).with("scope", "col").with("role", "columnheader");
    }

    private Tag row(int number, Event event) {
        Tag row = Tag.of("tr").with("role", "row").with("id", "i" + number);
        row.add(cell("No.", "no").add(Integer.toString(number)));
        row.add(cell("Day", "day").add(Phrase.when(event.when())));
        Tag place = cell("Place", "place").add(Wording.place(event));
        String around = wording.around(event);
        if (!around.isEmpty()) place.add(" ").add(Tag.of("span", "small", around));
        row.add(place);
        row.add(what(number, event));
        for (Outcome outcome : COUNTED) row.add(count(event, outcome));
        return row.add(rests(event));
    }

    private static Tag cell(String label, String styleClass) {
        return Tag.of("td", styleClass).with("role", "cell").with("data-label", label);
    }

    private Tag what(int number, Event event) {
        Tag what = cell("What, and who", "what");
        what.add(Tag.of("strong").add(Wording.type(event)));
        what.add(" ").add(Tag.of("span", "small", wording.sides(event)));
        if (!event.claimedBy().isEmpty()) {
            List<String> by = event.claimedBy().stream().map(wording::name).toList();
            what.add(" ").add(Tag.of("span", "small", "claimed by " + Phrase.list(by)));
        }
        Disputes.mark(event)
                .ifPresent(mark ->
                        what.add(" ")
                                .add(Tag.of("span", "small").add(Tag.jump("d" + number, mark))));
        return what;
    }

    private Tag count(Event event, Outcome outcome) {
        Tag cell = cell(Wording.outcome(outcome), "count");
        Optional<Bounds> total = event.total(outcome);
        if (total.isEmpty()) {
            return cell.add(
                    Tag.of("span", "none").with("title", "no account gives a number").add("–"));
        }
        cell.add(Tag.of("strong").add(Phrase.number(total.get().best())));
        Wording.range(total.get()).ifPresent(it -> cell.add(" ").add(range(it)));
        Citations.marks(citations.of(event, outcome)).ifPresent(it -> cell.add(" ").add(it));
        return cell;
    }

    /** Broken, if at all, behind its dash. */
    private static Tag range(String words) {
        Tag range = Tag.of("span", "range");
        int dash = words.indexOf('–') + 1;
        if (dash > 0) range.add(Tag.of("span", "whole", words.substring(0, dash)));
        return range.add(Tag.of("span", "whole", words.substring(dash)));
    }

    private Tag rests(Event event) {
        Tag cell = cell("Rests on", "rests");
        cell.add(Phrase.plural(event.origins().size(), "origin"));
        int reprints = event.lineages().stream().mapToInt(Lineage::reprints).sum();
        if (reprints > 0) {
            cell.add(" ").add(Tag.of("span", "small", "+ " + Phrase.plural(reprints, "reprint")));
        }
        cell.add(" ").add(Tag.of("span", "grade " + event.grade().word(), event.grade().word()));
        Set<Integer> cited = citations.of(event);
        Citations.marks(cited).ifPresent(it -> cell.add(" ").add(it));
        return cell;
    }
}
