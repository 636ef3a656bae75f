package org.parallax.pipeline;

import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Standing.State;
import org.parallax.event.Subject;
import org.parallax.event.Victim;
import org.parallax.store.Decided;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What persons decide over one record: which incidents are one, which reports tell of another, what
 * a field should be, what is right as it stands, whose name may be shown, and that an earlier
 * decision was wrong. Each is checked against the record as it is, kept for good, and then laid
 * over whatever the record becomes. Safe for use by several threads; the ledger must be open for
 * writing.
 */
public final class Review {
    private static final int LONGEST = 2_000;

    private final Living record;
    private final Ledger ledger;
    private final FieldValues values;

    /**
     * Over a record that nobody holds open.
     *
     * @param tables whom and where a correction can name
     */
    public Review(Parallax parallax, Ledger ledger, Tables tables) {
        this(new Living(parallax, ledger), ledger, tables);
    }

    /**
     * Over a record that is held open, so that a decision takes little time in a large one.
     *
     * @param record may follow the record by a ledger of its own that is open for reading
     * @param ledger open for writing on the same record
     * @param tables whom and where a correction can name
     */
    public Review(Living record, Ledger ledger, Tables tables) {
        this.record = record;
        this.ledger = ledger;
        this.values = new FieldValues(tables);
    }

    /**
     * Who decides, and why. Neither may be blank.
     *
     * @param by free text, as there are no accounts
     */
    public record Signed(String by, String why) {}

