package org.parallax.reconcile.linking;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.accounts.Types;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.origins.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Weighs two accounts against each other. The weights are ours, set so that a place of a town's
 * size, a day and one more thing in common are just enough.
 */
public final class Likeness {
    /** From here on, two accounts are of one event. */
    static final double ENOUGH = 4;

    /** What it takes where one of the two is not dated. */
    static final double ENOUGH_UNDATED = 6.4;

    private static final double REPRINT = 8;
    private static final double SAME_COUNT = 5;

    /** From here on, shared marks tell; fitted on open reports of shootings. */
    private static final double TELLING_MARKS = 0.05;

    private static final double EACH_MARK = 60;
    private static final double MOST_MARKS = 6;

    /** What two groups must share on average, as a part of what two accounts must. */
    private static final double ON_AVERAGE = 0.9;

    private static final long EPISODE_GAP = 2;
    private static final long EPISODE_REACH = 7;
    private static final long FIRM_REACH = 1;
    private static final long SOFT_REACH = 3;
    private static final long STORY_REACH = 60;

    private final Kin kin;
    private final Places places;
    private final Origins origins;
    private final Map<String, Words> words;
    private final Rarity rarity;

    /**
     * @param words by the report's id
     */
    public Likeness(
            Background background, Origins origins, Map<String, Words> words, Rarity rarity) {
        this.kin = new Kin(background);
        this.places = new Places(background);
        this.origins = origins;
        this.words = words;
        this.rarity = rarity;
    }

    /** Symmetric. */
    Evidence between(Account one, Account other) {
        Optional<String> no = never(one, other);
        if (no.isPresent()) return Evidence.never(no.get());
        List<String> why = new ArrayList<>();
        double strong = strong(one, other, why);
        if (!dated(one, other) && strong == 0) return new Evidence(0, Optional.empty(), "");
        double score =
                strong
                        + place(one, other, why)
                        + day(one, other, why)
                        + type(one, other)
                        + sides(one, other, why)
                        + numbers(one, other, why);
        return new Evidence(score, Optional.empty(), String.join(", ", why));
    }

    boolean isEnough(Account one, Account other, Evidence evidence) {
        return evidence.score() >= (dated(one, other) ? ENOUGH : ENOUGH_UNDATED);
    }

    /**
     * False where two groups hang together by one pair's marks only: on average, too, undated
     * accounts of the one must share marks with those of the other.
     */
    boolean hangTogether(Collection<Account> some, Collection<Account> others) {
        double sum = 0;
        int pairs = 0;
        for (Account one : some) {
            for (Account other : others) {
                if (dated(one, other) || !isStory(one, other)) continue;
                sum += rarity.likeness(words(one), words(other));
                pairs++;
            }
        }
        return pairs == 0 || sum / pairs >= ON_AVERAGE * TELLING_MARKS;
    }

    private static boolean dated(Account one, Account other) {
        return one.days().isPresent() && other.days().isPresent();
    }

    /** Why the two can never be one event; holds for whole clusters, too. */
    Optional<String> never(Account one, Account other) {
        Optional<String> no = neverButForDays(one, other);
        if (no.isPresent()) return no;
        return daysApart(one, other) ? Optional.of("the days lie apart") : Optional.empty();
    }

    boolean daysApart(Account one, Account other) {
        return tooLate(one, other, episode(one, other));
    }

    /** The same, whatever their days. */
    Optional<String> neverButForDays(Account one, Account other) {
        boolean bothTold = !one.incidents().isEmpty() && !other.incidents().isEmpty();
        if (bothTold && one.report().equals(other.report())) {
            return Optional.of("one report tells of them as two");
        }
        Relation relation = places.between(one.places(), other.places());
        boolean episode = episode(one, other);
        if (relation == Relation.FAR || (relation == Relation.APART && !episode)) {
            return Optional.of("the places lie apart");
        }
        Set<String> some = camps(one);
        Set<String> others = camps(other);
        if (some.size() > 1 && others.size() > 1 && !kin.meet(some, others)) {
            return Optional.of("other sides");
        }
        return Optional.empty();
    }

    private boolean tooLate(Account one, Account other, boolean episode) {
        if (!dated(one, other)) return false;
        Days some = one.days().get();
        Days others = other.days().get();
        long gap = some.gap(others);
        if (episode) return gap > EPISODE_REACH;
        if (some.firm() && others.firm()) return gap > FIRM_REACH;
        return gap > (marks(one, other) >= TELLING_MARKS ? STORY_REACH : SOFT_REACH);
    }

    /** Days of fighting, to which both may belong. */
    private static boolean episode(Account one, Account other) {
        return (one.isEpisode() || other.isEpisode())
                && one.types().stream().anyMatch(Likeness::fitsFighting)
                && other.types().stream().anyMatch(Likeness::fitsFighting);
    }

