package org.parallax.publish;

import org.parallax.claims.Outcome;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.event.Origin.Carrier;
import org.parallax.event.Origin.Reprint;
import org.parallax.publish.PublicRecord.PublicReport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tree from first sayers to reprints as lists within lists. Reprints of a report that carries
 * several origins are told under the first of them.
 */
final class OriginTree {
    private static final int SHOWN = 6;

    private final PublicRecord record;
    private final Set<String> told = new HashSet<>();

    private OriginTree(PublicRecord record) {
        this.record = record;
    }

    /** A section; an incident always has an origin. */
    static Html of(PublicRecord record, Incident incident) {
        OriginTree tree = new OriginTree(record);
        List<Html> branches = incident.reprints().stream().map(tree::branch).toList();
        return Html.tag(
                "section",
                Html.tag("h2", "Who said it first"),
                Html.tag("ul", Fold.items(branches, SHOWN, "origin")).with("class", "tree"));
    }

    /** "SOHR (monitor) counts the killed, in 3 reports", and the reports. */
    private Html branch(Origin origin) {
        List<String> counts =
                origin.counts().stream().map(Outcome::word).map("the %s"::formatted).toList();
        String said =
                " (%s)%s, in %s"
                        .formatted(
                                Phrase.words(origin.kind()),
                                counts.isEmpty() ? "" : " counts " + Phrase.list(counts),
                                Phrase.plural(origin.reports(), "report"));
        List<Html> carriers = origin.carriers().stream().map(this::carrier).toList();
        return Html.tag(
                "li",
                Html.tag("strong", Phrase.capital(record.name(origin.name()))),
                Html.text(said),
                Html.tag("ul", Fold.items(carriers, SHOWN, "report")));
    }

    private Html carrier(Carrier carrier) {
        List<Html> content = new ArrayList<>();
        content.add(source(carrier.report()));
        content.add(Html.text(" " + carrier.why()));
        int prints = carrier.prints();
        if (prints > 0) {
            boolean first = told.add(carrier.report());
            content.add(
                    Html.text(
                            "; printed again by %s%s"
                                    .formatted(
                                            Phrase.plural(prints, "report"),
                                            first ? "" : ", listed above")));
            if (first) content.add(reprints(carrier));
        }
        return Html.tag("li", content);
    }

    private Html reprints(Carrier carrier) {
        List<Html> items = new ArrayList<>();
        for (Reprint reprint : carrier.reprints()) {
            items.add(Html.tag("li", source(reprint.report()), Html.text(": " + reprint.why())));
        }
        if (!carrier.more().isEmpty()) {
            items.add(
                    Html.tag("li", "and %s more".formatted(Phrase.number(carrier.more().size()))));
        }
        return Html.tag("ul", items);
    }

    private Html source(String report) {
        Optional<PublicReport> known = record.report(report);
        return known.map(Accounts::source).orElse(Html.tag("cite", "report " + report));
    }
}
