package org.parallax.reconcile.linking;

import org.parallax.claims.IncidentType;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.accounts.Types;

import java.util.Optional;

/** Hard no's: why two accounts can never be of one event, whatever else agrees. */
final class Never {
    private static final long EPISODE_REACH = 7;
    private static final long FIRM_REACH = 1;
    private static final long SOFT_REACH = 3;

    private final Kin kin;
    private final Places places;

    Never(Background background) {
        this.kin = new Kin(background);
        this.places = new Places(background);
    }

    /** Holds for whole clusters, too. */
    Optional<String> between(Profile one, Profile other) {
        // of most pairs the days lie apart, and that is told with the least work
        return daysApart(one, other)
                ? Optional.of("the days lie apart")
                : whateverTheDays(one, other);
    }

    /** What reports of one story tell may be weeks apart; see {@link PairFeature}. */
    boolean daysApart(Profile one, Profile other) {
        Optional<Days> some = one.days();
        Optional<Days> others = other.days();
        if (some.isEmpty() || others.isEmpty() || (one.story() && other.story())) return false;
        long gap = some.get().gap(others.get());
        if (gap > EPISODE_REACH) return true;
        if (isEpisode(one, other)) return false;
        return gap > (some.get().firm() && others.get().firm() ? FIRM_REACH : SOFT_REACH);
    }

    /** The same, whatever their days. */
    Optional<String> whateverTheDays(Profile one, Profile other) {
        if (one.claimed() && other.claimed() && one.report().equals(other.report())) {
            return Optional.of("one report tells of them as two");
        }
        Relation relation = places.between(one.places(), other.places());
        boolean apart = relation == Relation.APART && !isEpisode(one, other);
        if (!(one.story() && other.story()) && (relation == Relation.FAR || apart)) {
            return Optional.of("the places lie apart");
        }
        if (one.camps().size() > 1
                && other.camps().size() > 1
                && !kin.meet(one.camps(), other.camps())) {
            return Optional.of("other sides");
        }
        return Optional.empty();
    }

    /** Days of fighting, to which both may belong. */
    static boolean isEpisode(Profile one, Profile other) {
        return (one.episode() || other.episode())
                && one.types().stream().anyMatch(Never::fitsFighting)
                && other.types().stream().anyMatch(Never::fitsFighting);
    }

    private static boolean fitsFighting(IncidentType type) {
        return Types.isFighting(type) || Types.mayBeUnarmed(type);
    }
}
