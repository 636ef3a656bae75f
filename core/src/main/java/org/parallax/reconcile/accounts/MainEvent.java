package org.parallax.reconcile.accounts;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Stance;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of the things a report tells of it is about: what stands in the headline or the first
 * sentences, carries figures, has a place and is recent. Weights are ours; the order of importance
 * follows how coders choose (headline before body, lead even where it has no figure).
 */
public final class MainEvent {
    private static final double[] BY_RANK = {6, 4, 1};
    private static final double EACH_FIGURE = 1;
    private static final double MOST_FIGURES = 3;
    private static final double OLD = -5;
    private static final long RECENT_DAYS = 10;

    private final Reading reading;
    private final Sentences sentences;
    private final Map<Integer, Long> figures;

    MainEvent(Reading reading, Sentences sentences) {
        this.reading = reading;
        this.sentences = sentences;
        this.figures = figures();
    }

    /** Empty where no claim says that something happened. */
    Optional<IncidentClaim> find() {
        return usable(reading).stream()
                .max(
                        Comparator.comparingDouble(this::score)
                                .thenComparing(Claim::quote, Comparator.reverseOrder())
                                .thenComparing(Claim::id));
    }

    /** What is said to have happened, whoever says it; not what is denied or expected. */
    public static List<IncidentClaim> usable(Reading reading) {
        return reading.claims().stream()
                .filter(IncidentClaim.class::isInstance)
                .map(IncidentClaim.class::cast)
                .filter(MainEvent::happened)
                .toList();
    }

    public static boolean happened(Claim claim) {
        return claim.stance() != Stance.DENIED && claim.stance() != Stance.EXPECTED;
    }

    private double score(IncidentClaim claim) {
        return BY_RANK[sentences.rank(claim.quote())]
                + earliness(claim)
                + Math.min(MOST_FIGURES, EACH_FIGURE * figuresBeside(claim))
                + specificity(claim)
                + recency(claim)
                + (claim.stance() == Stance.UNCONFIRMED ? -1 : 0);
    }

    /** 1.5 at the top of the text, falling to 0 at its end. */
    private double earliness(IncidentClaim claim) {
        int length = reading.report().part(claim.quote().part()).length();
        return 1.5 * (1 - (double) claim.quote().span().start() / length);
    }

    private long figuresBeside(IncidentClaim claim) {
        int at = sentences.of(claim.quote());
        long next = at == Sentences.TITLE ? 0 : figures.getOrDefault(at + 1, 0L);
        return figures.getOrDefault(at, 0L) + next;
    }

    /** How many figures of one event each sentence has. */
    private Map<Integer, Long> figures() {
        return reading.claims().stream()
                .filter(FigureClaim.class::isInstance)
                .map(FigureClaim.class::cast)
                .filter(Accounts::isOfOneEvent)
                .filter(figure -> figure.outcome() != Outcome.AIRSTRIKES)
                .collect(
                        Collectors.groupingBy(
                                figure -> sentences.of(figure.quote()), Collectors.counting()));
    }

    private double specificity(IncidentClaim claim) {
        double place = claim.where().stream().anyMatch(where -> !Places.isCoarse(where)) ? 1 : 0;
        if (claim.type() == IncidentType.ARREST) return place - 3;
        boolean deadly = claim.type() == IncidentType.RIOT && figuresBeside(claim) > 0;
        return Types.mayBeUnarmed(claim.type()) && !deadly ? place - 1 : place;
    }

    private double recency(IncidentClaim claim) {
        Optional<Days> days = Days.of(claim.when());
        if (days.isEmpty() || reading.day().isEmpty()) return 0;
        long age = ChronoUnit.DAYS.between(days.get().to(), reading.day().get());
        if (age > 31) return OLD;
        return age <= RECENT_DAYS ? 1 : 0;
    }
}
