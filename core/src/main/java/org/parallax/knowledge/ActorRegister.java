package org.parallax.knowledge;

import org.parallax.knowledge.Rows.Row;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.io.BufferedReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The bodies and office holders that reports name, with every spelling known. Immutable. */
public final class ActorRegister {
    /** A sense's number holds its actor's row and, in these bits, the place among its names. */
    private static final int NAME_BITS = ActorRows.NAME_BITS;

    private final Table<Actor> actors;
    private final Hashes keys;
    private final Phrases<Sense> phrases;

    private ActorRegister(Table<Actor> actors, Hashes keys, Hashes phrases) {
        this.actors = actors;
        this.keys = keys;
        this.phrases = new Phrases<>(phrases, this::sense);
    }

    /** Opened on first use, once. */
    private static final class Bundled {
        static final ActorRegister REGISTER = open();

        private static ActorRegister open() {
            byte[] table = Rows.bundled("actors.tsv");
            Optional<TableIndex> index = TableIndex.read(Rows.bundled("actors.index"), table);
            if (index.isPresent()) {
                return new ActorRegister(
                        index.get().rows("actors.tsv", table, ActorRows::actor),
                        index.get().keys(),
                        index.get().phrases());
            }
            try {
                return load(Rows.reader(table), "actors.tsv");
            } catch (RegisterFault e) {
                throw new AssertionError("the program's own register is damaged", e);
            }
        }
    }

    /** The register that comes with the program. */
    public static ActorRegister bundled() {
        return Bundled.REGISTER;
    }

    /**
     * Reads a register.
     *
     * @param fileName named in the message of a fault
     */
    public static ActorRegister load(BufferedReader in, String fileName) throws RegisterFault {
        return of(List.of(), Optional.empty(), in, fileName);
    }

    /**
     * This register with a user's rows added; a row with an id known here takes its place, and
     * keeps the names known here where {@code +} stands among its own. Parents may be in either.
     *
     * @param fileName named in the message of a fault
     * @throws RegisterFault for a row that cannot be read, names a parent, country or kind that
     *     nobody knows, or contradicts itself or another row
     */
    public ActorRegister with(BufferedReader in, String fileName) throws RegisterFault {
        return of(all(), Optional.of(this), in, fileName);
    }

    /**
     * @param extended the register that a user's rows are added to; empty for the program's own
     */
    private static ActorRegister of(
            List<Actor> known, Optional<ActorRegister> extended, BufferedReader in, String fileName)
            throws RegisterFault {
        Map<String, Actor> byId = new LinkedHashMap<>();
        for (Actor actor : known) byId.put(actor.id(), actor);
        Map<String, Row> rowOf = new LinkedHashMap<>();
        for (Row row : Rows.read(in, fileName, ActorRows.HEADER)) {
            Optional<Actor> before = Optional.ofNullable(byId.get(row.cell(0)));
            Actor actor =
                    extended.isPresent()
                            ? ActorRows.own(row, before, extended.get())
                            : ActorRows.actor(row);
            if (rowOf.put(actor.id(), row) != null) {
                throw row.fault("'" + actor.id() + "' stands here twice", "Give it one row");
            }
            byId.put(actor.id(), actor);
        }
        for (Map.Entry<String, Row> entry : rowOf.entrySet()) {
            requireLine(entry.getKey(), entry.getValue(), byId);
        }
        ActorClashes.refuse(rowOf, byId.values());
        List<Actor> all = List.copyOf(byId.values());
        List<Hashes.Entry> keys = new ArrayList<>();
        List<Hashes.Entry> phrases = new ArrayList<>();
        file(all, keys, phrases);
        return new ActorRegister(new Table.Whole<>(all), Hashes.of(keys), Hashes.of(phrases));
    }

    /** Files the ids and the phrases of all rows. */
    static void file(List<Actor> actors, List<Hashes.Entry> keys, List<Hashes.Entry> phrases) {
        for (int row = 0; row < actors.size(); row++) {
            Actor actor = actors.get(row);
            keys.add(new Hashes.Entry(Hashes.extend(Hashes.START, actor.id()), row));
            for (int name = 0; name < actor.names().size(); name++) {
                String words = actor.names().get(name).words();
                Phrases.file(words, row << NAME_BITS | name, phrases);
                if (words.contains("'s ")) {
                    // some texts have lost their apostrophes: "Syrias army"
                    String bare = words.replace("'s ", "s ");
                    Phrases.file(bare, row << NAME_BITS | name, phrases);
                }
            }
        }
    }

    private Sense sense(int number) {
        Actor actor = actors.row(number >> NAME_BITS);
        return new Sense(actor, actor.names().get(number & ((1 << NAME_BITS) - 1)));
    }

