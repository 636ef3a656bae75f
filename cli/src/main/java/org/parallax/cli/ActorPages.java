package org.parallax.cli;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.RegisterStatistics;
import org.parallax.knowledge.Sense;
import org.parallax.pipeline.Tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Entries of the register, for people to read. */
final class ActorPages {
    private static final int PARTS_SHOWN = 12;

    private final Tables tables;
    private final ActorRegister actors;
    private final Optional<LocalDate> day;
    private final Optional<String> country;

    /**
     * @param day empty for whatever day
     * @param country ISO 3166-1 alpha-2 code; empty for whatever country
     */
    ActorPages(Tables tables, Optional<LocalDate> day, Optional<String> country) {
        this.tables = tables;
        this.actors = tables.actors();
        this.day = day;
        this.country = country;
    }

    /** One entry on one line. */
    static String line(Actor actor) {
        return String.format(
                Locale.ROOT,
                "%-32s %-2s  %-18s %s",
                actor.id(),
                actor.country().orElse(""),
                words(actor.kind()),
                actor.name());
    }

    /** Everything that the register has on one actor, and an empty line. */
    List<String> entry(Actor actor) {
        List<String> lines = new ArrayList<>();
        lines.add(actor.id() + ": " + actor.name());
        lines.add("  kind        " + words(actor.kind()));
        actor.country().ifPresent(it -> lines.add("  country     " + it + ", " + called(it)));
        days(actor.from(), actor.to())
                .ifPresent(it ->
                        lines.add((isPerson(actor) ? "  in office   " : "  existed     ") + it));
        ucdp(actor).ifPresent(it -> lines.add("  UCDP        " + it));
        actor.parent().ifPresent(it -> lines.add("  belongs to  " + above(it)));
        List<String> parts = parts(actor);
        if (!parts.isEmpty()) lines.add("  parts       " + shortened(parts));
        lines.add(day.map(it -> "  called on " + it).orElse("  called"));
        actor.names().stream()
                .filter(name -> day.map(new Sense(actor, name)::isValidOn).orElse(true))
                .map(name -> "    " + name.words() + limits(actor, name))
                .forEach(lines::add);
        lines.add("");
        return lines;
    }

    /** What the words mean in a report of the day and country, and what else they may mean. */
    List<String> meaning(String words, List<Sense> senses) {
        Optional<Actor> meant = actors.resolve(senses, day, country);
        List<String> lines = new ArrayList<>();
        String asked =
                "\"%s\"%s%s"
                        .formatted(
                                words,
                                country.map(it -> " in a report about " + called(it)).orElse(""),
                                day.map(it -> " on " + it).orElse(""));
        lines.add(
                asked
                        + meant.map(it -> " means " + it.id() + ".")
                                .orElse(" is nobody who can be told."));
        lines.add("");
        meant.ifPresent(it -> lines.addAll(entry(it)));
        List<String> others =
                senses.stream()
                        .filter(it -> !it.actor().equals(meant.orElse(null)))
                        .map(it -> "  %-32s%s".formatted(it.actor().id(), limits(it)))
                        .distinct()
                        .toList();
        if (!others.isEmpty()) {
            lines.add("Elsewhere or on other days \"" + words + "\" may mean");
            lines.addAll(others);
        }
        return lines;
    }

    /** How much the register holds, by kind and by country. */
    static List<String> statistics(RegisterStatistics it) {
        List<String> lines = new ArrayList<>();
        lines.add(Counts.line("actors", it.entries()));
        lines.add(Counts.line("names and spellings", it.names()));
        lines.add(Counts.line("  that mean it on some days only", it.dated()));
        lines.add(Counts.line("  that mean it in its country only", it.generic()));
        lines.add(Counts.line("actors with a name not in Latin script", it.ownScript()));
        lines.add(Counts.line("different names of UCDP", it.ucdp()));
        lines.add("by kind");
        Counts.descending(it.byKind())
                .map(kind -> Counts.line("  " + words(kind.getKey()), kind.getValue()))
                .forEach(lines::add);
        int inCountries = it.byCountry().values().stream().mapToInt(Integer::intValue).sum();
        lines.add(
                "by country (%d countries; %,d actors are of none)"
                        .formatted(it.byCountry().size(), it.entries() - inCountries));
        lines.addAll(Counts.byCountry(it.byCountry()));
        return lines;
    }

    private static String words(Actor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isPerson(Actor actor) {
        return actor.kind() == Actor.Kind.OFFICE_HOLDER;
    }

    private String called(String iso2) {
        return tables.places().country(iso2).map(it -> it.name()).orElse(iso2);
    }

    private Optional<String> ucdp(Actor actor) {
        if (actor.ucdp().isPresent()) return actor.ucdp();
        return actors.ucdpName(actor.id()).map(it -> it + ", by what it belongs to");
    }

    /** The bodies that it belongs to, the nearest first. */
    private String above(String parent) {
        List<String> line = new ArrayList<>();
        Optional<Actor> at = actors.byId(parent);
        while (at.isPresent()) {
            line.add(at.get().id());
            at = at.get().parent().flatMap(actors::byId);
        }
        return String.join(", of ", line);
    }

    private List<String> parts(Actor actor) {
        return actors.all().stream()
                .filter(it -> it.parent().equals(Optional.of(actor.id())))
                .map(Actor::id)
                .toList();
    }

    private static String shortened(List<String> parts) {
        String first = String.join(", ", parts.subList(0, Math.min(PARTS_SHOWN, parts.size())));
        int more = parts.size() - PARTS_SHOWN;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static Optional<String> days(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isEmpty() && to.isEmpty()) return Optional.empty();
        if (from.isEmpty()) return to.map(it -> "until " + it);
        return Optional.of(from.get() + to.map(it -> " to " + it).orElse(" until now"));
    }

    /** When and where alone the words mean it. */
    private String limits(Actor actor, Actor.Name name) {
        List<String> limits = new ArrayList<>();
        if (name.generic()) {
            limits.add(
                    "in reports about "
                            + new Sense(actor, name).country().map(this::called).orElse("nowhere"));
        }
        if (name.from().isPresent() || name.to().isPresent()) {
            String from = name.from().map(it -> "from " + it).orElse("");
            String to = name.to().map(it -> "until " + it).orElse("");
            limits.add((from + " " + to).strip());
        }
        return limits.isEmpty() ? "" : "  (" + String.join(", ", limits) + ")";
    }

    private String limits(Sense sense) {
        String limits = limits(sense.actor(), sense.name());
        return limits.isEmpty() ? "  " + words(sense.actor().kind()) : limits;
    }
}
