package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.reconcile.Places.Relation;
import org.parallax.text.Quote;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * One report's tolls of one outcome as they stand in its text, beside the event that the rules take
 * for the main one.
 *
 * @param main what the report tells of its main event
 * @param tolls every toll of the report that may be one event's, in text order
 * @param ofOthers figures that the rules lay at another event's door
 */
record TollScene(
        Places places,
        Sentences sentences,
        Account main,
        List<Toll> tolls,
        Set<FigureClaim> ofOthers) {
    private static final long OLD_DAYS = 10;
    private static final int LEAD_SENTENCES = 2;

    /** Whose event a toll counts, as the rules see it. */
    enum Owner {
        MAIN,
        OTHER,
        NOBODY
    }

    /**
     * @param accounts the main one first, at least one
     */
    static TollScene of(Background background, List<Account> accounts, Outcome outcome) {
        Account main = accounts.getFirst();
        Reading reading = main.reading();
        Set<FigureClaim> owned = new HashSet<>();
        Set<FigureClaim> ofOthers = new HashSet<>();
        for (Account account : accounts) {
            owned.addAll(account.figures());
            if (!account.equals(main)) ofOthers.addAll(account.figures());
        }
        List<FigureClaim> loose =
                Accounts.figures(reading).stream().filter(it -> !owned.contains(it)).toList();
        List<Account> all = new ArrayList<>(accounts);
        all.add(Account.of(reading, false, List.of(), loose));
        Origins origins = new Origins(List.of(List.of(reading)), List.of(reading));
        return new TollScene(
                new Places(background),
                new Sentences(reading.report()),
                main,
                new Tolls(all, origins).of(outcome),
                ofOthers);
    }

    static Quote quote(Toll toll) {
        return toll.figures().getFirst().quote();
    }

    Owner owner(Toll toll) {
        FigureClaim figure = toll.figures().getFirst();
        if (main.figures().contains(figure)) return Owner.MAIN;
        return ofOthers.contains(figure) ? Owner.OTHER : Owner.NOBODY;
    }

    boolean isHeadline(Toll toll) {
        return sentences.isHeadline(quote(toll));
    }

    /** 0 for the headline, 1 for the first sentence after it, and so on. */
    int order(Toll toll) {
        return isHeadline(toll) ? 0 : sentences.afterHeadline(quote(toll)) + 1;
    }

    String words(Toll toll) {
        return sentences.words(quote(toll));
    }

    /**
     * Sentences from the nearest claim that the main event happened; a large number without one.
     */
    int distance(Toll toll) {
        int at = sentences.of(quote(toll));
        return main.incidents().stream()
                .mapToInt(claim -> Math.abs(at - sentences.of(claim.quote())))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    boolean isBesideLead(Toll toll) {
        int at = sentences.of(quote(toll));
        return main.incidents().stream()
                .limit(1)
                .anyMatch(claim -> sentences.of(claim.quote()) == at);
    }

    /** True where the toll's sentence tells of something that the main event is not. */
    boolean isBesideAnother(Toll toll) {
        int at = sentences.of(quote(toll));
        Set<IncidentClaim> own = new HashSet<>(main.incidents());
        return MainEvent.usable(main.reading()).stream()
                .filter(claim -> !own.contains(claim))
                .anyMatch(claim -> sentences.of(claim.quote()) == at);
    }

    Relation place(Toll toll) {
        Collection<Where> lead =
                main.incidents().stream().limit(1).flatMap(it -> it.where().stream()).toList();
        return places.between(
                toll.figures().stream().flatMap(it -> it.where().stream()).toList(), lead);
    }

    /** Days between the toll's own day and the main event's; empty where either is unknown. */
    Optional<Long> daysApart(Toll toll) {
        Optional<Days> own = days(toll);
        return own.isEmpty() || main.days().isEmpty()
                ? Optional.empty()
                : Optional.of(own.get().gap(main.days().get()));
    }

    /** True where its own day lies well before the day of publication. */
    boolean isOld(Toll toll) {
        Optional<Days> own = days(toll);
        return own.isPresent()
                && main.reading().day().isPresent()
                && ChronoUnit.DAYS.between(own.get().to(), main.reading().day().get()) > OLD_DAYS;
    }

    private static Optional<Days> days(Toll toll) {
        return toll.figures().stream()
                .map(Claim::when)
                .flatMap(when -> Days.of(when).stream())
                .filter(Days::firm)
                .findFirst();
    }

    /**
     * True for what the body tells beside a running total, in its sentence or the one before: parts
     * of months and years.
     */
    boolean isBesideRunningTotal(Toll toll) {
        if (order(toll) <= LEAD_SENTENCES) return false;
        int at = sentences.of(quote(toll));
        boolean beside =
                main.reading().claims().stream()
                        .filter(FigureClaim.class::isInstance)
                        .map(FigureClaim.class::cast)
                        .filter(it -> !Accounts.isOfOneEvent(it))
                        .mapToInt(it -> at - sentences.of(it.quote()))
                        .anyMatch(distance -> distance == 0 || distance == 1);
        return beside
                || Cues.RUNNING.in(words(toll))
                || Cues.RUNNING.in(sentences.before(quote(toll)));
    }

    /** Sums that the headline states. */
    List<Long> headlineNumbers() {
        return tolls.stream()
                .filter(it -> isHeadline(it) && isNumber(it))
                .map(it -> it.sum().best())
                .distinct()
                .toList();
    }

    /** How many sentences state that sum. */
    long repeated(Toll toll) {
        return tolls.stream()
                .filter(it -> !isHeadline(it) && it.sum().best() == toll.sum().best())
                .count();
    }

    static boolean isNumber(Toll toll) {
        return toll.figures().stream().anyMatch(it -> it.count().stated() && !Origins.isVague(it));
    }

    /** The sums of the other tolls that name a number, wars left out. */
    LongStream others(Toll toll) {
        return tolls.stream()
                .filter(it -> !it.equals(toll) && isNumber(it) && !SmallModel.isOfWar(this, it))
                .mapToLong(it -> it.sum().best());
    }

    /** True where no sentence of the text before it names a number. */
    boolean isFirstNumber(Toll toll) {
        return tolls.stream()
                .filter(it -> !isHeadline(it) && isNumber(it))
                .findFirst()
                .filter(toll::equals)
                .isPresent();
    }

    /** True where two smaller tolls of the text below it add up to it. */
    boolean isSum(Toll toll) {
        long sum = toll.sum().best();
        long[] parts =
                tolls.stream()
                        .filter(it -> !isHeadline(it) && isNumber(it))
                        .mapToLong(it -> it.sum().best())
                        .filter(it -> it > 0 && it < sum)
                        .distinct()
                        .toArray();
        for (int i = 0; i < parts.length; i++) {
            for (int j = i + 1; j < parts.length; j++) {
                if (parts[i] + parts[j] == sum) return true;
            }
        }
        return false;
    }

    /** True for dead of a side that is said to have done it. */
    boolean isDoers(FigureClaim figure) {
        return figure.side().isPresent()
                && main.incidents().stream()
                        .anyMatch(it -> it.perpetrators().contains(figure.side().get()));
    }
}
