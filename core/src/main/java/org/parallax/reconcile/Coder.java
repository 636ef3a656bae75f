package org.parallax.reconcile;

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
import org.parallax.reconcile.Background.Site;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
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
    private final Kin kin;
    private final Accounts accounts;
    private final Judge judge;

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
        this.kin = new Kin(background);
        this.accounts = new Accounts(background);
        this.judge = judge;
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
            return new Coded.None(report, "The report says of nothing violent that it happened.");
        }
        Account main = all.getFirst();
        boolean harm =
                main.figures().stream()
                        .anyMatch(it ->
                                it.outcome() == Outcome.KILLED
                                        || it.outcome() == Outcome.INJURED
                                        || it.outcome() == Outcome.CASUALTIES);
        if (Types.mayBeUnarmed(main.type()) && !harm) {
            return new Coded.None(
                    report,
                    "Its main event is of type " + main.type().word() + ", and nobody was hurt.");
        }
        return new Coded.Event(report, event(main, all));
    }

    private CodedEvent event(Account ruled, List<Account> all) {
        TollScene scene = TollScene.of(background, all, Outcome.KILLED);
        Optional<LeadToll> lead = judge.lead(scene).or(() -> someDied(ruled));
        TollScene casualties = TollScene.of(background, all, Outcome.CASUALTIES);
        Optional<LeadToll> injured =
                new HandRules().lead(TollScene.of(background, all, Outcome.INJURED));
        Account led = lead.map(toll -> ruled.withToll(Outcome.KILLED, toll)).orElse(ruled);
        Optional<Where> where = MainPlace.of(background, led);
        Camps camps = Camps.of(led, kin);
        Dyad dyad = Dyad.of(camps, new Wars(background, kin).of(led, camps, where), kin);
        Optional<LeadToll> killed = lead.map(new Enemies(dyad, scene)::addedTo);
        Account main = killed.map(toll -> ruled.withToll(Outcome.KILLED, toll)).orElse(ruled);
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
                injured.map(it -> OptionalLong.of(it.total().low())).orElse(OptionalLong.empty()),
                injured.map(it -> OptionalLong.of(it.total().high())).orElse(OptionalLong.empty()),
                claims(main));
    }

    /** "Several people were killed and injured": more than one died, nobody says how many. */
    private static Optional<LeadToll> someDied(Account main) {
        Sentences sentences = new Sentences(main.reading().report());
        return main.figures().stream()
                .filter(it -> it.outcome() == Outcome.CASUALTIES || it.outcome() == Outcome.INJURED)
                .filter(it -> Cues.BOTH.in(sentences.words(it.quote())))
                .findFirst()
                .map(it -> LeadToll.alone(Toll.of(List.of(uncounted(it)), Set.of())));
    }

    private static FigureClaim uncounted(FigureClaim claim) {
        return new FigureClaim(
                claim.ground(),
                claim.outcome(),
                Count.UNSTATED,
                claim.unit(),
                claim.who(),
                claim.side(),
                claim.scope(),
                claim.since(),
                claim.partOf());
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
