package org.parallax.reconcile;

import org.parallax.claims.Outcome;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.linking.Candidates;
import org.parallax.reconcile.linking.Clusters;
import org.parallax.reconcile.linking.Clusters.Cluster;
import org.parallax.reconcile.linking.Likeness;
import org.parallax.reconcile.linking.PairWeights;
import org.parallax.reconcile.linking.Profile;
import org.parallax.reconcile.linking.Rarity;
import org.parallax.reconcile.linking.Ties;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.origins.Words;
import org.parallax.reconcile.tolls.LeadToll;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Which of some accounts are of one event: profiles, pairs worth weighing, groups. */
final class Linking {
    private final List<Profile> profiles = new ArrayList<>();
    private final Candidates candidates;
    private final Likeness likeness;

    /**
     * @param accounts in {@link Account#ORDER}
     * @param words by the report's id
     * @param tolls what each main account's report alone supports, by identity
     */
    Linking(
            Background background,
            List<Account> accounts,
            Map<String, Words> words,
            Origins origins,
            IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls,
            PairWeights weights) {
        Kin kin = new Kin(background);
        for (Account account : accounts) {
            Map<Outcome, LeadToll> alone = tolls.getOrDefault(account, Map.of());
            profiles.add(
                    Profile.of(
                            account,
                            words(words, account.report()),
                            origins.counts(account),
                            best(alone, Outcome.KILLED),
                            best(alone, Outcome.INJURED),
                            kin));
        }
        Rarity rarity = new Rarity(words.values());
        this.candidates = new Candidates(background, rarity);
        this.likeness = new Likeness(background, origins, rarity, weights);
    }

    /**
     * @param ties of the same accounts; new for each call
     */
    List<Cluster> clusters(Ties ties) {
        return new Clusters(likeness).of(profiles, candidates.of(profiles), ties);
    }

    /** All pairs of stories worth weighing, with what is weighed. */
    List<StoryPair> storyPairs() {
        return candidates.of(profiles).stream()
                .filter(pair ->
                        profiles.get(pair.one()).story() && profiles.get(pair.other()).story())
                .map(pair -> {
                    Profile one = profiles.get(pair.one());
                    Profile other = profiles.get(pair.other());
                    return new StoryPair(
                            one.report(), other.report(), likeness.features(one, other));
                })
                .toList();
    }

    private static OptionalLong best(Map<Outcome, LeadToll> tolls, Outcome outcome) {
        LeadToll toll = tolls.get(outcome);
        return toll == null ? OptionalLong.empty() : OptionalLong.of(toll.total().best());
    }

    private static Words words(Map<String, Words> words, String report) {
        Words found = words.get(report);
        if (found == null) throw new AssertionError("no words of " + report);
        return found;
    }
}
