package org.parallax.pipeline;

import org.parallax.claims.Claim;
import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.event.Standing;
import org.parallax.store.Withdrawal;

import java.util.List;
import java.util.Optional;

/**
 * The record as it stood at one moment: every reading, and the incidents and episodes that
 * reconciling made of them. Whoever shows the record shows a snapshot.
 */
public final class Snapshot {
    private final List<Reading> readings;
    private final List<Incident> incidents;
    private final List<Episode> episodes;
    private final List<Standing> decisions;
    private final List<Withdrawal> withdrawals;
    private final Names names;
    private final boolean past;
    private final SnapshotIndex index;

    /** A claim and the reading it stands in. */
    public record Told(Reading reading, Claim claim) {
        /**
         * Who said it first: the register's id or a name; for the outlet's own voice the outlet, or
         * the report's id where the outlet is not known.
         */
        public String origin() {
            if (!claim.saidBy().isEmpty()) return claim.saidBy().getFirst().key();
            return reading.report().outlet().orElse(reading.report().id());
        }
    }

    /** A record without episodes, in which nobody has decided anything. */
    public Snapshot(List<Reading> readings, List<Incident> incidents, Names names) {
        this(readings, new Chronicle(incidents, List.of()), List.of(), names);
    }

    /** A record from which nothing was withdrawn. */
    public Snapshot(
            List<Reading> readings, Chronicle chronicle, List<Standing> decisions, Names names) {
        this(readings, chronicle, decisions, List.of(), names);
    }

    public Snapshot(
            List<Reading> readings,
            Chronicle chronicle,
            List<Standing> decisions,
            List<Withdrawal> withdrawals,
            Names names) {
        this(readings, chronicle, decisions, withdrawals, names, false);
    }

    /**
     * @param past whether the record has gone on since
     */
    public Snapshot(
            List<Reading> readings,
            Chronicle chronicle,
            List<Standing> decisions,
            List<Withdrawal> withdrawals,
            Names names,
            boolean past) {
        this(readings, chronicle, decisions, withdrawals, names, past, SnapshotIndex.EMPTY);
    }

    /**
     * @param near the index of a record much like it
     */
    private Snapshot(
            List<Reading> readings,
            Chronicle chronicle,
            List<Standing> decisions,
            List<Withdrawal> withdrawals,
            Names names,
            boolean past,
            SnapshotIndex near) {
        this.past = past;
        this.readings = List.copyOf(readings);
        this.incidents = chronicle.incidents();
        this.episodes = chronicle.episodes();
        this.decisions = List.copyOf(decisions);
        this.withdrawals = List.copyOf(withdrawals);
        this.names = names;
        this.index = near.of(this.readings, incidents);
    }

    /** The record after this one: what did not change is shared with it. */
    Snapshot next(
            List<Reading> readings,
            Chronicle chronicle,
            List<Standing> decisions,
            List<Withdrawal> withdrawals) {
        return new Snapshot(readings, chronicle, decisions, withdrawals, names, false, index);
    }

    /** Whether the record has gone on since. */
    public boolean isOfThePast() {
        return past;
    }

    /** One per report, in the order in which the reports came in. */
    public List<Reading> readings() {
        return readings;
    }

    public List<Incident> incidents() {
        return incidents;
    }

    /** In the order of their first day. */
    public List<Episode> episodes() {
        return episodes;
    }

    /** Every decision of a person with what became of it, in their order. */
    public List<Standing> decisions() {
        return decisions;
    }

    /** Everything that was withdrawn up to now, also after the moment that is shown. */
    public List<Withdrawal> withdrawals() {
        return withdrawals;
    }

    public Names names() {
        return names;
    }

    /** The incident of that id, or the one that the id leads to. */
    public Optional<Incident> incident(String id) {
        return index.incident(id);
    }

    /** The claim of that id; empty where no reading holds it. */
    public Optional<Told> claim(String id) {
        return index.claim(id);
    }

    /** How many different claims the readings hold. */
    public int claimCount() {
        return index.claimCount();
    }

    /** The first reading of each report, in the order in which the reports came in. */
    public List<Reading> reports() {
        return index.reports();
    }

    /**
     * Every incident that a report tells of, in their order: what it is about, what it mentions.
     */
    public List<Incident> incidentsOf(String report) {
        return index.incidentsOf(report);
    }

    /** The readings of a report: one, but where versions of the reader are compared. */
    public List<Reading> readingsOf(String report) {
        return index.readings(report);
    }
}
