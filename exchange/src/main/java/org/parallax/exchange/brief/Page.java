package org.parallax.exchange.brief;

import org.parallax.claims.Outcome;
import org.parallax.exchange.brief.draw.Picture;
import org.parallax.exchange.brief.markup.Markup;
import org.parallax.exchange.brief.markup.Tag;
import org.parallax.exchange.event.Event;
import org.parallax.knowledge.Place;
import org.parallax.publish.Phrase;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The report as one page, for a browser or for a printer. */
final class Page {
    private static final List<Outcome> TOLD =
            List.of(Outcome.KILLED, Outcome.INJURED, Outcome.DISPLACED);

    private final Situation situation;
    private final Function<Picture, ? extends Markup> shown;
    private final Wording wording;
    private final Citations citations;

    /**
     * @param shown how a picture becomes a part of the page
     */
    Page(Situation situation, Function<Picture, ? extends Markup> shown) {
        this.situation = situation;
        this.shown = shown;
        this.wording = new Wording(situation.record(), situation.sites());
        this.citations = new Citations(situation.record());
    }

    /** "Situation report: Aleppo, 6–12 Jan 2026". */
    String title() {
        return "Situation report: %s, %s".formatted(where(), Summary.period(situation.asked()));
    }

    private String where() {
        return situation.asked().place().map(Place::name).orElse("all places");
    }

    Tag tag(String css) {
        Tag head = Tag.of("head");
        head.add(Tag.of("meta").with("charset", "utf-8"));
        head.add(meta("viewport", "width=device-width, initial-scale=1"));
        head.add(Tag.of("title").add(title()));
        head.add(meta("generator", situation.preamble().program()));
        head.add(meta("description", new Summary(situation).extent()));
        head.add(meta("robots", "noindex"));
        head.add(Tag.style(css));
        return Tag.of("html").with("lang", "en").add(head).add(Tag.of("body").add(body()));
    }

    private static Tag meta(String name, String content) {
        return Tag.of("meta").with("name", name).with("content", content);
    }

    private Tag body() {
        Tag main = Tag.of("main");
        main.add(header());
        main.add(summary());
        if (!situation.events().isEmpty()) {
            new Pictures(situation).map().ifPresent(it -> main.add(map(it)));
            main.add(figures());
        }
        main.add(incidents());
        new Disputes(situation, citations, wording)
                .tag()
                .ifPresent(it -> main.add(section("disputes", "Accounts in dispute").add(it)));
        new Episodes(situation)
                .tag()
                .ifPresent(it -> main.add(section("episodes", "Episodes").add(it)));
        main.add(section("method", "Method").add(Method.tag(situation.preamble())));
        if (!citations.reports().isEmpty()) {
            main.add(section("sources", "Sources").add(Sources.tag(situation.record(), citations)));
        }
        return main.add(
                Tag.of("footer")
                        .add(Tag.of("h2").add("This report"))
                        .add(Method.origin(situation.preamble())));
    }

    private Tag header() {
        String known =
                "As known at "
                        + situation
                                .preamble()
                                .asOf()
                                .orElse(Phrase.moment(situation.preamble().made()));
        return Tag.of("header")
                .add(Tag.of("p", "eyebrow", "Situation report"))
                .add(Tag.of("h1").add(Phrase.capital(where())))
                .add(Tag.of("p", "period", Summary.period(situation.asked())))
                .add(
                        Tag.of(
                                "p",
                                "small",
                                "%s. %s. Every figure leads to who said it."
                                        .formatted(known, situation.preamble().program())));
    }

    private Tag summary() {
        Summary summary = new Summary(situation);
        Tag section = section("summary", "Summary");
        section.add(Tag.of("p", "lead", summary.extent()));
        Tag list = Tag.of("ul");
        for (Summary.Told told : summary.told()) {
            list.add(Tag.of("li").add(Tag.of("strong").add(told.head() + ": ")).add(told.words()));
        }
        if (!list.isEmpty()) section.add(list);
        Tag limits = Tag.of("ul", "limits");
        summary.limits().forEach(it -> limits.add(Tag.of("li").add(it)));
        if (!limits.isEmpty()) section.add(limits);
        return section;
    }

