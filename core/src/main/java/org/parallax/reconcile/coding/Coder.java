package org.parallax.reconcile.coding;

import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Accounts;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Background.Site;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Knowledge;
import org.parallax.reconcile.accounts.MainEvent;
import org.parallax.reconcile.accounts.Types;
import org.parallax.reconcile.tolls.HandRules;
import org.parallax.reconcile.tolls.Judge;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.SmallModel;
import org.parallax.reconcile.tolls.TollScene;
import org.parallax.reconcile.tolls.Weights;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Codes the main event that one report alone supports, in UCDP's terms. Pure; may be shared between
 * threads.
 */
public final class Coder {
    private static final Deaths NONE = new Deaths(0, 0, 0, 0, 0, 0, 0);

    /** Words before a name that make it a hint: "near X", "the outskirts of X". */
    private static final Pattern NEAR =
            Pattern.compile(
                    "\\b(?:near|outside|around|outskirts of|close to|north|south|east|west)"
                            + "(?: of)?(?: the)?(?: town of| city of| village of)?\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private static final int NEAR_REACH = 30;

    private final Background background;
    private final Accounts accounts;
    private final Weighing weighing;

    public Coder(ActorRegister actors, Gazetteer places) {
        this(actors, places, false);
    }

    /**
     * @param rulesOnly true to choose among a report's tolls by rules alone, without the weights
     *     that were fitted on the open sets
     */
    public Coder(ActorRegister actors, Gazetteer places, boolean rulesOnly) {
        this(new Knowledge(actors, places), rulesOnly);
    }

    /** For those who bring their own knowledge of bodies and places. */
    public Coder(Background background, boolean rulesOnly) {
        this(background, rulesOnly ? new HandRules() : new SmallModel(Weights.bundled()));
    }

    private Coder(Background background, Judge judge) {
        this.background = background;
        this.accounts = new Accounts(background);
        this.weighing = new Weighing(background, judge);
    }

    /**
     * With weights of one's own, as while they are fitted.
     *
     * @param weights lines as {@code main-event.weights.tsv} has them
     */
    public static Coder withWeights(ActorRegister actors, Gazetteer places, List<String> weights) {
        return new Coder(new Knowledge(actors, places), new SmallModel(Weights.of(weights)));
    }

    public Coded code(Reading reading) {
        String report = reading.report().id();
        List<Account> all = accounts.of(reading);
        if (all.isEmpty()) {
            return new Coded.None(report, whyNone(reading));
        }
        Account main = all.getFirst();
        boolean harm =
                all.stream()
                        .flatMap(account -> account.figures().stream())
                        .anyMatch(it ->
                                it.outcome() == Outcome.KILLED
                                        || it.outcome() == Outcome.INJURED
                                        || it.outcome() == Outcome.CASUALTIES);
        if (Types.mayBeUnarmed(main.type()) && !harm) {
            return new Coded.None(
                    report,
                    "Its main event is of type " + main.type().word() + ", and nobody was hurt.");
        }
        return new Coded.Event(report, event(all));
    }

    private static String whyNone(Reading reading) {
        List<FigureClaim> figures =
                reading.claims().stream()
                        .filter(FigureClaim.class::isInstance)
                        .map(FigureClaim.class::cast)
                        .toList();
        if (figures.stream().anyMatch(FigureClaim::isUnarmed)) {
            return "No violence harmed those it counts, but an accident, a disaster or a disease,"
                    + " or a court judges an old killing.";
        }
        return figures.stream().anyMatch(it -> Accounts.isOfOneEvent(it) && MainEvent.happened(it))
                ? "It counts people, and no word of it says that violence harmed them."
                : "The report says of nothing violent that it happened.";
    }

    private CodedEvent event(List<Account> all) {
        Weighed weighed = weighing.withUncounted(all);
        Dyad dyad = weighed.dyad();
        Optional<LeadToll> killed = weighed.killed();
        Optional<Where> where = weighed.where();
        Account main = weighed.byDead();
        TollScene casualties = TollScene.of(background, all, Outcome.CASUALTIES);
        boolean armedDead = killed.filter(DeathsByClass::armedDied).isPresent();
        Optional<Deaths> deaths =
                killed.map(toll -> new DeathsByClass(dyad, toll).deaths())
                        .or(() -> new DeadAndWounded(dyad, casualties).deaths())
                        .or(() -> saysNone(main) ? Optional.of(NONE) : Optional.empty());
        long most = deaths.map(Deaths::high).orElse(0L);
        Optional<Site> site = where.flatMap(it -> background.site(it.place()));
        return new CodedEvent(
                main.type(),
                weapon(main),
                main.days().map(Days::from),
                main.days().map(Days::to),
                precision(main),
                site.flatMap(Site::country),
                site.flatMap(Site::countryName),
                site.flatMap(Site::adm1),
                site.flatMap(Site::adm2),
                where.map(it -> named(it, site)),
                where.map(it -> OptionalInt.of(wherePrecision(main, it)))
                        .orElse(OptionalInt.empty()),
                dyad.nameOfA(armedDead),
                dyad.nameOfB(armedDead),
                dyad.perpetrator(),
                deaths,
                told(killed, Who.CHILD, most),
                told(killed, Who.WOMAN, most),
                weighed.injured()
                        .map(it -> OptionalLong.of(it.total().low()))
                        .orElse(OptionalLong.empty()),
                weighed.injured()
                        .map(it -> OptionalLong.of(it.total().high()))
                        .orElse(OptionalLong.empty()),
                claims(main));
    }

    /** "No casualties were reported": none died, which is not the same as nothing said. */
    private static boolean saysNone(Account main) {
        return main.figures().stream()
                .anyMatch(it ->
                        it.outcome() == Outcome.CASUALTIES && it.count().equals(Count.exactly(0)));
    }

    private static OptionalLong told(Optional<LeadToll> killed, Who who, long most) {
        return killed.map(toll -> toll.told(who, most)).orElse(OptionalLong.empty());
    }

    private static OptionalInt precision(Account main) {
        return main.days()
                .map(days -> OptionalInt.of(days.precision()))
                .orElse(OptionalInt.empty());
    }

    private static Optional<String> weapon(Account main) {
        return main.incidents().stream().flatMap(it -> it.weapon().stream()).findFirst();
    }

    private static List<String> claims(Account main) {
        return main.claims().map(Claim::id).distinct().toList();
    }

    /** The same place under UCDP's name. */
    private static Where named(Where where, Optional<Site> site) {
        String name = site.flatMap(Site::where).orElse(where.name());
        return new Where(
                where.place(), name, where.lat(), where.lon(), where.precision(), where.span());
    }

    private static int wherePrecision(Account main, Where where) {
        return switch (where.precision()) {
            case EXACT, NEIGHBOURHOOD, TOWN, CITY -> isNear(main, where) ? 2 : 1;
            case ADMIN2 -> 3;
            case ADMIN1 -> 4;
            case COUNTRY -> 6;
        };
    }

    private static boolean isNear(Account main, Where where) {
        return where.span().isPresent()
                && main.incidents().stream()
                        .filter(claim -> claim.where().contains(where))
                        .anyMatch(claim -> isNear(main, claim, where.span().get()));
    }

    private static boolean isNear(Account main, IncidentClaim claim, Span span) {
        String text = main.reading().report().part(claim.quote().part());
        if (span.start() > text.length()) return false;
        String before = text.substring(Math.max(0, span.start() - NEAR_REACH), span.start());
        return NEAR.matcher(before).find();
    }
}
