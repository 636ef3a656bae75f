package org.parallax.publish;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Scope;
import org.parallax.event.Accusation;
import org.parallax.event.Incident;
import org.parallax.publish.PublicRecord.PublicClaim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a table of numbers does not say: who accuses whom, who denies it, what was left out. */
final class Sentences {
    private static final int SHOWN = 6;

    private Sentences() {}

    static List<String> of(PublicRecord record) {
        List<String> sentences = new ArrayList<>();
        sentences.add(summary(record));
        int number = 1;
        for (Incident incident : record.incidents()) {
            for (String accused : accusations(record, incident)) {
                sentences.add("%d: %s".formatted(number, accused));
            }
            number++;
        }
        sentences.addAll(keptOut(record));
        return sentences;
    }

    static String summary(PublicRecord record) {
        Set<String> origins = new LinkedHashSet<>();
        record.incidents().forEach(incident -> origins.addAll(incident.origins()));
        return "%s from %s, resting on %s of %s."
                .formatted(
                        Phrase.plural(record.incidents().size(), "incident"),
                        Phrase.plural(record.reports().size(), "report"),
                        Phrase.plural(record.claims().size(), "claim"),
                        Phrase.plural(origins.size(), "independent origin"));
    }

    static List<String> accusations(PublicRecord record, Incident incident) {
        List<String> sentences = new ArrayList<>();
        for (Accusation accusation : incident.accusations()) {
            sentences.add(
                    "%s accuses %s; %s."
                            .formatted(
                                    Phrase.capital(record.name(accusation.by())),
                                    record.name(accusation.against()),
                                    denial(record, accusation)));
        }
        if (!incident.claimedBy().isEmpty()) {
            sentences.add(
                    "Responsibility is claimed by " + names(record, incident.claimedBy()) + ".");
        }
        return sentences;
    }

    private static String denial(PublicRecord record, Accusation accusation) {
        List<String> by = accusation.deniedBy();
        if (by.isEmpty()) return "no denial was reported";
        if (by.equals(List.of(accusation.against()))) return "the accused denies it";
        return names(record, by) + (by.size() == 1 ? " denies it" : " deny it");
    }

    private static String names(PublicRecord record, List<String> actors) {
        return Phrase.list(actors.stream().map(record::name).toList());
    }

    /** Running totals, each in the words of its report. */
    static List<PublicClaim> runningTotals(PublicRecord record) {
        return record.claims().stream()
                .filter(shown ->
                        shown.claim() instanceof FigureClaim figure
                                && (figure.scope() == Scope.CUMULATIVE
                                        || figure.scope() == Scope.WAR))
                .toList();
    }

    private static List<String> keptOut(PublicRecord record) {
        List<PublicClaim> totals = runningTotals(record);
        if (totals.isEmpty()) return List.of();
        List<String> sentences = new ArrayList<>();
        sentences.add("Running totals, kept out of every incident:");
        totals.stream()
                .limit(SHOWN)
                .map(shown ->
                        "- “%s” (%s, report %s)"
                                .formatted(
                                        shown.claim().quote().words(),
                                        record.name(shown.origin()),
                                        shown.report().id()))
                .forEach(sentences::add);
        if (totals.size() > SHOWN) sentences.add("- and %d more.".formatted(totals.size() - SHOWN));
        return sentences;
    }
}
