package org.parallax.reconcile;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Who;
import org.parallax.reconcile.Toll.Part;
import org.parallax.text.Quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one report says of one outcome of its main event, told by its leading toll: the one in the
 * headline or first sentences, a number before a number word. Later tolls refine it or rival it.
 *
 * @param lead the toll that leads
 * @param others the rest of the same scope in text order, but those told of another event
 */
record LeadToll(Sentences sentences, Toll lead, List<Toll> others) {
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "\\b(?:separate(?:ly)?|elsewhere|another (?:attack|strike|incident|raid|bombing"
                            + "|shooting|village|town|city)|last (?:week|month|year)"
                            + "|since \\d{4}|in recent (?:days|weeks|months|years)"
                            + "|a (?:day|week|month|year) (?:ago|earlier))\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SUPERSEDED =
            Pattern.compile(
                    "\\b(?:initial(?:ly)?|at first|first (?:reported|said|put)|earlier"
                            + "|previous(?:ly)?|up from|ros?e from|later (?:rose|increased))\\b",
                    Pattern.CASE_INSENSITIVE);

    /** How firmly a toll names its number; the firmest leads. */
    private enum Firmness {
        NUMBER,
        ZERO,
        NUMBER_WORD,
        UNSTATED,
        PART_ONLY
    }

    /** Some of those counted: one class, with how many they are. */
    record Share(Part part, FigureClaim claim, long number) {}

    static Optional<LeadToll> of(Account account, Tolls tolls, Outcome outcome) {
        List<Toll> all = tolls.of(outcome);
        if (all.isEmpty()) return Optional.empty();
        Sentences sentences = new Sentences(account.reading().report());
        Toll lead = lead(all, sentences);
        List<Toll> others =
                all.stream()
                        .filter(it -> !it.equals(lead) && scope(it) == scope(lead))
                        .filter(it -> !ELSEWHERE.matcher(sentences.words(quote(it))).find())
                        .toList();
        return Optional.of(new LeadToll(sentences, lead, others));
    }

    private static Toll lead(List<Toll> all, Sentences sentences) {
        Comparator<Toll> order =
                Comparator.comparing(LeadToll::firmness)
                        .thenComparingInt(toll -> sentences.rank(quote(toll)))
                        .thenComparing(LeadToll::scope)
                        .thenComparing(LeadToll::quote);
        Toll firmest = all.stream().min(order).orElseThrow();
        Optional<Toll> word =
                all.stream().filter(it -> firmness(it) == Firmness.NUMBER_WORD).min(order);
        boolean tooFew =
                firmness(firmest).compareTo(Firmness.NUMBER_WORD) < 0
                        && word.map(it -> outranks(it, firmest, sentences)).orElse(false);
        return tooFew ? word.orElseThrow() : firmest;
    }

    /** A number word of the headline or lead that leaves a number of the body far behind. */
    private static boolean outranks(Toll word, Toll number, Sentences sentences) {
        return sentences.rank(quote(word)) < sentences.rank(quote(number))
                && word.sum().low() > number.sum().high();
    }

    private static Scope scope(Toll toll) {
        return toll.figures().getFirst().scope();
    }

    private static Quote quote(Toll toll) {
        return toll.figures().getFirst().quote();
    }

    private static Firmness firmness(Toll toll) {
        if (toll.parts().values().stream().allMatch(part -> part == Part.SUBSET)) {
            return Firmness.PART_ONLY;
        }
        if (toll.figures().stream().noneMatch(it -> it.count().stated())) return Firmness.UNSTATED;
        if (toll.figures().stream().allMatch(Origins::isVague)) return Firmness.NUMBER_WORD;
        return toll.sum().high() == 0 ? Firmness.ZERO : Firmness.NUMBER;
    }

    /** Everyone counted, with the bounds that rival tolls of the same people give. */
    Range total() {
        Range own = lead.sum();
        long low = own.low();
        long high = own.high();
        for (Toll other : others) {
            if (!isRival(other)) continue;
            Range sum = other.sum();
            high = Math.max(high, sum.high());
            if (sum.low() < low && mayLower(other)) low = sum.low();
        }
        long extra = Math.max(0, shares().stream().mapToLong(Share::number).sum() - own.best());
        return new Range(low + extra, own.best() + extra, high + extra, own.open());
    }

    /** A count of the same people; a count of some of them tells nothing of all. */
    private boolean isRival(Toll other) {
        if (firmness(other).compareTo(Firmness.ZERO) > 0) return false;
        if (!countsAll(lead) || !countsAll(other)) return classes(lead).equals(classes(other));
        boolean wider = hasTotal(lead) && !hasTotal(other);
        return !wider || other.sum().best() > lead.sum().best();
    }

    private static boolean hasTotal(Toll toll) {
        return toll.parts().containsValue(Part.ALL);
    }

    private static boolean countsAll(Toll toll) {
        return hasTotal(toll)
                || toll.parts().values().stream()
                        .allMatch(part -> part == Part.CIVILIANS || part == Part.SUBSET);
    }

    private static List<String> classes(Toll toll) {
        return toll.parts().entrySet().stream()
                .filter(entry -> entry.getValue() != Part.SUBSET)
                .map(entry -> entry.getValue() + " " + entry.getKey().side().orElse(""))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A lower count bounds from below where somebody else gives it for good. An outlet that sums up
     * in its own voice has weighed it already.
     */
    private boolean mayLower(Toll other) {
        FigureClaim own = lead.figures().getFirst();
        FigureClaim its = other.figures().getFirst();
        if (SUPERSEDED.matcher(sentences.words(quote(other))).find()) return false;
        if (own.saidBy().isEmpty() || its.saidBy().isEmpty()) return false;
        return !own.saidBy().getFirst().key().equals(its.saidBy().getFirst().key());
    }

    /**
     * The classes that the lead tells, and those that later tolls add to it. Where the lead counts
     * everybody, none is added that would take the sum beyond that.
     */
    List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (FigureClaim figure : lead.figures()) {
            if (isClass(lead.part(figure))) shares.add(share(lead, figure));
        }
        long most = hasTotal(lead) ? lead.sum().best() : Long.MAX_VALUE;
        for (Toll other : others) {
            if (firmness(other).compareTo(Firmness.NUMBER_WORD) > 0) continue;
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
                                && (!isArmed(it) || it.side().equals(figure.side())
                                    || it.count().equals(figure.count())));
    }

    static boolean isArmed(FigureClaim figure) {
        return figure.who() == Who.COMBATANT
                || figure.who() == Who.SECURITY
                || (figure.who() == Who.UNKNOWN && figure.side().isPresent());
    }

    /** How many of that kind are told, in the one sentence that counts most of them. */
    OptionalLong told(Who who, long most) {
        return Stream.concat(Stream.of(lead), others.stream())
                .filter(toll -> toll.figures().stream().anyMatch(it -> it.who() == who))
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

    /** Ids of every claim that was weighed. */
    List<String> claims() {
        return Stream.concat(Stream.of(lead), others.stream())
                .flatMap(toll -> toll.figures().stream())
                .map(FigureClaim::id)
                .toList();
    }
}