    private Tag figures() {
        Tag section = section("figures", "Figures");
        Tag row = Tag.of("div", "figures");
        for (Outcome outcome : TOLD) row.add(figure(situation.sum(outcome)));
        section.add(row);
        new Pictures(situation)
                .chart()
                .ifPresent(chart ->
                        section.add(
                                Tag.of("figure")
                                        .add(shown.apply(chart.picture()))
                                        .add(Tag.of("figcaption").add(chart.caption()))));
        return section;
    }

    private static Tag figure(Sum sum) {
        Tag figure = Tag.of("div", "figure " + sum.outcome().word());
        figure.add(Tag.of("p", "name", Wording.outcome(sum.outcome())));
        if (!sum.known()) {
            return figure.add(Tag.of("p", "number", "–"))
                    .add(Tag.of("p", "small", "no incident gives a number"));
        }
        figure.add(Tag.of("p", "number", Phrase.number(sum.bounds().best())));
        figure.add(Tag.of("p", "between", between(sum)));
        String how =
                Sum.isAdded(sum.outcome())
                        ? (sum.floor() ? "added up; the least it can be" : "added up")
                        : "largest single count, not added up";
        return figure.add(Tag.of("p", "small", how));
    }

    /** "from 9 to 12 or more"; of one number alone, whether it may be passed. */
    private static String between(Sum sum) {
        boolean open = sum.bounds().open() || sum.floor();
        if (sum.bounds().low() == sum.bounds().high()) {
            return open ? "or more" : "no other number is told";
        }
        return "from %s to %s%s"
                .formatted(
                        Phrase.number(sum.bounds().low()),
                        Phrase.number(sum.bounds().high()),
                        open ? " or more" : "");
    }

    private Tag map(Picture picture) {
        return section("map-section", "Where")
                .add(
                        Tag.of("figure")
                                .add(shown.apply(picture))
                                .add(
                                        Tag.of("figcaption")
                                                .add(
                                                        "A filled circle grows with the best number"
                                                            + " of killed; an empty one has none; a"
                                                            + " dashed rim is known to the district"
                                                            + " at best. Outlines: Natural Earth."
                                                            + " Places: GeoNames, CC BY 4.0.")));
    }

    private Tag incidents() {
        Tag section = section("incidents", "Incidents");
        if (situation.events().isEmpty()) {
            section.add(Tag.of("p").add("The record has no incident of a known day there."));
        } else {
            section.add(new IncidentTable(situation, citations, wording).tag());
        }
        undated().ifPresent(section::add);
        return section;
    }

    /** Those that may be of the period, the deadliest one by one. */
    private Optional<Tag> undated() {
        Choice choice = situation.choice();
        if (choice.undated() == 0) return Optional.empty();
        Tag told = Tag.of("div", "undated").add(Tag.of("h3").add("Without a known day"));
        Tag list = Tag.of("ul");
        for (Event event : choice.worst()) {
            Tag item = Tag.of("li").add(Wording.title(event));
            item.add(
                    event.total(Outcome.KILLED)
                            .map(it -> ": killed " + Wording.bounds(it))
                            .orElse(": no number of killed"));
            Citations.marks(citations.of(event)).ifPresent(it -> item.add(" ").add(it));
            list.add(item);
        }
        int more = choice.undated() - choice.worst().size();
        if (more > 0) list.add(Tag.of("li").add("and %s more.".formatted(Phrase.number(more))));
        return Optional.of(told.add(list));
    }

    private static Tag section(String id, String title) {
        return Tag.of("section").with("id", id).add(Tag.of("h2").add(title));
    }
}