    private static void requireLine(String id, Row row, Map<String, Actor> byId)
            throws RegisterFault {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (seen.add(at)) {
            Optional<String> parent = Optional.ofNullable(byId.get(at)).flatMap(Actor::parent);
            if (parent.isEmpty()) return;
            if (!byId.containsKey(parent.get())) {
                throw row.fault("parent '" + parent.get() + "' is unknown", "Add a row for it");
            }
            at = parent.get();
        }
        throw row.fault("'" + at + "' is its own ancestor", "Break the circle of parents");
    }

    public Optional<Actor> byId(String id) {
        int at = keys.first(Hashes.extend(Hashes.START, id));
        if (at < 0) return Optional.empty();
        return Optional.of(actors.row(keys.number(at))).filter(actor -> actor.id().equals(id));
    }

    /** Every actor, in the order of the table. */
    public List<Actor> all() {
        return IntStream.range(0, actors.size()).mapToObj(actors::row).toList();
    }

    /** The name that UCDP gives the actor, or the nearest body above it that has one. */
    public Optional<String> ucdpName(String id) {
        Optional<Actor> at = byId(id);
        while (at.isPresent() && at.get().ucdp().isEmpty()) {
            at = at.get().parent().flatMap(this::byId);
        }
        return at.flatMap(Actor::ucdp);
    }

    /** The actors to which UCDP gives that very name, in the order of the table. */
    public List<Actor> ofUcdp(String name) {
        return all().stream().filter(it -> it.ucdp().equals(Optional.of(name))).toList();
    }

    /** What the words may mean as a whole, whenever and wherever they are said. */
    public List<Sense> sensesOf(String words) {
        List<String> folds =
                Tokenizer.tokens(words).stream().map(Token::form).map(Fold::fold).toList();
        if (folds.isEmpty()) return List.of();
        return phrases.longestAt(folds, 0)
                .filter(match -> match.to() == folds.size())
                .map(Phrases.Match::values)
                .orElse(List.of());
    }

    /** Every spelling, with what it may mean. */
    public Phrases<Sense> phrases() {
        return phrases;
    }

    /** True where {@code id} is {@code ancestorId} or stands below it. */
    public boolean isWithin(String id, String ancestorId) {
        Optional<String> at = Optional.of(id);
        while (at.isPresent()) {
            if (at.get().equals(ancestorId)) return true;
            at = byId(at.get()).flatMap(Actor::parent);
        }
        return false;
    }

    /**
     * Picks among the senses of one phrase. A generic sense counts only in a report about its
     * country. Of the others those count that are valid on {@code day}, or, with no day, those
     * valid latest; a body that {@code day} is too early for is none of them. Where several actors
     * are left, the ones that existed on that day and then the ones of the report's country are
     * preferred.
     *
     * @param day the day the text speaks of
     * @param country ISO 3166-1 alpha-2 code of the country the report is about
     * @return empty when it cannot be told safely
     */
    public Optional<Actor> resolve(
            List<Sense> senses, Optional<LocalDate> day, Optional<String> country) {
        List<Sense> left = new ArrayList<>(senses);
        left.removeIf(sense -> sense.name().generic() && !isOf(sense, country));
        if (day.isPresent()) {
            left.removeIf(sense -> !sense.isValidOn(day.get()) || sense.isYetToBe(day.get()));
            left = preferred(left, sense -> sense.isAliveOn(day.get()));
        } else {
            left = latest(left);
        }
        left = preferred(left, sense -> isOf(sense, country));
        left = preferred(left, sense -> !sense.name().generic());
        List<Actor> actors = left.stream().map(Sense::actor).distinct().toList();
        return actors.size() == 1 ? Optional.of(actors.getFirst()) : Optional.empty();
    }

    private static boolean isOf(Sense sense, Optional<String> country) {
        return country.isPresent() && sense.country().equals(country);
    }

    /** Those that pass, or all where none does. */
    private static List<Sense> preferred(List<Sense> senses, Predicate<Sense> test) {
        List<Sense> passing = senses.stream().filter(test).toList();
        return passing.isEmpty() ? senses : passing;
    }

    private static List<Sense> latest(List<Sense> senses) {
        Optional<LocalDate> last =
                senses.stream().map(ActorRegister::lastDay).max(Comparator.naturalOrder());
        return senses.stream().filter(s -> last.equals(Optional.of(lastDay(s)))).toList();
    }

    /** An open end lies after every day. */
    private static LocalDate lastDay(Sense sense) {
        LocalDate name = sense.name().to().orElse(LocalDate.MAX);
        LocalDate actor = sense.actor().to().orElse(LocalDate.MAX);
        return name.isBefore(actor) ? name : actor;
    }
}
