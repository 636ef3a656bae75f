package org.parallax.reconcile.tolls;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Scope;
import org.parallax.claims.Who;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.accounts.Sentences;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.tolls.Toll.Part;
import org.parallax.reconcile.tolls.TollScene.Owner;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The leading toll by rules alone: the one in the headline or first sentences, a number before a
 * number word. Later tolls of the main event refine it or rival it.
 */
public final class HandRules implements Judge {
    private static final Set<Who> BY_AGE = EnumSet.of(Who.CHILD, Who.WOMAN);

    /** One in so many is what a round number hides at most. */
    private static final long ROUNDED = 10;

    /** How firmly a toll names its number; the firmest leads. */
    public enum Firmness {
        NUMBER,
        ZERO,
        NUMBER_WORD,
        UNSTATED,
        PART_ONLY
    }

    @Override
    public Optional<LeadToll> lead(TollScene scene) {
        List<Toll> own = own(scene);
        if (own.isEmpty()) return Optional.empty();
        Toll lead = lead(own, scene.sentences());
        List<Toll> others =
                own.stream()
                        .filter(it -> !it.equals(lead) && scope(it) == scope(lead))
                        .filter(it -> !Cues.ELSEWHERE.in(scene.words(it)))
                        .toList();
        List<Toll> rivals = others.stream().filter(it -> isRival(it, lead)).toList();
        return Optional.of(
                new LeadToll(
                        lead,
                        rivals,
                        rivals.stream().filter(it -> mayLower(it, lead, scene)).toList(),
                        others.stream().filter(HandRules::isStated).toList(),
                        certain(scene, lead)));
    }

    private static List<Toll> own(TollScene scene) {
        return scene.tolls().stream().filter(it -> scene.owner(it) == Owner.MAIN).toList();
    }

    /** The toll that leads by these rules. */
    static Optional<Toll> lead(TollScene scene, Sentences sentences) {
        List<Toll> own = own(scene);
        return own.isEmpty() ? Optional.empty() : Optional.of(lead(own, sentences));
    }

    /** True for the toll that leads by these rules. */
    static boolean isLead(TollScene scene, Toll toll) {
        return scene.ruledLead().filter(toll::equals).isPresent();
    }

    /**
     * "Some 40 children were among the dead" leads to the toll of all of them, where one of the
     * candidates is that.
     */
    static Toll whole(Toll lead, List<Toll> candidates, Comparator<Toll> order) {
        boolean part =
                lead.figures().stream()
                        .allMatch(it -> BY_AGE.contains(it.who()) && it.rule().endsWith("/part"));
        if (!part) return lead;
        return candidates.stream()
                .filter(it -> LeadToll.hasTotal(it) && it.sum().best() > lead.sum().best())
                .max(order)
                .orElse(lead);
    }

    /** "Nearly 30" and "more than 60" give way to the 29 and the 62 of the headline. */
    static Toll exact(TollScene scene, Toll lead) {
        if (lead.figures().size() != 1) return lead;
        FigureClaim rounded = lead.figures().getFirst();
        boolean beyond = rounded.count().open() && Cues.BEYOND.in(rounded.quote().words());
        boolean about = rounded.count().approximate() && !rounded.count().open();
        long number = lead.sum().best();
        if (!beyond && !about || number % 5 != 0) return lead;
        long least = beyond ? number + 1 : number - number / ROUNDED;
        long most = number + number / ROUNDED;
        Set<Part> parts = Set.copyOf(lead.parts().values());
        return scene.tolls().stream()
                .filter(it -> scene.headlineNumbers().contains(it.sum().best()))
                .filter(it -> it.figures().size() == 1 && isExact(it.figures().getFirst()))
                .filter(it -> it.sum().best() >= least && it.sum().best() <= most)
                .filter(it -> Set.copyOf(it.parts().values()).equals(parts))
                .findFirst()
                .orElse(lead);
    }

