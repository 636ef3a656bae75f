package org.parallax.reconcile.tolls;

import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.tolls.LeadFeatures.Candidate;
import org.parallax.reconcile.tolls.RivalFeatures.Pair;
import org.parallax.reconcile.tolls.TollScene.Owner;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The leading toll by a linear model where rules tie: every toll of the report is weighed by named
 * features, then every other one against it. The numbers stay the claims' own.
 */
public final class SmallModel implements Judge {
    /** No single event of the open sets reaches it by half, but wars do. */
    private static final long MANY = 2000;

    /** From here on, a toll beside a running total is taken for a part of that. */
    private static final long SOME = 30;

    private final Weights weights;

    public SmallModel(Weights weights) {
        this.weights = weights;
    }

    @Override
    public Optional<LeadToll> lead(TollScene scene) {
        List<Toll> all = candidates(scene);
        IdentityHashMap<Toll, Double> scores = new IdentityHashMap<>();
        all.forEach(toll -> scores.put(toll, score(scene, toll)));
        Comparator<Toll> order =
                Comparator.<Toll>comparingDouble(toll -> scores.getOrDefault(toll, 0.0))
                        .thenComparing(TollScene::quote, Comparator.reverseOrder());
        return all.stream()
                .max(order)
                .map(lead -> HandRules.whole(lead, all, order))
                .map(lead -> HandRules.exact(scene, lead))
                .map(lead -> beside(scene, lead))
                .map(lead -> notAlone(scene, lead, order));
    }

    /**
     * "Boy fatally shot" of a headline is nobody's count where a later toll of the same people
     * counts more.
     */
    private LeadToll notAlone(TollScene scene, LeadToll lead, Comparator<Toll> order) {
        if (!lead.lead().isOneAlone()) return lead;
        return lead.raising().stream()
                .filter(it -> HandRules.isStated(it) && it.sum().best() > 1)
                .max(order)
                .map(more -> beside(scene, more))
                .orElse(lead);
    }

    /** Tolls that may lead: no mere part, and no war's total. */
    public static List<Toll> candidates(TollScene scene) {
        return scene.tolls().stream()
                .filter(toll -> HandRules.firmness(toll) != HandRules.Firmness.PART_ONLY)
                .filter(toll -> !isOfWar(scene, toll))
                .toList();
    }

    /** Thousands beside other words than the event's, or dozens beside a running total. */
    static boolean isOfWar(TollScene scene, Toll toll) {
        if (scene.order(toll) <= 1) return false;
        long sum = toll.sum().best();
        if (sum >= SOME && scene.isBesideRunningTotal(toll)) return true;
        return sum >= MANY
                && (scene.isOld(toll)
                        || scene.distance(toll) > 0
                        || Cues.ELSEWHERE.in(scene.words(toll)));
    }

    private double score(TollScene scene, Toll toll) {
        return weights.score(
                Question.LEAD, Feature.values(LeadFeatures.ALL, new Candidate(scene, toll)));
    }

    private LeadToll beside(TollScene scene, Toll lead) {
        return new LeadToll(
                lead,
                those(scene, lead, Question.RAISES),
                those(scene, lead, Question.LOWERS),
                LeadToll.hasTotal(lead)
                        ? splitting(scene, lead)
                        : those(scene, lead, Question.ADDS),
                HandRules.certain(scene, lead));
    }

    /**
     * Tolls of the main event, or of the same sum, that tell the classes of those whom the lead
     * counts together.
     */
    private static List<Toll> splitting(TollScene scene, Toll lead) {
        return scene.tolls().stream()
                .filter(it -> !it.equals(lead))
                .filter(it -> scene.owner(it) == Owner.MAIN || it.sum().best() == lead.sum().best())
                .filter(it -> HandRules.isStated(it) && !Cues.ELSEWHERE.in(scene.words(it)))
                .filter(it -> !LeadToll.hasTotal(it) || isWithin(it.sum(), lead.sum()))
                .toList();
    }

    /** Seven dead, a policeman among them, split no toll of 45. */
    private static boolean isWithin(Range split, Range whole) {
        return split.best() == whole.best()
                || split.best() <= whole.high() && split.best() >= whole.low();
    }

    private List<Toll> those(TollScene scene, Toll lead, Question question) {
        Predicate<Toll> yes =
                other ->
                        weights.score(
                                        question,
                                        Feature.values(
                                                RivalFeatures.ALL, new Pair(scene, lead, other)))
                                > 0;
        boolean bounds = question == Question.RAISES || question == Question.LOWERS;
        return options(scene, lead, question).stream()
                .filter(yes.or(it -> bounds && HandRules.isDispute(scene, lead, it)))
                .toList();
    }

    /** The tolls of which a question may be asked at all. */
    public static List<Toll> options(TollScene scene, Toll lead, Question question) {
        return scene.tolls().stream()
                .filter(it -> !it.equals(lead) && HandRules.isStated(it))
                .filter(it -> isOption(lead, it, question))
                .toList();
    }

    private static boolean isOption(Toll lead, Toll other, Question question) {
        return switch (question) {
            case LEAD -> true;
            case RAISES -> other.sum().high() > lead.sum().high();
            case LOWERS -> other.sum().low() < lead.sum().low();
            case ADDS -> !LeadToll.hasTotal(lead) && adds(lead, other);
        };
    }

    /** True where it tells of a class that the lead does not. */
    private static boolean adds(Toll lead, Toll other) {
        return both(lead, other).total().best() > LeadToll.alone(lead).total().best();
    }

    /** The lead with the classes that another toll tells. */
    public static LeadToll both(Toll lead, Toll other) {
        return new LeadToll(lead, List.of(), List.of(), List.of(other), List.of());
    }
}
