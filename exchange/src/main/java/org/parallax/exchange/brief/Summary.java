package org.parallax.exchange.brief;

import org.parallax.claims.Basis;
import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.event.Grade;
import org.parallax.exchange.event.Event;
import org.parallax.publish.Phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The report in sentences, each made from figures alone. */
final class Summary {
    private static final List<Outcome> TOLD =
            List.of(Outcome.KILLED, Outcome.INJURED, Outcome.DISPLACED);

    private final Situation situation;
    private final List<Event> events;

    Summary(Situation situation) {
        this.situation = situation;
        this.events = situation.events();
    }

    /** "6–12 Jan 2026". */
    static String period(Asked asked) {
        return Phrase.when(When.between(asked.from(), asked.to(), Basis.STATED));
    }

    /**
     * One thing that is told.
     *
     * @param head what it is about
     */
    record Told(String head, String words) {}

    List<Told> told() {
        List<Told> told = new ArrayList<>();
        if (events.isEmpty()) return told;
        for (Outcome outcome : TOLD) {
            told.add(new Told(Wording.outcome(outcome), sum(situation.sum(outcome))));
        }
        worst().ifPresent(it -> told.add(new Told("Most killed", it)));
        told.add(new Told("Grades", grades()));
        disputes().ifPresent(it -> told.add(new Told("In dispute", it)));
        return told;
    }

    /** How much there is, in one or two sentences. */
    String extent() {
        Asked asked = situation.asked();
        String where = asked.place().map(it -> " in " + it.name()).orElse("");
        String when =
                asked.days() == 1
                        ? "On %s".formatted(period(asked))
                        : "In the %s of %s"
                                .formatted(Phrase.plural((int) asked.days(), "day"), period(asked));
        if (events.isEmpty()) {
            return "%s the record tells of no incident%s.".formatted(when, where);
        }
        Set<String> places = new HashSet<>();
        Set<String> reports = new HashSet<>();
        Set<String> origins = new HashSet<>();
        for (Event event : events) {
            event.where().map(Where::place).ifPresent(places::add);
            reports.addAll(event.reports());
            origins.addAll(event.origins());
        }
        return "%s the record tells of %s%s, at %s. Told in %s, resting on %s."
                .formatted(
                        when,
                        Phrase.plural(events.size(), "incident"),
                        where,
                        Phrase.plural(places.size(), "place"),
                        Phrase.plural(reports.size(), "report"),
                        Phrase.plural(origins.size(), "independent origin"));
    }

    /** "at least 120, best 143, at most 190; added up over 30 incidents and …" */
    static String sum(Sum sum) {
        if (!sum.known()) return "no incident gives a number.";
        StringBuilder told = new StringBuilder(Wording.spoken(sum.bounds()));
        if (Sum.isAdded(sum.outcome())) {
            added(sum, told);
        } else {
            told.append(
                    ", the largest single count. Counts of them are not added up, as they may hold"
                            + " the same people.");
        }
        if (sum.silent() > 0) {
            told.append(
                    " %s give%s no number."
                            .formatted(
                                    Phrase.plural(sum.silent(), "incident"),
                                    sum.silent() == 1 ? "s" : ""));
        }
        return told.toString();
    }

    private static void added(Sum sum, StringBuilder told) {
        List<String> parts = new ArrayList<>();
        if (sum.alone() > 0) parts.add(Phrase.plural(sum.alone(), "incident"));
        if (sum.whole() > 0) {
            parts.add(
                    Phrase.plural(sum.whole(), "episode")
                            + " counted as "
                            + (sum.whole() == 1 ? "a whole" : "wholes"));
        }
        if (sum.parts() > 0) {
            parts.add(
                    "%s by incidents that share no day"
                            .formatted(
                                    Phrase.plural(sum.parts(), "part of an episode")
                                            .replace("part of an episodes", "parts of episodes")));
        }
        boolean one = sum.alone() + sum.whole() + sum.parts() == 1;
        told.append(one ? ", from " : ", added up over ").append(Phrase.list(parts)).append('.');
        if (sum.floor()) {
            told.append(" It is the least: what may count the same people twice was left out.");
        }
    }

    private Optional<String> worst() {
        Optional<Event> worst =
                events.stream()
                        .filter(it -> killed(it) > 0)
                        .max(Comparator.comparingLong(Summary::killed));
        return worst.map(event ->
                "no. %d, %s, %s: %s."
                        .formatted(
                                events.indexOf(event) + 1,
                                uncapital(Wording.title(event)),
                                Phrase.when(event.when()),
                                Wording.bounds(event.total(Outcome.KILLED).orElseThrow())));
    }

    private static String uncapital(String title) {
        return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    }

    private static long killed(Event event) {
        return event.total(Outcome.KILLED).map(Bounds::best).orElse(0L);
    }

    private String grades() {
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        for (Event event : events) counts.merge(event.grade(), 1, Integer::sum);
        List<String> told = new ArrayList<>();
        counts.forEach((grade, count) -> told.add(Phrase.number(count) + " " + grade.word()));
        return Phrase.list(told) + ", after the rules that Airwars publishes.";
    }

    private Optional<String> disputes() {
        long differing = events.stream().filter(Disputes::differ).count();
        long accused = events.stream().filter(it -> !it.accusations().isEmpty()).count();
        long denied =
                events.stream()
                        .filter(event ->
                                event.accusations().stream()
                                        .anyMatch(it -> !it.deniedBy().isEmpty()))
                        .count();
        List<String> told = new ArrayList<>();
        if (differing > 0) told.add(in(differing) + " accounts differ");
        if (accused > 0) {
            String answered =
                    denied == 0
                            ? ""
                            : ", in %s of these it is denied".formatted(Phrase.number(denied));
            told.add(in(accused) + " somebody is accused" + answered);
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told) + ".");
    }

    private static String in(long incidents) {
        return "in " + Phrase.plural((int) incidents, "incident");
    }

    /** What the table and the sums do not hold, or hold only in part. */
    List<String> limits() {
        List<String> limits = new ArrayList<>();
        Choice choice = situation.choice();
        int over = choice.overEdge(situation.asked().from(), situation.asked().to());
        if (over > 0) {
            limits.add(
                    "%s may lie on days outside the period, too; the figures are given whole."
                            .formatted(Phrase.plural(over, "incident")));
        }
        long placeless = events.stream().filter(it -> it.where().isEmpty()).count();
        if (placeless > 0) {
            limits.add(
                    "%s no known place: in the table and the sums, not on the map."
                            .formatted(
                                    Phrase.plural((int) placeless, "incident")
                                            + (placeless == 1 ? " has" : " have")));
        }
        if (choice.unplaced() > 0) {
            limits.add(
                    "%s no place that the gazetteer knows and may lie in %s: left out."
                            .formatted(
                                    Phrase.plural(choice.unplaced(), "incident")
                                            + (choice.unplaced() == 1 ? " has" : " have"),
                                    situation.asked().place().orElseThrow().name()));
        }
        if (choice.undated() > 0) {
            limits.add(
                    "%s no known day and may be of this period: told below the table, in no sum."
                            .formatted(
                                    Phrase.plural(choice.undated(), "incident")
                                            + (choice.undated() == 1 ? " has" : " have")));
        }
        return limits;
    }
}
