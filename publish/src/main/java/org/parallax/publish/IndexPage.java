package org.parallax.publish;

import org.parallax.claims.Outcome;
import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.publish.PublicRecord.PublicClaim;
import org.parallax.publish.PublicRecord.PublicReport;

import java.util.ArrayList;
import java.util.List;

/** The first page: every incident, the totals that were kept out, the reports. */
final class IndexPage {
    private static final int REPORTS_SHOWN = 50;

    private final PublicRecord record;
    private final long most;

    private IndexPage(PublicRecord record) {
        this.record = record;
        this.most = Bars.most(record.incidents());
    }

    static Sheet of(PublicRecord record) {
        return new Sheet("The record", new IndexPage(record).content());
    }

    private List<Html> content() {
        List<Html> content = new ArrayList<>();
        content.add(Html.tag("h1", "The record"));
        content.add(Html.tag("p", Sentences.summary(record)));
        content.add(incidents());
        if (!record.episodes().isEmpty()) content.add(episodes());
        content.add(runningTotals());
        content.add(reports());
        List<String> withdrawn = Withdrawn.sentences(record);
        if (!withdrawn.isEmpty()) content.add(withdrawn(withdrawn));
        return content;
    }

    private Html incidents() {
        if (record.incidents().isEmpty()) {
            return Html.tag("p", "No report in this record tells of an incident.");
        }
        List<Html> heads = new ArrayList<>();
        for (String head : List.of("When", "Where", "What", "Killed", "Injured", "Origins")) {
            heads.add(Html.tag("th", head).with("scope", "col"));
        }
        heads.add(Html.tag("th", "Grade").with("scope", "col"));
        return Html.tag(
                        "table",
                        Html.tag("caption", "Incidents, with the least, best and most killed"),
                        Html.tag("thead", Html.tag("tr", heads)),
                        Html.tag("tbody", record.incidents().stream().map(this::row).toList()))
                .with("class", "incidents")
                .with("role", "table");
    }

    private Html row(Incident incident) {
        String sides = Phrase.sides(record, incident);
        String what = Phrase.capital(Phrase.words(incident.type().word()));
        return Html.tag(
                        "tr",
                        cell("When", Html.text(Phrase.when(incident.when()))),
                        cell("Where", Html.text(Phrase.where(incident))),
                        cell(
                                "What",
                                Html.link(Site.incident(incident.id()), what),
                                Html.tag("span", sides).with("class", "sides")),
                        cell("Killed", Bars.figure(incident.totals(), Outcome.KILLED, most)),
                        cell("Injured", Bars.number(incident.totals(), Outcome.INJURED)),
                        cell("Origins", Html.text(Integer.toString(incident.origins().size()))),
                        cell("Grade", Bars.grade(incident.grade())))
                .with("role", "row");
    }

    /**
     * On a narrow screen rows become cards, with the label before the value; the roles keep them a
     * table for those who listen.
     */
    static Html cell(String label, Html... content) {
        return Html.tag("td", Html.tag("div", content))
                .with("data-label", label)
                .with("role", "cell");
    }

    private Html episodes() {
        List<Html> items = new ArrayList<>();
        for (Episode episode : record.episodes()) {
            String said = ", " + Phrase.when(episode.when()) + Sentences.totals(episode) + ".";
            items.add(
                    Html.tag(
                            "li",
                            Html.link(Site.episode(episode.id()), episode.name()),
                            Html.text(said)));
        }
        return Html.tag(
                "section",
                Html.tag("h2", "Episodes").with("id", "episodes"),
                Html.tag("ul", items));
    }

    private Html runningTotals() {
        List<PublicClaim> totals = Sentences.runningTotals(record);
        Html heading = Html.tag("h2", "Running totals").with("id", "totals");
        if (totals.isEmpty()) {
            return Html.tag("section", heading, Html.tag("p", "No report gives one."));
        }
        return Html.tag(
                "section",
                heading,
                Html.tag(
                        "p",
                        "These count more than one incident, so they are in none of the figures"
                                + " above."),
                Html.tag(
                        "ul",
                        totals.stream()
                                .map(shown -> Html.tag("li", Accounts.quote(record, shown)))
                                .toList()));
    }

    private Html reports() {
        List<Html> items = record.reports().stream().map(this::report).toList();
        return Html.tag(
                "section",
                Html.tag("h2", "Reports").with("id", "reports"),
                Html.tag("ul", Fold.items(items, REPORTS_SHOWN, "report")));
    }

    private static Html withdrawn(List<String> sentences) {
        return Html.tag(
                "section",
                Html.tag("h2", "Withdrawn").with("id", "withdrawn"),
                Html.tag(
                        "p",
                        "By order of law or for somebody's safety. What was kept of it is"
                            + " destroyed; that it was there, and that nothing else changed, can"
                            + " still be proved."),
                Html.tag("ul", sentences.stream().map(it -> Html.tag("li", it)).toList()));
    }

    private Html report(PublicReport report) {
        return Html.tag("li", Accounts.source(report));
    }
}
