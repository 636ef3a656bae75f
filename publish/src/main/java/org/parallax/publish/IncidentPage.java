package org.parallax.publish;

import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Dispute;
import org.parallax.event.Episode;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.Victim;

import java.util.ArrayList;
import java.util.List;

/** One incident: its figures and why, accusation and denial, the accounts side by side. */
final class IncidentPage {
    private static final int REPORTS_SHOWN = 20;

    private final PublicRecord record;
    private final Incident incident;

    private IncidentPage(PublicRecord record, Incident incident) {
        this.record = record;
        this.incident = incident;
    }

    static Sheet of(PublicRecord record, Incident incident) {
        return new Sheet(Phrase.title(incident), new IncidentPage(record, incident).content());
    }

    private List<Html> content() {
        List<Html> content = new ArrayList<>();
        content.add(Html.tag("h1", Phrase.title(incident)));
        content.add(
                Html.tag(
                        "p",
                        Html.text(Phrase.when(incident.when()) + ". "),
                        Html.text(Phrase.capital(Phrase.sides(record, incident)))));
        content.add(Html.tag("p", Bars.grade(incident.grade()), Html.text(" " + incident.why())));
        incident.episode().flatMap(record::episode).map(this::partOf).ifPresent(content::add);
        if (!incident.decisions().isEmpty()) content.add(Decisions.of(record, incident));
        content.add(figures());
        if (!incident.disputes().isEmpty()) content.add(disputes());
        content.add(responsibility());
        if (!incident.victims().isEmpty()) content.add(victims());
        content.add(accounts());
        if (!incident.reprints().isEmpty()) content.add(OriginTree.of(record, incident));
        content.add(reports("Reports on it", incident.reports()));
        if (!incident.alsoIn().isEmpty()) {
            content.add(reports("Also mentioned in", incident.alsoIn()));
        }
        return content;
    }

    private Html partOf(Episode episode) {
        return Html.tag(
                "p", Html.text("Part of: "), Html.link(Site.episode(episode.id()), episode.name()));
    }

    private Html disputes() {
        List<Html> items = new ArrayList<>();
        for (Dispute dispute : incident.disputes()) {
            List<Html> content = new ArrayList<>();
            content.add(Html.text(Phrase.capital(Disputed.about(record, dispute)) + ": "));
            for (Dispute.Value value : dispute.values()) {
                if (content.size() > 1) content.add(Html.text("; "));
                List<String> by = value.origins().stream().map(record::name).toList();
                content.add(
                        Html.text(
                                "%s, says %s"
                                        .formatted(
                                                Disputed.named(record, dispute, value),
                                                Phrase.list(by))));
                List<Html> words = claims(value.claims());
                if (!words.isEmpty()) content.add(Html.text(" "));
                content.add(Html.tag("span", words).with("class", "words"));
            }
            items.add(Html.tag("li", content));
        }
        return Html.tag("section", Html.tag("h2", "Where accounts differ"), Html.tag("ul", items));
    }

    private Html figures() {
        Html heading = Html.tag("h2", "Figures");
        if (incident.figures().isEmpty()) {
            return Html.tag("section", heading, Html.tag("p", "No account gives a figure."));
        }
        List<Html> items = incident.figures().stream().map(this::figure).toList();
        return Html.tag(
                "section",
                heading,
                Html.tag("dl", items).with("class", "figures"),
                Html.tag("ul", totals()).with("class", "totals"));
    }

    /** "Killed in all: 12, by 2 origins. 8 civilians and 4 fighters are added up." */
    private List<Html> totals() {
        List<Html> totals = new ArrayList<>();
        incident.totals()
                .forEach((outcome, bounds) -> {
                    String reason = incident.reasons().getOrDefault(outcome, "");
                    String words =
                            Phrase.capital(outcome.word())
                                    + " in all: "
                                    + Phrase.bounds(bounds)
                                    + origins(outcome)
                                    + ". ";
                    totals.add(Html.tag("li", words + reason));
                });
        return totals;
    }

    private String origins(Outcome outcome) {
        int origins = incident.originsOf(outcome);
        return origins == 0 ? "" : ", by " + Phrase.plural(origins, "origin");
    }

    /** Bars of one outcome share one scale. */
    private long most(Outcome outcome) {
        return incident.figures().stream()
                .filter(figure -> figure.outcome() == outcome)
                .mapToLong(figure -> figure.bounds().high())
                .max()
                .orElse(0);
    }

    private Html figure(Figure figure) {
        List<String> counted = new ArrayList<>();
        counted.add(Phrase.capital(figure.outcome().word()));
        if (figure.who() != Who.UNKNOWN) counted.add(Phrase.words(figure.who().word()));
        if (figure.unit() == Unit.FAMILIES) counted.add(figure.unit().word());
        figure.side().map(id -> "side of " + record.name(id)).ifPresent(counted::add);
        return Html.tag(
                "div",
                Html.tag("dt", String.join(", ", counted)),
                Html.tag("dd", Bars.figure(figure.bounds(), most(figure.outcome()))),
                Html.tag(
                        "dd",
                        Html.text(
                                Phrase.plural(figure.origins(), "origin")
                                        + ": "
                                        + figure.reason()
                                        + " "),
                        Html.tag("span", claims(figure.claims())).with("class", "words")));
    }

    /** Numbered links to the words below. */
    private List<Html> claims(List<String> ids) {
        List<Html> links = new ArrayList<>();
        for (String id : ids) {
            if (record.claim(id).isEmpty()) continue;
            if (!links.isEmpty()) links.add(Html.text(", "));
            links.add(Html.link("#" + id, "words " + (links.size() / 2 + 1)));
        }
        return links;
    }

    private Html responsibility() {
        List<String> sentences = Sentences.accusations(record, incident);
        Html heading = Html.tag("h2", "Accusation and denial");
        return sentences.isEmpty()
                ? Html.tag("section", heading, Html.tag("p", "Nobody is accused."))
                : Html.tag(
                        "section",
                        heading,
                        Html.tag("ul", sentences.stream().map(s -> Html.tag("li", s)).toList()));
    }

    private Html victims() {
        List<Html> items = new ArrayList<>();
        for (Victim victim : incident.victims()) {
            List<Html> item = new ArrayList<>();
            item.add(Html.text(Phrase.victim(victim) + " "));
            item.addAll(claims(victim.claims()));
            items.add(Html.tag("li", item));
        }
        return Html.tag(
                "section",
                Html.tag("h2", "Victims"),
                Html.tag("p", Phrase.named(incident.victims())),
                Html.tag("ul", items));
    }

    private Html accounts() {
        List<Html> content = new ArrayList<>();
        content.add(Html.tag("h2", "Accounts by origin"));
        List<Html> accounts = Accounts.byOrigin(record, incident);
        content.add(Html.tag("div", accounts).with("class", "accounts"));
        return Html.tag("section", content);
    }

    private Html reports(String heading, List<String> ids) {
        List<Html> items =
                ids.stream()
                        .map(id -> record.report(id).map(Accounts::source).orElse(Html.text(id)))
                        .<Html>map(source -> Html.tag("li", source))
                        .toList();
        return Html.tag(
                "section",
                Html.tag("h2", heading),
                Html.tag("ul", Fold.items(items, REPORTS_SHOWN, "report")));
    }
}
