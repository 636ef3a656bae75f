package org.parallax.reconcile.tolls;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Who;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.tolls.Toll.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What one report says of one outcome of its main event: the toll that leads, and what the others
 * do to it.
 *
 * @param lead the toll that leads
 * @param raising tolls of the same people that may lift the upper bound
 * @param lowering tolls of the same people that may lower the lower bound
 * @param adding tolls that tell of classes that the lead does not
 * @param certain tolls of some of the same people: where the lead is a mere ceiling, so many are
 *     certain
 */
public record LeadToll(
        Toll lead, List<Toll> raising, List<Toll> lowering, List<Toll> adding, List<Toll> certain) {
    /** Some of those counted: one class, with how many they are. */
    public record Share(Part part, FigureClaim claim, long number) {}

    public static LeadToll alone(Toll lead) {
        return new LeadToll(lead, List.of(), List.of(), List.of(), List.of());
    }

    /** Everyone counted, with the bounds that rival tolls of the same people give. */
    public Range total() {
        Range own = lead.sum();
        long low = own.low() == 0 ? least(own.best()) : own.low();
        long high = most(lead);
        for (Toll other : raising) high = Math.max(high, most(other));
        for (Toll other : lowering) low = Math.min(low, other.sum().low());
        long extra = Math.max(0, shares().stream().mapToLong(Share::number).sum() - own.best());
        return new Range(low + extra, own.best() + extra, high + extra, own.open());
    }

    /** "More than 30" says that there were 31; "at least 30" does not. */
    private static long most(Toll toll) {
        boolean beyond =
                toll.figures().stream()
                        .filter(it -> toll.part(it) != Part.SUBSET)
                        .anyMatch(it ->
                                it.count().open()
                                        && !it.count().approximate()
                                        && Cues.BEYOND.in(it.quote().words()));
        return toll.sum().high() + (beyond ? 1 : 0);
    }

    /** "Up to 20, among them at least 14": the largest part that does not go beyond the whole. */
    private long least(long whole) {
        LongStream parts =
                lead.figures().stream()
                        .filter(it -> lead.part(it) == Part.SUBSET)
                        .mapToLong(it -> Range.of(it.count()).low());
        LongStream others = certain.stream().mapToLong(it -> it.sum().low());
        return LongStream.concat(parts, others).filter(it -> it <= whole).max().orElse(0);
    }

    /** The same, with tolls of some of those counted: "nine of the dead were children". */
    public LeadToll withParts(List<Toll> parts) {
        List<Toll> all = new ArrayList<>(certain);
        parts.stream().filter(it -> !all.contains(it)).forEach(all::add);
        return new LeadToll(lead, raising, lowering, adding, List.copyOf(all));
    }

    public static boolean hasTotal(Toll toll) {
        return toll.parts().containsValue(Part.ALL);
    }

    /**
     * The classes that the lead tells, and those that later tolls add to it. Where the lead counts
     * everybody, none is added that would take the sum beyond that.
     */
    public List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (FigureClaim figure : lead.figures()) {
            if (isClass(lead.part(figure))) shares.add(share(lead, figure));
        }
        long most = hasTotal(lead) ? lead.sum().best() : Long.MAX_VALUE;
        for (Toll other : adding) {
            for (FigureClaim figure : other.figures()) {
                Part part = other.part(figure);
                if (!isClass(part) || part == Part.REST || isTold(shares, figure)) continue;
                long sum = shares.stream().mapToLong(Share::number).sum();
                Share more = share(other, figure);
                if (more.number() <= most - sum) shares.add(more);
            }
        }
        return shares;
    }

    /**
     * True where one sayer counts all of them as civilians and another all of them as armed: what
     * they were is not known.
     */
    public boolean isContested() {
        return hasTotal(lead)
                && adding.stream().anyMatch(it -> isAll(it, Part.CIVILIANS))
                && adding.stream().anyMatch(it -> isAll(it, Part.ARMED));
    }

    private boolean isAll(Toll toll, Part part) {
        return toll.sum().best() >= lead.sum().best()
                && toll.parts().values().stream().allMatch(it -> it == part || it == Part.SUBSET);
    }

    private static boolean isClass(Part part) {
        return switch (part) {
            case REST, CIVILIANS, SOME_CIVILIANS, ARMED -> true;
            case ALL, ALL_ARMED, SUBSET -> false;
        };
    }

    private static Share share(Toll toll, FigureClaim figure) {
        return new Share(toll.part(figure), figure, Range.of(figure.count()).best());
    }

    private static boolean isTold(List<Share> shares, FigureClaim figure) {
        return shares.stream()
                .map(Share::claim)
                .anyMatch(it ->
                        isArmed(it) == isArmed(figure)
                                && (!isArmed(it)
                                        || maySameSide(it, figure)
                                        || it.count().equals(figure.count())));
    }

    /**
     * "30 fighters of the front", and later "30 fighters": a side unsaid is the one told before.
     */
    private static boolean maySameSide(FigureClaim told, FigureClaim figure) {
        if (told.side().equals(figure.side())) return true;
        if (told.side().isPresent() && figure.side().isPresent()) return false;
        Rank one = Rank.of(told);
        Rank other = Rank.of(figure);
        return one == other || one == Rank.UNSAID || other == Rank.UNSAID;
    }

    public static boolean isArmed(FigureClaim figure) {
        return figure.who() == Who.COMBATANT
                || figure.who() == Who.SECURITY
                || (figure.who() == Who.UNKNOWN && figure.side().isPresent());
    }

    /** How many of that kind are told, in the one sentence that counts most of them. */
    public OptionalLong told(Who who, long most) {
        return all().filter(toll -> toll.figures().stream().anyMatch(it -> it.who() == who))
                .mapToLong(toll -> count(toll, who))
                .filter(number -> number <= most)
                .max();
    }

    private static long count(Toll toll, Who who) {
        return toll.figures().stream()
                .filter(it -> it.who() == who)
                .mapToLong(it -> Range.of(it.count()).best())
                .sum();
    }

    /** Every toll that was weighed, the lead first. */
    Stream<Toll> all() {
        return Stream.of(List.of(lead), raising, lowering, adding, certain)
                .flatMap(List::stream)
                .distinct();
    }

    /** Every claim that was weighed. */
    public List<FigureClaim> figures() {
        return all().flatMap(toll -> toll.figures().stream()).toList();
    }
}
