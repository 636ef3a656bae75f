package org.parallax.pipeline;

import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.Side;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two versions of an incident in, the fields that differ out, in the order in which an incident is
 * printed. Pure.
 */
public final class IncidentChanges {
    private final Names names;
    private final List<FieldChange> changes = new ArrayList<>();

    private IncidentChanges(Names names) {
        this.names = names;
    }

    /**
     * @param before empty where the incident was not told of
     * @param after empty where it is not told of any more
     * @param names what the bodies are called in words for people
     */
    public static List<FieldChange> between(
            Optional<Incident> before, Optional<Incident> after, Names names) {
        IncidentChanges found = new IncidentChanges(names);
        if (after.isPresent()) {
            found.compare(before, after.get());
        } else {
            before.ifPresent(
                    it -> found.put("incident", Optional.of(it.id()), Optional.empty(), "gone"));
        }
        return List.copyOf(found.changes);
    }

    private void compare(Optional<Incident> before, Incident after) {
        Optional<Incident> now = Optional.of(after);
        one("incident", before, now, Incident::id);
        one("type", before, now, it -> it.type().word());
        one("days", before, now, it -> days(it.when()));
        place("place", before.flatMap(Incident::where), now.flatMap(Incident::where));
        list("sides", sides(before), sides(now));
        figures(before, now);
        totals(before, now);
        list("accusations", accusations(before), accusations(now));
        list("claimed_by", bodies(before, Incident::claimedBy), bodies(now, Incident::claimedBy));
        list("reports", ids(before, Incident::reports), ids(now, Incident::reports));
        list("also_in", ids(before, Incident::alsoIn), ids(now, Incident::alsoIn));
        list("origins", bodies(before, Incident::origins), bodies(now, Incident::origins));
        one("grade", before, now, it -> it.grade().word());
        reason("why", "why", before.map(Incident::why), now.map(Incident::why));
    }

    private void put(String field, Optional<String> from, Optional<String> to, String words) {
        changes.add(new FieldChange(field, from, to, words));
    }

    private <T> void one(
            String field, Optional<T> before, Optional<T> after, Function<T, String> printed) {
        one(field, label(field), before, after, printed);
    }

    private <T> void one(
            String field,
            String label,
            Optional<T> before,
            Optional<T> after,
            Function<T, String> printed) {
        Optional<String> from = before.map(printed);
        Optional<String> to = after.map(printed);
        if (!from.equals(to)) put(field, from, to, became(label, from, to));
    }