    private static boolean isExact(FigureClaim figure) {
        return !figure.count().approximate() && !figure.count().open();
    }

    /** Where the lead is a ceiling: tolls of the main event that do not reach it. */
    static List<Toll> certain(TollScene scene, Toll lead) {
        if (lead.sum().low() > 0 || lead.sum().high() == 0) return List.of();
        return scene.tolls().stream()
                .filter(it -> !it.equals(lead) && scene.owner(it) == Owner.MAIN)
                .filter(it -> isStated(it) && !Cues.ELSEWHERE.in(scene.words(it)))
                .filter(it -> it.sum().low() <= lead.sum().best())
                .toList();
    }

    private static Toll lead(List<Toll> all, Sentences sentences) {
        Comparator<Toll> order =
                Comparator.comparing(HandRules::firmness)
                        .thenComparingInt(toll -> sentences.rank(TollScene.quote(toll)))
                        .thenComparing(HandRules::scope)
                        .thenComparing(TollScene::quote);
        Toll firmest = all.stream().min(order).orElseThrow();
        return all.stream()
                .filter(it -> firmness(it) == Firmness.NUMBER_WORD)
                .min(order)
                .filter(word -> outranks(word, firmest, sentences))
                .orElse(firmest);
    }

    /** A number word of the headline or lead that leaves a number of the body far behind. */
    private static boolean outranks(Toll word, Toll number, Sentences sentences) {
        return firmness(number).compareTo(Firmness.NUMBER_WORD) < 0
                && sentences.rank(TollScene.quote(word)) < sentences.rank(TollScene.quote(number))
                && word.sum().low() > number.sum().high();
    }

    private static Scope scope(Toll toll) {
        return toll.figures().getFirst().scope();
    }

    public static Firmness firmness(Toll toll) {
        if (toll.parts().values().stream().allMatch(part -> part == Part.SUBSET)) {
            return Firmness.PART_ONLY;
        }
        if (toll.figures().stream().noneMatch(it -> it.count().stated())) return Firmness.UNSTATED;
        if (toll.figures().stream().allMatch(Origins::isVague)) return Firmness.NUMBER_WORD;
        return toll.sum().high() == 0 ? Firmness.ZERO : Firmness.NUMBER;
    }

    /** A number or a number word, of more than a part. */
    public static boolean isStated(Toll toll) {
        return firmness(toll).compareTo(Firmness.NUMBER_WORD) <= 0;
    }

    /** A count of the same people; a count of some of them tells nothing of all. */
    static boolean isRival(Toll other, Toll lead) {
        if (firmness(other).compareTo(Firmness.ZERO) > 0) return false;
        if (!countsAll(lead) || !countsAll(other)) return classes(lead).equals(classes(other));
        boolean wider = LeadToll.hasTotal(lead) && !LeadToll.hasTotal(other);
        return !wider || other.sum().best() > lead.sum().best();
    }

    /**
     * "The army said nine died; doctors put the toll at 15": two who are named count the same
     * people in neighbouring sentences, and neither is known to be wrong.
     */
    static boolean isDispute(TollScene scene, Toll lead, Toll other) {
        return isRival(other, lead)
                && scene.owner(other) == Owner.MAIN
                && Math.abs(scene.order(other) - scene.order(lead)) <= 1
                && !Cues.ELSEWHERE.in(scene.words(other))
                && !Cues.RAISED.in(scene.words(other))
                && mayLower(other, lead, scene);
    }

    private static boolean countsAll(Toll toll) {
        return LeadToll.hasTotal(toll)
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
    static boolean mayLower(Toll other, Toll lead, TollScene scene) {
        FigureClaim own = lead.figures().getFirst();
        FigureClaim its = other.figures().getFirst();
        if (Cues.SUPERSEDED.in(scene.words(other))) return false;
        if (own.saidBy().isEmpty() || its.saidBy().isEmpty()) return false;
        return !own.saidBy().getFirst().key().equals(its.saidBy().getFirst().key());
    }
}
