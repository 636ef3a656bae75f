package org.parallax.publish;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.event.Accusation;
import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.event.Victim;
import org.parallax.publish.PublicRecord.PublicClaim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a table of numbers does not say: who accuses whom, who denies it, what was left out. */
public final class Sentences {
    private static final int SHOWN = 6;
    private static final int NAMED = 3;

    private Sentences() {}

    /** Paragraphs; a line of a list begins with a hyphen. */
    static List<String> of(PublicRecord record) {
        List<String> sentences = new ArrayList<>();
        sentences.add(summary(record));
        List<String> accused = new ArrayList<>();
        int number = 0;
        for (Incident incident : record.incidents()) {
            number++;
            List<String> said = accusations(record, incident);
            if (said.isEmpty()) continue;
            accused.add("- %d: %s".formatted(number, String.join(" ", said)));
        }
        if (!accused.isEmpty()) {
            sentences.add("Accused and denied, by number of the incident:");
            sentences.addAll(accused);
        }
        sentences.addAll(printedAgain(record));
        sentences.addAll(victims(record));
        sentences.addAll(episodes(record));
        sentences.addAll(keptOut(record));
        return sentences;
    }

    /** "- 3: report a1 by 1,000 reports.", by number of the incident. */
    private static List<String> printedAgain(PublicRecord record) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Incident incident : record.incidents()) {
            number++;
            Map<String, Integer> prints = new TreeMap<>();
            for (Origin origin : incident.reprints()) {
                for (Origin.Carrier it : origin.carriers()) {
                    prints.merge(it.report(), it.prints(), Math::max);
                }
            }
            List<String> said = new ArrayList<>();
            prints.forEach((report, by) -> {
                if (by > 0)
                    said.add("report %s by %s".formatted(report, Phrase.plural(by, "other")));
            });
            if (!said.isEmpty()) lines.add("- %d: %s.".formatted(number, some(said)));
        }
        if (!lines.isEmpty()) lines.addFirst("Printed again, by number of the incident:");
        return lines;
    }

    /** How many are named, never by name: "- 3: 2 killed, 1 injured." */
    private static List<String> victims(PublicRecord record) {
        List<String> named = new ArrayList<>();
        int number = 0;
        for (Incident incident : record.incidents()) {
            number++;
            if (incident.victims().isEmpty()) continue;
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            for (Victim victim : incident.victims())
                counts.merge(victim.outcome(), 1, Integer::sum);
            String told =
                    counts.entrySet().stream()
                            .map(it -> it.getValue() + " " + it.getKey().word())
                            .collect(Collectors.joining(", "));
            named.add("- %d: %s.".formatted(number, told));
        }
        if (!named.isEmpty()) {
            named.addFirst("Victims named, names withheld, by number of the incident:");
        }
        return named;
    }

    /** Each with the numbers of its incidents, its days and how many in all. */
    private static List<String> episodes(PublicRecord record) {
        if (record.episodes().isEmpty()) return List.of();
        List<String> numbered = record.incidents().stream().map(Incident::id).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add("Episodes, by numbers of their incidents:");
        for (Episode episode : record.episodes()) {
            String numbers =
                    episode.incidents().stream()
                            .map(id -> numbered.indexOf(id) + 1)
                            .sorted()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            sentences.add(
                    "- %s: %s, %s%s."
                            .formatted(
                                    numbers,
                                    episode.name(),
                                    Phrase.when(episode.when()),
                                    totals(episode)));
        }
        return sentences;
    }

    /** "; killed 24–45–104, displaced 140,000": what the sources say of the whole. */
    public static String totals(Episode episode) {
        List<String> totals = new ArrayList<>();
        episode.totals()
                .forEach((outcome, total) ->
                        totals.add(outcome.word() + " " + Phrase.bounds(total.bounds())));
        return totals.isEmpty() ? "" : "; " + String.join(", ", totals);
    }

    public static String summary(PublicRecord record) {
        Set<String> origins = new LinkedHashSet<>();
        record.incidents().forEach(incident -> origins.addAll(incident.origins()));
        return "%s from %s, resting on %s of %s."
                .formatted(
                        Phrase.plural(record.incidents().size(), "incident"),
                        Phrase.plural(record.reports().size(), "report"),
                        Phrase.plural(record.claimCount(), "claim"),
                        Phrase.plural(origins.size(), "independent origin"));
    }

    /** One sentence for each body accused: by whom, and who denies it. */
    public static List<String> accusations(PublicRecord record, Incident incident) {
        return accusations(record, incident.accusations(), incident.claimedBy());
    }

    public static List<String> accusations(
            PublicRecord record, List<Accusation> accusations, List<String> claimedBy) {
        Map<String, Set<String>> accusers = new LinkedHashMap<>();
        Map<String, Set<String>> deniers = new LinkedHashMap<>();
        for (Accusation accusation : accusations) {
            String accused = accusation.against();
            accusers.computeIfAbsent(accused, _ -> new LinkedHashSet<>()).add(accusation.by());
            deniers.computeIfAbsent(accused, _ -> new LinkedHashSet<>())
                    .addAll(accusation.deniedBy());
        }
        List<String> sentences = new ArrayList<>();
        accusers.forEach((accused, by) ->
                sentences.add(
                        "%s: accused by %s%s."
                                .formatted(
                                        Phrase.capital(record.name(accused)),
                                        names(record, by),
                                        denial(record, accused, deniers))));
        if (!claimedBy.isEmpty()) {
            sentences.add("Claimed by " + names(record, claimedBy) + ".");
        }
        return sentences;
    }

    /** Empty where no denial is linked: that does not say that there was none. */
    private static String denial(
            PublicRecord record, String accused, Map<String, Set<String>> deniers) {
        Set<String> by = deniers.getOrDefault(accused, Set.of());
        if (by.isEmpty()) return "";
        if (by.equals(Set.of(accused))) return "; denied by the accused";
        return "; denied by " + names(record, by);
    }

    /** At most three names, and how many more there are. */
    private static String names(PublicRecord record, Collection<String> actors) {
        return some(actors.stream().map(record::name).distinct().toList());
    }

    private static String some(List<String> names) {
        if (names.size() <= NAMED + 1) return Phrase.list(names);
        return String.join(", ", names.subList(0, NAMED))
                + " and %d more".formatted(names.size() - NAMED);
    }

    /** Running totals, each in the words of its report. */
    public static List<PublicClaim> runningTotals(PublicRecord record) {
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
