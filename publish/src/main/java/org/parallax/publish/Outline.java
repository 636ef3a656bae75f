package org.parallax.publish;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Anchor;
import org.parallax.event.Bounds;
import org.parallax.event.Correction;
import org.parallax.event.Dispute;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Side;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One incident by what can be counted of it without masking the whole of it first: days, place,
 * type, grade, totals, ids. The few names in it are masked; everything else is told by {@link
 * #shown}, which is made when it is asked for.
 */
public final class Outline {
    private final PublicRecord record;
    private final Incident incident;

    /** As they may be shown; empty where nothing in them could be masked. */
    private final Optional<Names> masked;

    private final long arrival;

    private record Names(Optional<Where> where, Set<String> bodies, List<String> origins) {}

    private Outline(PublicRecord record, Incident incident, Optional<Names> masked, long arrival) {
        this.record = record;
        this.incident = incident;
        this.masked = masked;
        this.arrival = arrival;
    }

    /** One for each incident, in the record's order. */
    public static List<Outline> of(PublicRecord record) {
        Doubts doubts = new Doubts(record);
        Map<String, Integer> arrivals = record.arrivals();
        List<Outline> outlines = new ArrayList<>(record.unmasked().size());
        for (Incident incident : record.unmasked()) {
            Optional<Names> masked =
                    doubts.mayHoldNames(incident)
                            ? Optional.of(masked(record, incident))
                            : Optional.empty();
            outlines.add(new Outline(record, incident, masked, arrival(incident, arrivals)));
        }
        return outlines;
    }

    private static Names masked(PublicRecord record, Incident incident) {
        Withhold withhold = record.withholdIn(incident);
        return new Names(
                record.coarse(incident).where().flatMap(withhold::place),
                bodies(incident).stream()
                        .map(withhold::actor)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                incident.origins().stream().map(withhold::actor).toList());
    }

    /**
     * Which words may be of a name that some report withholds: most are of none, and need no
     * masking.
     */
    private static final class Doubts {
        private final PublicRecord record;
        private final Set<String> masked;
        private final Map<String, Boolean> places = new HashMap<>();
        private final Map<String, Boolean> actors = new HashMap<>();

        Doubts(PublicRecord record) {
            this.record = record;
            this.masked = record.maskedWords();
        }

        boolean mayHoldNames(Incident incident) {
            if (masked.isEmpty()) return false;
            if (incident.where().isPresent()
                    && places.computeIfAbsent(incident.where().get().name(), this::mayHold)) {
                return true;
            }
            for (String actor : bodies(incident)) if (mayBeName(actor)) return true;
            for (String origin : incident.origins()) if (mayBeName(origin)) return true;
            return false;
        }

        private boolean mayBeName(String actor) {
            return actors.computeIfAbsent(actor, it -> !record.isRegistered(it) && mayHold(it));
        }

        private boolean mayHold(String name) {
            return NameMask.phrase(name).stream().anyMatch(masked::contains);
        }
    }

    private static long arrival(Incident incident, Map<String, Integer> arrivals) {
        long last = -1;
        for (List<String> reports : List.of(incident.reports(), incident.alsoIn())) {
            for (String report : reports) last = Math.max(last, arrivals.getOrDefault(report, -1));
        }
        return last + 1;
    }

    private static Set<String> bodies(Incident incident) {
        Set<String> bodies = new LinkedHashSet<>();
        for (Side side : incident.sides()) bodies.add(side.actor());
        for (Accusation it : incident.accusations()) bodies.add(it.against());
        bodies.addAll(incident.claimedBy());
        return bodies;
    }

    public String id() {
        return incident.id();
    }

    public IncidentType type() {
        return incident.type();
    }

    /** ACLED's event type, such as {@code Battles}. */
    public String acled() {
        return incident.acled().eventType();
    }

    public When when() {
        return incident.when();
    }

    public Optional<Where> where() {
        return masked.map(Names::where).orElseGet(() -> record.coarse(incident).where());
    }

    public Grade grade() {
        return incident.grade();
    }

    /** Empty where no account gives a number: that is not zero. */
    public Optional<Bounds> total(Outcome outcome) {
        return Optional.ofNullable(incident.totals().get(outcome));
    }

    /** Fields on which independent origins contradict each other, as {@link Dispute#field}. */
    public List<String> disputed() {
        if (incident.disputes().isEmpty()) return List.of();
        return incident.disputes().stream().map(Dispute::field).distinct().toList();
    }

    /** Fields that a person has set, as {@link Correction#field}. */
    public List<String> corrected() {
        if (incident.decisions().isEmpty()) return List.of();
        return incident.decisions().stream()
                .flatMap(it ->
                        it.decision().ruling() instanceof Ruling.Correct(_, Correction to)
                                ? Stream.of(to.field())
                                : Stream.of())
                .toList();
    }

    /** Who took part, is accused or claims it: the register's ids, or names. */
    public Set<String> bodies() {
        return masked.map(Names::bodies).orElseGet(() -> bodies(incident));
    }

    /** Independent first sayers: the register's ids, or names. */
    public List<String> origins() {
        return masked.map(Names::origins).orElseGet(incident::origins);
    }

    /** Ids of the reports whose main event it is. */
    public List<String> reports() {
        return incident.reports();
    }

    /** Ids of the reports that only mention it. */
    public List<String> alsoIn() {
        return incident.alsoIn();
    }

    /** Ids of the earliest claims of its accounts, the one it is named after first. */
    public List<String> accounts() {
        return incident.anchors().stream().map(Anchor::claim).toList();
    }

    /**
     * When the newest of its reports came in, as the place of that report among all, counted from
     * 1; 0 where none of them is in the record.
     */
    public long arrival() {
        return arrival;
    }

    /** True where the other tells exactly the same, however it is masked. */
    public boolean sameAs(Outline other) {
        return incident.equals(other.incident);
    }

    /** True where all that this class tells but the arrival is the same, and nothing is masked. */
    public boolean countsAs(Outline other) {
        return masked.isEmpty() && other.masked.isEmpty() && sameAs(other);
    }

    /** True where both records mask the same words. */
    public static boolean withholdAlike(PublicRecord one, PublicRecord other) {
        return one.maskedWords().equals(other.maskedWords());
    }

    /** The incident as it may be shown. */
    public Incident shown() {
        return record.masked(incident);
    }

    /** True where a name in it is masked in what may be shown. */
    public boolean withholds(Incident shown) {
        return !shown.equals(record.coarse(incident));
    }

    /** The incident as it may be shown to one who sees both records. */
    public Incident shownWith(PublicRecord other) {
        return other.masked(record.masked(incident));
    }
}
