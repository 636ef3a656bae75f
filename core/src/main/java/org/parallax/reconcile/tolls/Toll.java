package org.parallax.reconcile.tolls;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Who;
import org.parallax.reconcile.accounts.Small;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What one sayer counts in one sentence, each figure with the part it plays: "38 fighters, one
 * policeman and 43 civilians" are three classes that add up; "12 people, eight of them civilians"
 * is a total and a part of it.
 *
 * @param figures of one outcome, in text order
 * @param parts what each of them is
 */
public record Toll(List<FigureClaim> figures, Map<FigureClaim, Part> parts) {
    /** The part a figure plays beside its neighbours. */
    public enum Part {
        /** Everybody. */
        ALL,
        /** Some of whom only the number is known, beside the classes. */
        REST,
        CIVILIANS,
        /** Civilians of one kind, beside the others. */
        SOME_CIVILIANS,
        /** Armed persons, of one side where the figure names one. */
        ARMED,
        /** Armed persons of all sides together. */
        ALL_ARMED,
        /** Counted already in another figure. */
        SUBSET
    }

    private static final Set<Who> ARMED = EnumSet.of(Who.COMBATANT, Who.SECURITY);
    private static final Set<Who> BY_AGE = EnumSet.of(Who.CHILD, Who.WOMAN);

    /** Words for single persons or for more of them: no total. */
    private static final Pattern SOME =
            Pattern.compile(
                    "\\b(?:m[ae]n|males?|brothers?|fathers?|sons?|others?|another|additional)\\b",
                    Pattern.CASE_INSENSITIVE);

    /**
     * @param joined those among them whom "and", "as well as" or the like adds to others
     */
    public static Toll of(List<FigureClaim> figures, Set<FigureClaim> joined) {
        Map<FigureClaim, Part> parts = new LinkedHashMap<>();
        for (FigureClaim figure : figures) parts.put(figure, part(figure, figures, joined));
        return new Toll(List.copyOf(figures), Small.map(parts));
    }

    public Part part(FigureClaim figure) {
        return Optional.ofNullable(parts.get(figure))
                .orElseThrow(() -> new AssertionError("not of this toll: " + figure.id()));
    }

    private static Part part(
            FigureClaim figure, List<FigureClaim> beside, Set<FigureClaim> joined) {
        if (isPrintedBefore(figure, beside) || figure.isByOwnHand()) return Part.SUBSET;
        if (figure.partOf().isPresent() && isAgeOrRepeated(figure, beside)) return Part.SUBSET;
        if (ARMED.contains(figure.who())) {
            return isSumOf(figure, beside, it -> ARMED.contains(it.who()))
                    ? Part.ALL_ARMED
                    : Part.ARMED;
        }
        if (figure.who() == Who.UNKNOWN) {
            if (figure.side().isPresent()) return Part.ARMED;
            boolean added = joined.contains(figure) && !hasParts(figure, beside);
            return !added && isTotal(figure, beside) ? Part.ALL : Part.REST;
        }
        if (figure.who() == Who.CIVILIAN) return Part.CIVILIANS;
        boolean counted =
                beside.stream()
                        .anyMatch(it -> it.who() == Who.CIVILIAN && number(it) > number(figure));
        return counted && BY_AGE.contains(figure.who()) ? Part.SUBSET : Part.SOME_CIVILIANS;
    }

    private static boolean hasParts(FigureClaim figure, List<FigureClaim> beside) {
        return beside.stream().anyMatch(it -> isPartOf(it, figure));
    }

    /**
     * The same words a second time, as pages print their teasers twice, or with more words before
     * them ("214 At least six men died"): the shorter reading counts.
     */
    private static boolean isPrintedBefore(FigureClaim figure, List<FigureClaim> beside) {
        boolean repeats =
                beside.stream()
                        .takeWhile(it -> !it.equals(figure))
                        .anyMatch(it -> isSaidAgain(figure, it));
        return repeats || beside.stream().anyMatch(it -> endsAs(it, figure));
    }