    /** A reason in a sentence of its own, of which people need not hear how it was before. */
    private void reason(
            String field, String label, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) put(field, before, after, label + ": " + after.orElse("none"));
    }

    private void place(String field, Optional<Where> before, Optional<Where> after) {
        Optional<String> from = before.map(IncidentChanges::place);
        Optional<String> to = after.map(IncidentChanges::place);
        if (from.equals(to)) return;
        Function<Where, String> said = it -> "%s (%s)".formatted(it.name(), it.precision().word());
        put(field, from, to, became(label(field), before.map(said), after.map(said)));
    }

    /** "killed, civilian, best: 6 became 8". */
    private static String became(String label, Optional<String> from, Optional<String> to) {
        if (from.isEmpty()) return label + ": " + to.orElse("none");
        return "%s: %s became %s".formatted(label, from.get(), to.orElse("none"));
    }

    private static String label(String field) {
        return field.replace('_', ' ');
    }

    /** An interval such as {@code 2026-01-06/2026-01-08}; an open end is two dots. */
    private static String days(When when) {
        if (!when.known()) return "unknown";
        if (when.from().equals(when.to())) return when.from().orElseThrow().toString();
        return end(when.from()) + "/" + end(when.to());
    }

    private static String end(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("..");
    }

    private static String place(Where where) {
        return where.place() + " " + where.precision().word();
    }

    /** What is printed, and what is said of it, in their order. */
    private Map<String, String> sides(Optional<Incident> of) {
        Map<String, String> sides = new LinkedHashMap<>();
        for (Side side : of.map(Incident::sides).orElse(List.of())) {
            String what = " %s %s".formatted(side.role().word(), side.basis().word());
            sides.put(side.actor() + what, names.of(side.actor()) + what);
        }
        return sides;
    }

    private Map<String, String> accusations(Optional<Incident> of) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Accusation it : of.map(Incident::accusations).orElse(List.of())) {
            told.put(accusation(it, Function.identity()), accusation(it, names::of));
        }
        return told;
    }

    private static String accusation(Accusation told, Function<String, String> called) {
        String denied =
                told.deniedBy().isEmpty()
                        ? ""
                        : told.deniedBy().stream()
                                .map(called)
                                .collect(Collectors.joining(" and ", ", denied by ", ""));
        return called.apply(told.by()) + " accuses " + called.apply(told.against()) + denied;
    }

    private Map<String, String> bodies(
            Optional<Incident> of, Function<Incident, List<String>> field) {
        Map<String, String> told = new LinkedHashMap<>();
        of.map(field).orElse(List.of()).forEach(it -> told.put(it, names.of(it)));
        return told;
    }

    private static Map<String, String> ids(
            Optional<Incident> of, Function<Incident, List<String>> field) {
        Map<String, String> told = new LinkedHashMap<>();
        of.map(field).orElse(List.of()).forEach(it -> told.put(it, it));
        return told;
    }

    /** Of a list what went and what came. */
    private void list(String field, Map<String, String> before, Map<String, String> after) {
        Set<String> gone = without(before.keySet(), after.keySet());
        Set<String> come = without(after.keySet(), before.keySet());
        if (gone.isEmpty() && come.isEmpty()) return;
        List<String> said = new ArrayList<>();
        if (!come.isEmpty()) said.add("now also " + said(come, after));
        if (!gone.isEmpty()) said.add("no longer " + said(gone, before));
        if (before.isEmpty()) said.set(0, said(come, after));
        put(field, joined(gone), joined(come), label(field) + ": " + String.join("; ", said));
    }

    private static Set<String> without(Collection<String> some, Collection<String> others) {
        Set<String> left = new LinkedHashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static String said(Set<String> keys, Map<String, String> words) {
        return keys.stream().map(words::get).collect(Collectors.joining("; "));
    }

    private static Optional<String> joined(Set<String> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all));
    }

    private void figures(Optional<Incident> before, Optional<Incident> after) {
        Map<String, Figure> was = figures(before);
        Map<String, Figure> is = figures(after);
        Set<String> all = new LinkedHashSet<>(is.keySet());
        all.addAll(was.keySet());
        for (String key : all) {
            Optional<Figure> from = Optional.ofNullable(was.get(key));
            Optional<Figure> to = Optional.ofNullable(is.get(key));
            String label = label(to.or(() -> from).orElseThrow());
            one(key + "/low", label + ", low", from, to, it -> "" + it.bounds().low());
            one(key + "/best", label + ", best", from, to, it -> "" + it.bounds().best());
            one(key + "/high", label + ", high", from, to, it -> high(it.bounds()));
            reason(
                    key + "/reason",
                    label + ", reason",
                    from.map(Figure::reason),
                    to.map(Figure::reason));
        }
    }

    /** "killed, combatant, Northern army". */
    private String label(Figure figure) {
        List<String> label = new ArrayList<>(List.of(figure.outcome().word()));
        if (figure.who() != Who.UNKNOWN) label.add(figure.who().word().replace('-', ' '));
        figure.side().map(names::of).ifPresent(label::add);
        if (figure.unit() != Unit.PERSONS) label.add(figure.unit().word());
        return String.join(", ", label);
    }

    private static String high(Bounds bounds) {
        return bounds.high() + (bounds.open() ? "+" : "");
    }

    /** By what they count; of two that count the same the first. */
    private static Map<String, Figure> figures(Optional<Incident> of) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        of.map(Incident::figures).orElse(List.of()).forEach(it -> figures.putIfAbsent(key(it), it));
        return figures;
    }

    private static String key(Figure figure) {
        List<String> key = new ArrayList<>(List.of("figures", figure.outcome().word()));
        if (figure.who() != Who.UNKNOWN) key.add(figure.who().word());
        figure.side().ifPresent(key::add);
        if (figure.unit() != Unit.PERSONS) key.add(figure.unit().word());
        return String.join("/", key);
    }

    private void totals(Optional<Incident> before, Optional<Incident> after) {
        for (Outcome outcome : Outcome.values()) {
            String field = "totals/" + outcome.word();
            String label = outcome.word() + " in all";
            one(field, label, total(before, outcome), total(after, outcome), Bounds::words);
            Optional<String> was = before.map(Incident::reasons).map(it -> it.get(outcome));
            Optional<String> is = after.map(Incident::reasons).map(it -> it.get(outcome));
            reason(field + "/reason", label + ", reason", was, is);
        }
    }

    private static Optional<Bounds> total(Optional<Incident> of, Outcome outcome) {
        return of.map(Incident::totals).map(it -> it.get(outcome));
    }
}
