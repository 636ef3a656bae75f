package org.parallax.publish;

import org.parallax.claims.Outcome;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Episode;
import org.parallax.event.Episode.Neighbour;
import org.parallax.event.Episode.Tally;
import org.parallax.event.Episode.Total;
import org.parallax.event.Incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One episode: how many in all, every count by day, what else happened, its incidents. */
final class EpisodePage {
    private static final String BY = " by ";

    private final PublicRecord record;
    private final Episode episode;
    private final Map<String, String> incidentOf = new HashMap<>();

    private EpisodePage(PublicRecord record, Episode episode) {
        this.record = record;
        this.episode = episode;
        for (String id : episode.incidents()) {
            record.incident(id)
                    .ifPresent(it -> it.claims().forEach(claim -> incidentOf.put(claim, id)));
        }
    }

    static Sheet of(PublicRecord record, Episode episode) {
        return new Sheet(episode.name(), new EpisodePage(record, episode).content());
    }

    private List<Html> content() {
        return List.of(
                Html.tag("h1", episode.name()),
                Html.tag("p", Phrase.when(episode.when()) + ". " + episode.why()),
                totals(),
                tallies(),
                list("Accusation and denial", accusations(), "Nobody is accused."),
                list("Beside the violence", neighbours(), "Nothing is told of."),
                list("Its incidents", incidents(), "None."));
    }

    private Html totals() {
        List<Html> items = new ArrayList<>();
        episode.totals().forEach((outcome, total) -> items.add(total(outcome, total)));
        Html heading = Html.tag("h2", "In all");
        return items.isEmpty()
                ? Html.tag("section", heading, Html.tag("p", "No account gives a figure."))
                : Html.tag("section", heading, Html.tag("dl", items).with("class", "figures"));
    }

    private static Html total(Outcome outcome, Total total) {
        Bounds bounds = total.bounds();
        return Html.tag(
                "div",
                Html.tag("dt", Phrase.capital(outcome.word())),
                Html.tag("dd", Bars.figure(bounds, bounds.high())),
                Html.tag("dd", total.reason()));
    }

    private Html tallies() {
        Html heading = Html.tag("h2", "Counts by day");
        if (episode.tallies().isEmpty()) {
            return Html.tag("section", heading, Html.tag("p", "Nobody gives a number."));
        }
        List<Html> heads = new ArrayList<>();
        for (String head : List.of("Day", "Who says it", "Count")) {
            heads.add(Html.tag("th", head).with("scope", "col"));
        }
        return Html.tag(
                "section",
                heading,
                Html.tag(
                                "table",
                                Html.tag(
                                        "caption",
                                        "Every count, as it was given; those of one day or place"
                                                + " are parts of the others"),
                                Html.tag("thead", Html.tag("tr", heads)),
                                Html.tag(
                                        "tbody",
                                        episode.tallies().stream().map(this::row).toList()))
                        .with("class", "incidents")
                        .with("role", "table"));
    }

    private Html row(Tally tally) {
        String day = tally.day().map(Phrase::day).orElse("day not known");
        return Html.tag(
                        "tr",
                        IndexPage.cell("Day", Html.text(day)),
                        IndexPage.cell("Who says it", Html.text(record.name(tally.origin()))),
                        IndexPage.cell("Count", words(tally.claim(), count(record, tally))))
                .with("role", "row");
    }

    /** A link to the words on the incident's page, where the claim stands on one. */
    private Html words(String claim, String text) {
        String incident = incidentOf.get(claim);
        return incident == null
                ? Html.text(text)
                : Html.link(Site.incident(incident) + "#" + claim, text);
    }

    /** "at least 43 killed, civilian". */
    static String count(PublicRecord record, Tally tally) {
        List<String> about = new ArrayList<>();
        if (tally.who() != Who.UNKNOWN) about.add(Phrase.words(tally.who().word()));
        tally.side().map(record::name).ifPresent(about::add);
        if (tally.whole()) about.add("over days");
        String unit = tally.unit() == Unit.FAMILIES ? tally.unit().word() + " " : "";
        String counted = Phrase.count(tally.count()) + " " + unit + tally.outcome().word();
        return about.isEmpty() ? counted : counted + ", " + String.join(", ", about);
    }

    private List<Html> accusations() {
        return Sentences.accusations(record, episode.accusations(), List.of()).stream()
                .map(Html::text)
                .toList();
    }

    private List<Html> neighbours() {
        return episode.neighbours().stream()
                .map(it -> words(it.claim(), neighbour(record, it)))
                .toList();
    }

    private static String neighbour(PublicRecord record, Neighbour neighbour) {
        String stance =
                neighbour.stance() == Stance.ASSERTED ? "" : ", " + neighbour.stance().word();
        return "%s: %s (%s%s)"
                .formatted(
                        Phrase.when(neighbour.when()),
                        what(record, neighbour.what()),
                        record.name(neighbour.by()),
                        stance);
    }

    /** "held by the northern army" for {@code holds by northern-army}. */
    private static String what(PublicRecord record, String what) {
        int by = what.indexOf(BY);
        if (by < 0) return Phrase.words(what);
        String done = what.substring(0, by);
        String who = record.name(what.substring(by + BY.length()));
        return switch (done) {
            case "holds" -> "held by " + who;
            case "withdrew" -> "left by " + who;
            default -> Phrase.words(done) + BY + who;
        };
    }

    private List<Html> incidents() {
        List<Html> links = new ArrayList<>();
        for (String id : episode.incidents()) {
            record.incident(id).map(EpisodePage::incident).ifPresent(links::add);
        }
        return links;
    }

    private static Html incident(Incident incident) {
        return Html.link(
                Site.incident(incident.id()),
                Phrase.title(incident) + ", " + Phrase.when(incident.when()));
    }

    private static Html list(String heading, List<Html> items, String none) {
        Html content =
                items.isEmpty()
                        ? Html.tag("p", none)
                        : Html.tag("ul", items.stream().map(it -> Html.tag("li", it)).toList());
        return Html.tag("section", Html.tag("h2", heading), content);
    }
}