    private static boolean fitsFighting(IncidentType type) {
        return Types.isFighting(type) || Types.mayBeUnarmed(type);
    }

    /** A reprint, one origin's same numbers, or the same names: enough for an undated report. */
    private double strong(Account one, Account other, List<String> why) {
        double strong = 0;
        if (one.main() == other.main() && isReprint(one, other)) {
            why.add("most of their words");
            strong += REPRINT;
        }
        Set<String> counts = new TreeSet<>(origins.counts(one));
        counts.retainAll(origins.counts(other));
        if (!counts.isEmpty()) {
            why.add("the count of " + counts.iterator().next().split("\\|")[0]);
            strong += SAME_COUNT;
        }
        double marks = marks(one, other);
        if (marks >= TELLING_MARKS) {
            why.add("names and other marks");
            strong += Math.min(MOST_MARKS, EACH_MARK * marks);
        }
        return strong;
    }

    boolean isReprint(Account one, Account other) {
        return origins.printOneText(one.report(), other.report());
    }

    /** Officials and commentators recur through a war, so names tell only where none is named. */
    private double marks(Account one, Account other) {
        return isStory(one, other) ? rarity.likeness(words(one), words(other)) : 0;
    }

    private boolean isStory(Account one, Account other) {
        return one.main() && other.main() && !isWar(one) && !isWar(other);
    }

    private boolean isWar(Account account) {
        return account.actors().stream().anyMatch(kin::wagesWar);
    }

    private Words words(Account account) {
        Words found = words.get(account.report());
        if (found == null) throw new AssertionError("no words of report " + account.report());
        return found;
    }

    private double place(Account one, Account other, List<String> why) {
        return switch (places.between(one.places(), other.places())) {
            case SAME -> said(why, "the place", 2.5);
            case INSIDE -> said(why, "the place", 2);
            case NEAR -> said(why, "places near each other", 1.5);
            case LOOSE, UNKNOWN -> 0;
            case APART -> -2;
            case FAR -> -6;
        };
    }

    private static double day(Account one, Account other, List<String> why) {
        if (!dated(one, other)) return 0;
        Days some = one.days().get();
        Days others = other.days().get();
        long gap = some.gap(others);
        if (gap == 0) {
            return some.firm() && others.firm()
                    ? said(why, "the days", 2)
                    : said(why, "the days of publication", 1.5);
        }
        boolean firm = some.firm() && others.firm();
        if (episode(one, other)) return gap <= EPISODE_GAP ? said(why, "days of one week", 1) : -3;
        return firm ? -3 : gap == 1 ? said(why, "days that follow each other", 0.75) : -1;
    }

    private static double type(Account one, Account other) {
        if (one.type() == other.type()) return 1;
        boolean agree =
                one.types().stream()
                        .anyMatch(some ->
                                other.types().stream()
                                        .anyMatch(others -> Types.agree(some, others)));
        return agree ? 0.5 : -2;
    }

    private double sides(Account one, Account other, List<String> why) {
        Set<String> some = camps(one);
        Set<String> others = camps(other);
        if (some.isEmpty() || others.isEmpty()) return 0;
        long shared =
                some.stream()
                        .filter(camp -> others.stream().anyMatch(it -> kin.areOneCamp(camp, it)))
                        .count();
        if (shared == 0) return -1;
        return said(why, shared > 1 ? "both sides" : "one side", shared > 1 ? 1.5 : 0.75);
    }

    /** The armed bodies at the top of each account's actors. */
    private Set<String> camps(Account account) {
        Set<String> camps = new LinkedHashSet<>();
        account.actors().stream().filter(kin::bearsArms).map(kin::root).forEach(camps::add);
        return camps;
    }

    private static double numbers(Account one, Account other, List<String> why) {
        Set<String> some = keys(one);
        Set<String> others = keys(other);
        double score = 0;
        for (String key : some) {
            if (!others.contains(key)) continue;
            long number = Long.parseLong(key.substring(key.lastIndexOf('|') + 1));
            score += number >= 10 ? 1.5 : number >= 3 ? 0.75 : 0.25;
        }
        if (score > 0) why.add("figures");
        return Math.min(3, score);
    }

    private static Set<String> keys(Account account) {
        Set<String> keys = new TreeSet<>();
        for (FigureClaim figure : account.figures()) {
            boolean counts = figure.outcome() != Outcome.CASUALTIES && !Origins.isVague(figure);
            if (counts && figure.count().stated()) {
                keys.add(figure.outcome().word() + "|" + figure.count().headline().orElse(0));
            }
        }
        return keys;
    }

    private static double said(List<String> why, String what, double weight) {
        why.add(what);
        return weight;
    }
}
