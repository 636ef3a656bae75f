package org.parallax.reconcile;

import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Knowledge;
import org.parallax.reconcile.episodes.Episodes;
import org.parallax.reconcile.linking.Areas;
import org.parallax.reconcile.linking.Links;
import org.parallax.reconcile.linking.Meeting;
import org.parallax.reconcile.linking.PairWeights;

import java.util.Collection;
import java.util.List;

/**
 * Readings in, incidents out. Pure: no clock, no files, and the order of the readings does not
 * matter. May be shared between threads.
 */
public final class Reconciler {
    private final Background background;
    private final Policy policy;
    private final Told.Teller teller;
    private final PairWeights pairWeights = PairWeights.bundled();
    private final Areas areas;

    public Reconciler(ActorRegister actors, Gazetteer places) {
        this(actors, places, Policy.UCDP);
    }

    public Reconciler(ActorRegister actors, Gazetteer places, Policy policy) {
        this(new Knowledge(actors, places), policy);
    }

    /** For those who bring their own knowledge of bodies and places. */
    public Reconciler(Background background, Policy policy) {
        this.background = background;
        this.policy = policy;
        this.teller = new Told.Teller(background);
        this.areas = new Areas(background, pairWeights);
    }

    /** A record without reports, to which they may be added one by one. */
    public Reconciliation begin() {
        return new Reconciliation(background, policy, teller, new Links(background, pairWeights));
    }

    /**
     * The same, where fewer accounts in one place are a crowd; for tests.
     *
     * @param crowd as {@link Links} takes it
     */
    Reconciliation begin(int crowd) {
        return new Reconciliation(
                background, policy, teller, new Links(background, pairWeights, crowd));
    }

    /** What the reports alone make; see {@link #reconcile(List, Collection)}. */
    public List<Incident> reconcile(List<Reading> readings) {
        return reconcile(readings, List.of()).incidents();
    }

    /**
     * @param readings one for each report; ids of reports are unique
     * @param decisions what persons decided over the record, in any order
     * @return every event that a report is about, and those told only in passing that have a day
     *     and a place; by day, undated last
     */
    public Reconciled reconcile(List<Reading> readings, Collection<Decision> decisions) {
        Reconciliation all = begin();
        all.add(readings);
        all.decide(decisions);
        return all.record();
    }

    /**
     * What one report tells, whatever others say, for {@link #reconcileTold}. Pure: the same
     * wherever it is made.
     */
    public Told tell(Reading reading) {
        return teller.of(reading);
    }

    /**
     * As {@link #reconcile(List, Collection)} over the same reports.
     *
     * @param told what each of them tells, by the same background; in any order
     * @param meeting has accounts that are near each other weighed by {@link #areas}
     */
    public Reconciled reconcileTold(
            Collection<Told> told, Collection<Decision> decisions, Meeting meeting) {
        return reconcileTold(begin(), told, decisions, meeting);
    }

    /**
     * @param all a record without reports
     */
    Reconciled reconcileTold(
            Reconciliation all,
            Collection<Told> told,
            Collection<Decision> decisions,
            Meeting meeting) {
        all.addTold(told, areas, meeting);
        all.decide(decisions);
        return all.record();
    }

    /** Weighs accounts that are near each other: the same wherever it is done. */
    public Areas areas() {
        return areas;
    }

    /** All pairs of reports that are weighed by fitted weights; for fitting them. */
    public List<StoryPair> storyPairs(List<Reading> readings) {
        Reconciliation all = begin();
        all.add(readings);
        return all.storyPairs();
    }

    /**
     * The episodes that incidents hang under: the step after linking, and after whatever a person
     * decided.
     *
     * @param readings those that the incidents were made of; their order plays no part
     */
    public Chronicle chronicle(List<Reading> readings, List<Incident> incidents) {
        return new Episodes(background, policy).of(readings, incidents);
    }
}