    /**
     * A decision that is kept.
     *
     * @param leaf the hash of its entry
     * @param changed the incidents that it is about, as they are now; of an undo, those that the
     *     undone decision was about
     */
    public record Taken(Decision decision, String leaf, List<Incident> changed) {
        public Taken {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Two incidents are one.
     *
     * @throws Refusal if there are no two such incidents
     */
    public Taken merge(String one, String other, Signed signed) throws Refusal, StoreFault {
        synchronized (record) {
            Snapshot now = now(signed);
            Incident some = incident(now, one);
            Incident others = incident(now, other);
            if (some.id().equals(others.id())) {
                throw new Refusal(
                        one.equals(other)
                                ? one + " is one incident already. Name two"
                                : "%s and %s are one incident already".formatted(one, other));
            }
            return keep(now, new Ruling.Merge(subject(some), subject(others)), signed);
        }
    }

    /**
     * Some reports of an incident tell of another one.
     *
     * @param reports their ids; what is no id in the incident is a list of ids with commas
     * @throws Refusal if there is no such incident, or no such reports in it, or no others
     */
    public Taken split(String incident, Collection<String> reports, Signed signed)
            throws Refusal, StoreFault {
        synchronized (record) {
            Snapshot now = now(signed);
            Incident of = incident(now, incident);
            Set<String> named = named(of, reports);
            if (named.isEmpty()) throw new Refusal("no report is named to split off");
            for (String report : named) requireIn(now, of, report);
            Predicate<Anchor> out = anchor -> named.contains(anchor.report());
            List<Anchor> outs = of.anchors().stream().filter(out).toList();
            List<Anchor> stay = of.anchors().stream().filter(out.negate()).toList();
            if (stay.isEmpty()) {
                throw new Refusal("these are all reports of %s. Leave one".formatted(incident));
            }
            return keep(now, new Ruling.Split(of.id(), outs, stay), signed);
        }
    }

    /**
     * Two incidents that the machine might take for one are two, and stay two.
     *
     * @throws Refusal if there are no two such incidents
     */
    public Taken apart(String one, String other, Signed signed) throws Refusal, StoreFault {
        synchronized (record) {
            Snapshot now = now(signed);
            Incident some = incident(now, one);
            Incident others = incident(now, other);
            if (some.id().equals(others.id())) {
                throw new Refusal(
                        "%s and %s are one incident now. Split it instead".formatted(one, other));
            }
            return keep(now, new Ruling.Apart(subject(some), subject(others)), signed);
        }
    }

    /**
     * What was asked about an incident is right as it stands.
     *
     * @param matter what was asked about, such as {@code figures/killed}, {@code grade} or {@code
     *     place}; {@code incident} for all of it
     * @throws Refusal if there is no such incident, or that is no matter
     */
    public Taken accept(String incident, String matter, Signed signed) throws Refusal, StoreFault {
        synchronized (record) {
            Snapshot now = now(signed);
            Incident of = incident(now, incident);
            if (!isMatter(matter)) {
                throw new Refusal(
                        "%s is no matter. Say figures/killed, place, grade or incident"
                                .formatted(matter));
            }
            requireNotAccepted(of, matter);
            return keep(now, new Ruling.Accept(subject(of), matter), signed);
        }
    }

    /** What the review queue asks about, and all of an incident. */
    private static boolean isMatter(String matter) {
        boolean field = FieldValues.FIELDS.contains(matter);
        boolean other = matter.equals("incident") || matter.equals("day");
        boolean figure = matter.startsWith("figures/") || matter.startsWith("merge/");
        return Ruling.Accept.isMatter(matter) && (field || other || figure);
    }

    /** Two who look at the same item learn of each other. */
    private static void requireNotAccepted(Incident of, String matter) throws Refusal {
        for (Applied applied : of.decisions()) {
            Decision decision = applied.decision();
            if (decision.ruling() instanceof Ruling.Accept(_, String known)
                    && known.equals(matter)) {
                throw new Refusal(
                        "%s accepted that already (decision %d)"
                                .formatted(decision.by(), decision.sequence()));
            }
        }
    }

    /**
     * The name of a victim may be shown with an incident. It takes two persons: the first decision
     * waits for another's.
     *
     * @param victim an id that leads to the victim, as the incident's line has it
     * @throws Refusal if the incident names no such victim, or the name may never be shown, or this
     *     person has decided so already
     */
    public Taken release(String incident, String victim, Signed signed) throws Refusal, StoreFault {
        synchronized (record) {
            Snapshot now = now(signed);
            Incident of = incident(now, incident);
            Optional<Victim> named =
                    of.victims().stream().filter(it -> it.answersTo(victim)).findFirst();
            if (named.isEmpty()) {
                throw new Refusal("%s names no victim %s".formatted(of.id(), victim));
            }
            String id = named.get().id();
            Ruling ruling = new Ruling.Release(subject(of), id);
            requireAnother(now, of, named.get(), tried(ruling, signed));
            return keep(now, ruling, signed);
        }
    }

    /**
     * The same by two persons at once: both decisions are kept, or neither where the first is
     * refused. Should the program end between them, the first waits.
     *
     * @throws Refusal also where the two are one person
     */
    public List<Taken> release(String incident, String victim, Signed one, Signed other)
            throws Refusal, StoreFault {
        synchronized (record) {
            require("--with", other.by());
            if (Decision.isOnePerson(one.by(), other.by())) {
                throw new Refusal("it takes two different persons");
            }
            Taken first = release(incident, victim, one);
            boolean second = // the other may have decided so before
                    now(one).decisions().stream()
                            .filter(it -> it.decision().equals(first.decision()))
                            .anyMatch(it -> it.state() == State.IN_FORCE);
            if (second) return List.of(first);
            return List.of(first, release(incident, victim, other));
        }
    }

    private static void requireAnother(Snapshot now, Incident of, Victim victim, Decision tried)
            throws Refusal {
        List<Decision> before =
                of.decisions().stream()
                        .map(Applied::decision)
                        .filter(it ->
                                it.ruling() instanceof Ruling.Release(_, String id)
                                        && victim.answersTo(id))
                        .toList();
        for (Standing standing : now.decisions()) {
            if (!before.contains(standing.decision())) continue;
            long sequence = standing.decision().sequence();
            if (standing.state() == State.IN_FORCE) {
                throw new Refusal(
                        "%s is released already, by decision %d".formatted(victim.id(), sequence));
            }
            if (Decision.isOnePerson(standing.decision().by(), tried.by())) {
                throw new Refusal(
                        "%s decided so already (%d). It takes another person"
                                .formatted(standing.decision().by(), sequence));
            }
        }
    }

    /**
     * A field of an incident is another than the accounts make it.
     *
     * @param field see {@link FieldValues#FIELDS}
     * @throws Refusal if there is no such incident or field, or the value cannot be
     */
    public Taken correct(String incident, String field, String value, Signed signed)
            throws Refusal, StoreFault {
        synchronized (record) {
            Snapshot now = now(signed);
            Incident of = incident(now, incident);
            Ruling ruling = new Ruling.Correct(subject(of), values.correction(of, field, value));
            return keep(now, ruling, signed);
        }
    }

    /**
     * An earlier decision no longer holds.
     *
     * @throws Refusal if there is none of that number, or it is undone already
     */
    public Taken undo(long sequence, Signed signed) throws Refusal, StoreFault {
        synchronized (record) {
            Snapshot now = now(signed);
            Optional<Standing> found =
                    now.decisions().stream()
                            .filter(it -> it.decision().sequence() == sequence)
                            .findFirst();
            if (found.isEmpty())
                throw new Refusal(
                        "there is no decision %d. parallax decisions lists them"
                                .formatted(sequence));
            if (found.get().state() == State.UNDONE) {
                throw new Refusal(
                        "decision %d does not hold any more. %s"
                                .formatted(sequence, found.get().because()));
            }
            return keep(now, new Ruling.Undo(sequence), signed);
        }
    }

    /**
     * The latest decision that is not undone and is itself no undo no longer holds: called again
     * and again, it goes back step by step.
     *
     * @throws Refusal if there is none
     */
    public Taken undoLast(Signed signed) throws Refusal, StoreFault {
        synchronized (record) {
            List<Standing> left =
                    now(signed).decisions().stream()
                            .filter(it -> it.state() != State.UNDONE)
                            .filter(it -> !(it.decision().ruling() instanceof Ruling.Undo))
                            .toList();
            if (left.isEmpty()) throw new Refusal("there is no decision to undo");
            return undo(left.getLast().decision().sequence(), signed);
        }
    }

    /** A path may hold a comma, and a report may be called after its path. */
    private static Set<String> named(Incident of, Collection<String> reports) {
        Set<String> named = new LinkedHashSet<>();
        for (String words : reports) {
            if (isIn(of, words)) named.add(words);
            else Stream.of(words.split(",")).map(String::strip).forEach(named::add);
        }
        named.remove("");
        return named;
    }

    private static boolean isIn(Incident of, String report) {
        return of.anchors().stream().anyMatch(anchor -> anchor.report().equals(report));
    }

    private static void requireIn(Snapshot now, Incident of, String report) throws Refusal {
        if (isIn(of, report)) return;
        String where =
                now.incidents().stream()
                        .filter(it -> it.reports().contains(report))
                        .findFirst()
                        .map(it -> ". It is in " + it.id())
                        .orElse(". No incident has it; parallax export lists them");
        throw new Refusal("report %s is not in %s%s".formatted(report, of.id(), where));
    }

    private Snapshot now(Signed signed) throws Refusal, StoreFault {
        require("--by", signed.by());
        require("--why", signed.why());
        return record.now();
    }

    static void require(String option, String text) throws Refusal {
        if (text.isBlank()) throw new Refusal(option + " is blank. Say it in a few words");
        if (text.length() > LONGEST) {
            throw new Refusal("%s has more than %d characters".formatted(option, LONGEST));
        }
        boolean plain = text.codePoints().noneMatch(Review::isControl);
        if (!plain || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Refusal(option + " is not one line of plain text");
        }
    }

    /** What ends a line, or turns the order in which letters are shown. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static Incident incident(Snapshot now, String id) throws Refusal {
        Optional<Incident> found = now.incident(id);
        if (found.isEmpty())
            throw new Refusal("there is no incident %s. parallax export lists them".formatted(id));
        return found.get();
    }

    private static Subject subject(Incident incident) {
        return new Subject(incident.id(), incident.anchors());
    }

    private Taken keep(Snapshot before, Ruling ruling, Signed signed) throws Refusal, StoreFault {
        requireEffect(ruling, signed);
        Decided kept = ledger.decide(signed.by().strip(), signed.why().strip(), ruling);
        List<Decision> decisions = new ArrayList<>();
        before.decisions().forEach(standing -> decisions.add(standing.decision()));
        decisions.add(kept.decision());
        return new Taken(
                kept.decision(), kept.leaf(), changed(record.now(), about(ruling, decisions)));
    }

    /** Tries it out: what would do nothing is not kept. */
    private void requireEffect(Ruling ruling, Signed signed) throws Refusal {
        Optional<Standing> standing = record.tried(tried(ruling, signed));
        if (standing.isEmpty()) return;
        switch (standing.get().state()) {
            case IN_FORCE, WAITING -> {}
            case UNDONE, OVERRULED, LOST ->
                    throw new Refusal("this would do nothing: " + standing.get().because());
        }
    }

    private static Decision tried(Ruling ruling, Signed signed) {
        return new Decision(Long.MAX_VALUE, Instant.MAX, signed.by(), signed.why(), ruling);
    }

    /** The anchors of all that it speaks of; of an undo, of what it undoes. */
    private static List<Anchor> about(Ruling ruling, List<Decision> decisions) {
        if (!(ruling instanceof Ruling.Undo(long undone))) return ruling.anchors();
        return decisions.stream()
                .filter(it -> it.sequence() == undone)
                .flatMap(it -> about(it.ruling(), decisions).stream())
                .toList();
    }

    private static List<Incident> changed(Snapshot after, List<Anchor> about) {
        Set<String> claims = about.stream().map(Anchor::claim).collect(Collectors.toSet());
        return after.incidents().stream()
                .filter(it -> it.anchors().stream().anyMatch(at -> claims.contains(at.claim())))
                .toList();
    }
}
