package org.parallax.knowledge;

import org.parallax.knowledge.Rows.Row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a row of {@code actors.tsv}, or of a user's own table, into the actor it describes. */
final class ActorRows {
    static final List<String> HEADER =
            List.of("id", "kind", "name", "parent", "country", "from", "to", "ucdp", "names");

    /** An actor has fewer names than these bits can count. */
    static final int NAME_BITS = 10;

    /** Stands for the names that the id has already. */
    private static final String KEEP = "+";

    /** Readers take names of so few letters for initials, which stand in capitals. */
    private static final int SHORTEST_WORD = 3;

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Kosovo has a code in use that the standard does not give. */
    private static final String KOSOVO = "XK";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private ActorRows() {}

    /** What a row of the bundled table describes. */
    static Actor actor(Row row) throws RegisterFault {
        return actor(row, Optional.empty());
    }

    /**
     * What a row of a user's describes: its English name is a spelling as well, unless those words
     * mean somebody already or are too few letters.
     *
     * @param known what the id means without this row; {@code +} among the names keeps its names
     */
    static Actor own(Row row, Optional<Actor> known, ActorRegister register) throws RegisterFault {
        Actor actor = actor(row, known);
        for (Actor.Name each : actor.names()) {
            boolean kept = known.filter(it -> it.names().contains(each)).isPresent();
            if (!kept && isTooShort(each.words())) {
                throw row.fault(
                        "'" + each.words() + "' is no name that can be told from a word",
                        "Write initials in capitals, or more of the name");
            }
        }
        String folded = ActorClashes.folded(actor.name());
        boolean listed =
                actor.names().stream()
                        .anyMatch(it -> ActorClashes.folded(it.words()).equals(folded));
        boolean free = register.sensesOf(actor.name()).isEmpty() && !isTooShort(actor.name());
        return listed || !free ? actor : actor.alsoCalled(actor.name());
    }

    /** Small letters that readers take for a word: "the", "pod". */
    private static boolean isTooShort(String words) {
        boolean initials = words.equals(words.toUpperCase(Locale.ROOT));
        return !initials && words.codePointCount(0, words.length()) <= SHORTEST_WORD;
    }

    private static Actor actor(Row row, Optional<Actor> known) throws RegisterFault {
        String id = row.required(0, "id");
        if (!KEBAB.matcher(id).matches()) {
            throw row.fault("id '" + id + "'", "Use small letters, digits and single hyphens");
        }
        String name = row.required(2, "name");
        Optional<LocalDate> from = row.day(5);
        Optional<LocalDate> to = row.day(6);
        requireOrder(row, from, to);
        List<Actor.Name> names = names(row, known);
        if (names.size() >> NAME_BITS > 0) throw row.fault("too many names", "Drop some");
        return new Actor(
                id,
                kind(row),
                name,
                row.optional(3),
                country(row),
                from,
                to,
                row.optional(7),
                names);
    }

    /** The names that the row gives, or else its English name alone. */
    private static List<Actor.Name> names(Row row, Optional<Actor> known) throws RegisterFault {
        List<Actor.Name> names = new ArrayList<>();
        for (String words : Rows.list(row.cell(8))) {
            if (words.equals(KEEP)) {
                names.addAll(kept(row, row.cell(0), known));
                continue;
            }
            Actor.Name each = name(row, words);
            requireOverlap(row, each, row.day(5), row.day(6));
            names.add(each);
        }
        if (!names.isEmpty()) return names;
        return List.of(
                new Actor.Name(
                        row.cell(2), Optional.empty(), Optional.empty(), false, Optional.empty()));
    }

    private static Actor.Kind kind(Row row) throws RegisterFault {
        for (Actor.Kind kind : Actor.Kind.values()) {
            if (kind.name().equals(row.cell(1))) return kind;
        }
        throw row.fault("kind '" + row.cell(1) + "'", "Use one of " + List.of(Actor.Kind.values()));
    }

    /**
     * {@code ~} or a country and {@code ~} for a generic name, then the words, then {@code
     * @from..to} with either end open.
     */
    private static Actor.Name name(Row row, String cell) throws RegisterFault {
        boolean elsewhere = cell.length() > 2 && cell.charAt(2) == '~' && !cell.startsWith("~");
        Optional<String> in =
                elsewhere ? Optional.of(country(row, cell.substring(0, 2))) : Optional.empty();
        boolean generic = elsewhere || cell.startsWith("~");
        int begin = elsewhere ? 3 : generic ? 1 : 0;
        int at = cell.lastIndexOf('@');
        String words = cell.substring(begin, at < begin ? cell.length() : at).strip();
        if (words.isEmpty()) throw row.fault("a name without words", "Remove or complete it");
        if (at < 0) {
            return new Actor.Name(words, Optional.empty(), Optional.empty(), generic, in);
        }
        String days = cell.substring(at + 1);
        int dots = days.indexOf("..");
        if (dots < 0) {
            throw row.fault("the days '" + days + "'", "Write them as 2011-03-15..2024-12-08");
        }
        Optional<LocalDate> from = end(row, days.substring(0, dots));
        Optional<LocalDate> to = end(row, days.substring(dots + 2));
        requireOrder(row, from, to);
        return new Actor.Name(words, from, to, generic, in);
    }

    private static Optional<LocalDate> end(Row row, String day) throws RegisterFault {
        return day.isEmpty() ? Optional.empty() : Optional.of(row.day(day));
    }

    private static void requireOrder(Row row, Optional<LocalDate> from, Optional<LocalDate> to)
            throws RegisterFault {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw row.fault(from.get() + " is after " + to.get(), "Give the earlier day first");
        }
    }

    private static List<Actor.Name> kept(Row row, String id, Optional<Actor> known)
            throws RegisterFault {
        if (known.isPresent()) return known.get().names();
        throw row.fault(
                "'+' keeps the names that '" + id + "' has, and nobody knows that id",
                "Correct the id, or remove the '+'");
    }

    private static Optional<String> country(Row row) throws RegisterFault {
        if (row.cell(4).isEmpty()) return Optional.empty();
        return Optional.of(country(row, row.cell(4)));
    }

    private static String country(Row row, String code) throws RegisterFault {
        if (COUNTRIES.contains(code) || code.equals(KOSOVO)) return code;
        throw row.fault("country '" + code + "'", "Use the two letters of ISO 3166, as SY");
    }

    /** Words that mean an actor only when it is gone, or before it is there, contradict the row. */
    private static void requireOverlap(
            Row row, Actor.Name name, Optional<LocalDate> from, Optional<LocalDate> to)
            throws RegisterFault {
        boolean late =
                name.from().isPresent() && to.isPresent() && name.from().get().isAfter(to.get());
        boolean early =
                name.to().isPresent() && from.isPresent() && name.to().get().isBefore(from.get());
        if (late || early) {
            throw row.fault(
                    "'" + name.words() + "' means it only on days on which it does not exist",
                    "Change the days of the name, or those of the actor");
        }
    }
}
