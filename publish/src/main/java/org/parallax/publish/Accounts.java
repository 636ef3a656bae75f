package org.parallax.publish;

import org.parallax.claims.Claim;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.publish.PublicRecord.PublicClaim;
import org.parallax.publish.PublicRecord.PublicReport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who said what: the claims of an incident, origin by origin, in their exact words. */
final class Accounts {
    private Accounts() {}

    /** A section per origin; the origins with most claims come first. */
    static List<Html> byOrigin(PublicRecord record, Incident incident) {
        Map<String, List<PublicClaim>> accounts = new LinkedHashMap<>();
        Map<String, List<String>> again = new HashMap<>();
        for (PublicClaim shown : folded(record, incident, again)) {
            accounts.computeIfAbsent(shown.origin(), _ -> new ArrayList<>()).add(shown);
        }
        return accounts.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .map(account -> account(record, account.getKey(), account.getValue(), again))
                .toList();
    }

    /**
     * The claims of an incident without those whose words its first print has as well.
     *
     * @param again filled with the ids of those left out, by the id of the claim that they repeat
     */
    private static List<PublicClaim> folded(
            PublicRecord record, Incident incident, Map<String, List<String>> again) {
        Map<String, String> firsts = new HashMap<>();
        for (Origin origin : incident.reprints()) {
            for (Origin.Carrier carrier : origin.carriers()) {
                carrier.reprints().forEach(it -> firsts.put(it.report(), carrier.report()));
                carrier.more().forEach(it -> firsts.put(it, carrier.report()));
            }
        }
        List<PublicClaim> all =
                incident.claims().stream().flatMap(id -> record.claim(id).stream()).toList();
        Map<List<String>, String> told = new HashMap<>();
        for (PublicClaim shown : all) {
            String report = shown.report().id();
            if (!firsts.containsKey(report)) {
                told.putIfAbsent(words(report, shown), shown.claim().id());
            }
        }
        List<PublicClaim> kept = new ArrayList<>();
        for (PublicClaim shown : all) {
            String first = firsts.get(shown.report().id());
            String same = first == null ? null : told.get(words(first, shown));
            if (same == null) kept.add(shown);
            else again.computeIfAbsent(same, _ -> new ArrayList<>()).add(shown.claim().id());
        }
        return kept;
    }

    private static List<String> words(String report, PublicClaim shown) {
        return List.of(report, shown.claim().kind(), shown.claim().quote().words());
    }

    private static Html account(
            PublicRecord record,
            String origin,
            List<PublicClaim> claims,
            Map<String, List<String>> again) {
        List<Html> content = new ArrayList<>();
        content.add(Html.tag("h3", Phrase.capital(record.name(origin))));
        for (PublicClaim shown : claims) {
            content.add(quote(record, shown));
            List<String> repeated = again.getOrDefault(shown.claim().id(), List.of());
            if (!repeated.isEmpty()) content.add(repeated(repeated));
        }
        return Html.tag("section", content).with("class", "account");
    }

    /** Links to a claim that is left out lead here. */
    private static Html repeated(List<String> claims) {
        List<Html> content = new ArrayList<>();
        claims.forEach(id -> content.add(Html.tag("span").with("id", id)));
        content.add(
                Html.text("The same words in " + Phrase.plural(claims.size(), "reprint") + "."));
        return Html.tag("p", content).with("class", "quiet");
    }

    /** The words, and what is known of them. */
    static Html quote(PublicRecord record, PublicClaim shown) {
        Claim claim = shown.claim();
        Html words =
                language(Html.tag("p", "“" + claim.quote().words() + "”"), shown.report())
                        .with("dir", "auto");
        List<Html> about = new ArrayList<>();
        about.add(Html.tag("span", claim.kind() + ", " + claim.stance().word()));
        about.add(Html.text(" · " + passedOn(record, shown)));
        about.add(source(shown.report()));
        if (shown.withheld()) about.add(Html.text(" · a name is withheld"));
        return Html.tag("blockquote", words, Html.tag("footer", about)).with("id", claim.id());
    }

    private static Html.Element language(Html.Element element, PublicReport report) {
        return report.language().map(code -> element.with("lang", code)).orElse(element);
    }

    /** "Warda Health Office, by way of SANA, in ", or nothing for the outlet's own voice. */
    private static String passedOn(PublicRecord record, PublicClaim shown) {
        List<String> chain =
                shown.claim().saidBy().stream()
                        .map(speaker -> speaker.actor().map(record::name).orElse(speaker.name()))
                        .toList();
        if (chain.isEmpty()) return "the outlet's own voice, in ";
        return String.join(", by way of ", chain) + ", in ";
    }

    /** The report: outlet, day, title, and the way to it. */
    static Html source(PublicReport report) {
        List<String> said = new ArrayList<>();
        report.outlet().ifPresent(said::add);
        report.day().map(Phrase::day).ifPresent(said::add);
        said.add("report " + report.id());
        List<Html> content = new ArrayList<>();
        report.title().ifPresent(title -> content.add(title(title, report)));
        content.add(Html.text(String.join(", ", said)));
        Optional<String> url = report.url();
        if (url.isPresent()) {
            content.add(Html.text(" "));
            content.add(
                    Html.mayLink(url.get())
                            ? Html.link(url.get(), "original").with("rel", "noreferrer noopener")
                            : Html.text("(" + url.get() + ")"));
        }
        return Html.tag("cite", content);
    }

    private static Html title(String title, PublicReport report) {
        return language(Html.tag("i", title + ", "), report).with("dir", "auto");
    }
}
