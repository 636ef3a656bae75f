package org.parallax.web.pages;

import org.parallax.claims.Outcome;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;
import org.parallax.web.visit.Way;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tree from first sayers to reprints. Reprints of a report that carries several origins are
 * told under the first of them.
 */
public record TreeView(List<Branch> branches) {
    public TreeView {
        branches = List.copyOf(branches);
    }

    /**
     * @param said such as {@code (monitor) counts the killed, in 3 reports}
     */
    public record Branch(String name, String page, String said, List<Twig> carriers) {}

    /**
     * A report that carries it.
     *
     * @param said why it is one, and how often it was printed again
     * @param more how many reprints are not listed
     */
    public record Twig(
            String report,
            Optional<SourceView> source,
            String said,
            List<Leaf> reprints,
            int more) {}

    /**
     * @param said what makes it one text
     */
    public record Leaf(String report, Optional<SourceView> source, String said) {}

    static TreeView of(PublicRecord record, Incident incident, Way way) {
        Set<String> told = new HashSet<>();
        List<Branch> branches = new ArrayList<>();
        for (Origin origin : incident.reprints()) {
            List<Twig> carriers = new ArrayList<>();
            for (Origin.Carrier it : origin.carriers()) carriers.add(twig(record, it, told, way));
            branches.add(
                    new Branch(
                            Phrase.capital(record.name(origin.name())),
                            way.origin(origin.name()),
                            said(origin),
                            carriers));
        }
        return new TreeView(branches);
    }

    private static String said(Origin origin) {
        List<String> counts =
                origin.counts().stream().map(Outcome::word).map("the %s"::formatted).toList();
        return "(%s)%s, in %s"
                .formatted(
                        Phrase.words(origin.kind()),
                        counts.isEmpty() ? "" : " counts " + Phrase.list(counts),
                        Phrase.plural(origin.reports(), "report"));
    }

    private static Twig twig(
            PublicRecord record, Origin.Carrier carrier, Set<String> told, Way way) {
        boolean first = told.add(carrier.report());
        String again =
                carrier.prints() == 0
                        ? ""
                        : "; printed again by %s%s"
                                .formatted(
                                        Phrase.plural(carrier.prints(), "report"),
                                        first ? "" : ", listed above");
        List<Leaf> reprints =
                first
                        ? carrier.reprints().stream()
                                .map(it ->
                                        new Leaf(
                                                it.report(),
                                                source(record, it.report(), way),
                                                it.why()))
                                .toList()
                        : List.of();
        return new Twig(
                carrier.report(),
                source(record, carrier.report(), way),
                carrier.why() + again,
                reprints,
                first ? carrier.more().size() : 0);
    }

    private static Optional<SourceView> source(PublicRecord record, String report, Way way) {
        return record.report(report).map(it -> SourceView.of(it, way));
    }
}
