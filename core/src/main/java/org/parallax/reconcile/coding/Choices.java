package org.parallax.reconcile.coding;

import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Accounts;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Knowledge;
import org.parallax.reconcile.tolls.Feature;
import org.parallax.reconcile.tolls.LeadFeatures;
import org.parallax.reconcile.tolls.LeadFeatures.Candidate;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.Question;
import org.parallax.reconcile.tolls.Range;
import org.parallax.reconcile.tolls.RivalFeatures;
import org.parallax.reconcile.tolls.RivalFeatures.Pair;
import org.parallax.reconcile.tolls.SmallModel;
import org.parallax.reconcile.tolls.TollScene;

import java.util.List;
import java.util.Map;

/**
 * What the small model has to choose from in a report: for those who fit its weights. Deterministic
 * and pure.
 */
public final class Choices {
    private final Background background;
    private final Accounts accounts;

    public Choices(ActorRegister actors, Gazetteer places) {
        this.background = new Knowledge(actors, places);
        this.accounts = new Accounts(background);
    }

    /**
     * One toll that may be chosen.
     *
     * @param low the least killed, were it chosen
     * @param best the number of killed, were it chosen
     * @param high the most killed, were it chosen
     * @param features what speaks for and against it, by name
     */
    public record Option(long low, long best, long high, Map<String, Double> features) {
        private static Option of(Range range, Map<String, Double> features) {
            return new Option(range.low(), range.best(), range.high(), features);
        }
    }

    /** The tolls of the dead that may lead, in text order; empty where the report tells of none. */
    public List<Option> leads(Reading reading) {
        return tolls(reading).stream()
                .map(it ->
                        Option.of(
                                LeadToll.alone(it.toll()).total(),
                                Feature.values(LeadFeatures.ALL, it)))
                .toList();
    }

    /**
     * The tolls that a question may be asked of, in text order.
     *
     * @param lead which of {@link #leads} is taken to lead
     */
    public List<Option> others(Reading reading, int lead, Question question) {
        Candidate chosen = tolls(reading).get(lead);
        return SmallModel.options(chosen.scene(), chosen.toll(), question).stream()
                .map(other -> option(new Pair(chosen.scene(), chosen.toll(), other), question))
                .toList();
    }

    private static Option option(Pair pair, Question question) {
        LeadToll with =
                question == Question.ADDS
                        ? SmallModel.both(pair.lead(), pair.other())
                        : LeadToll.alone(pair.other());
        return Option.of(with.total(), Feature.values(RivalFeatures.ALL, pair));
    }

    private List<Candidate> tolls(Reading reading) {
        List<Account> all = accounts.of(reading);
        if (all.isEmpty()) return List.of();
        TollScene scene = TollScene.of(background, all, Outcome.KILLED);
        return SmallModel.candidates(scene).stream().map(it -> new Candidate(scene, it)).toList();
    }
}