    /** The same words, or everybody counted twice to the same number. */
    private static boolean isSaidAgain(FigureClaim figure, FigureClaim before) {
        if (before.quote().words().equalsIgnoreCase(figure.quote().words())) return true;
        boolean everybody =
                figure.who() == Who.UNKNOWN
                        && before.who() == Who.UNKNOWN
                        && figure.side().isEmpty()
                        && figure.partOf().isEmpty();
        return everybody
                && number(figure) > 1
                && figure.count().equals(before.count())
                && figure.where().equals(before.where())
                && !SOME.matcher(figure.quote().words()).find();
    }

    private static boolean endsAs(FigureClaim shorter, FigureClaim longer) {
        return shorter.quote().span().end() == longer.quote().span().end()
                && shorter.quote().span().start() > longer.quote().span().start()
                && shorter.partOf().isEmpty()
                && longer.partOf().isEmpty();
    }

    /** A part that says how old or of which sex, or of a whole that is itself no total of all. */
    private static boolean isAgeOrRepeated(FigureClaim figure, List<FigureClaim> beside) {
        if (BY_AGE.contains(figure.who())) return true;
        return beside.stream()
                .filter(it -> it.id().equals(figure.partOf().orElseThrow()))
                .anyMatch(whole -> !isSplitOf(figure, whole));
    }

    /** True where the part names a kind or a side that the whole leaves open. */
    private static boolean isSplitOf(FigureClaim part, FigureClaim whole) {
        if (whole.who() == Who.UNKNOWN) return part.who() != Who.UNKNOWN;
        return ARMED.contains(whole.who())
                && ARMED.contains(part.who())
                && whole.side().isEmpty()
                && part.side().isPresent();
    }

    private static boolean isTotal(FigureClaim figure, List<FigureClaim> beside) {
        if (beside.size() == 1) return true;
        if (beside.stream().anyMatch(it -> isPartOf(it, figure))) return true;
        if (SOME.matcher(figure.quote().words()).find()) return false;
        long others =
                beside.stream()
                        .filter(it -> !it.equals(figure) && it.partOf().isEmpty())
                        .mapToLong(Toll::number)
                        .sum();
        long own = number(figure);
        return own > others || (own == others && own > 1);
    }

    private static boolean isSumOf(
            FigureClaim figure, List<FigureClaim> beside, Predicate<FigureClaim> kind) {
        if (figure.side().isPresent()) return false;
        if (beside.stream().anyMatch(it -> isPartOf(it, figure) && kind.test(it))) return true;
        long sided =
                beside.stream()
                        .filter(it -> !it.equals(figure) && it.side().isPresent() && kind.test(it))
                        .mapToLong(Toll::number)
                        .sum();
        return sided > 0 && sided == number(figure);
    }

    private static boolean isPartOf(FigureClaim part, FigureClaim whole) {
        return part.partOf().filter(whole.id()::equals).isPresent();
    }

    private static long number(FigureClaim figure) {
        return figure.count().headline().orElse(0);
    }

    /**
     * One person told of without a number, by name or alone: nobody says that there was no other.
     */
    boolean isOneAlone() {
        return figures.size() == 1 && figures.getFirst().isOneAlone();
    }

    /** In how many classes it splits those it counts. */
    public int classes() {
        return (int)
                parts.values().stream()
                        .filter(part -> part != Part.SUBSET && part != Part.ALL)
                        .count();
    }

    /** How many it counts in all, nobody twice. */
    public Range sum() {
        Range all = over(Part.ALL);
        Range armed = over(Part.ARMED).orLarger(over(Part.ALL_ARMED));
        Range classes =
                armed.plus(over(Part.CIVILIANS))
                        .plus(over(Part.SOME_CIVILIANS))
                        .plus(over(Part.REST));
        boolean total = parts.containsValue(Part.ALL);
        return total ? all.orLarger(classes) : classes;
    }

    Range over(Part part) {
        return figures.stream()
                .filter(figure -> parts.get(figure) == part)
                .map(figure -> Range.of(figure.count()))
                .reduce(Range.NONE, Range::plus);
    }
}
