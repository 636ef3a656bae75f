package org.parallax.reconcile.coding;

import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Accounts;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Sentences;
import org.parallax.reconcile.tolls.HandRules;
import org.parallax.reconcile.tolls.Judge;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.Range;
import org.parallax.reconcile.tolls.Toll;
import org.parallax.reconcile.tolls.TollScene;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Weighs what one report says of its main event: for the code of that report and the record. */
public final class Weighing {
    /** Sentences after a toll in which some of those it counts are told. */
    private static final int PARTS_REACH = 2;

    private final Background background;
    private final Kin kin;
    private final Wars wars;
    private final Judge judge;

    public Weighing(Background background, Judge judge) {
        this.background = background;
        this.kin = new Kin(background);
        this.wars = new Wars(background, kin);
        this.judge = judge;
    }

    /**
     * @param all what one report tells, the main account first; at least one
     */
    public Weighed of(List<Account> all) {
        return of(all, false);
    }

    /** The same; where some died of whom no number is told, these lead. */
    Weighed withUncounted(List<Account> all) {
        return of(all, true);
    }

    private Weighed of(List<Account> all, boolean uncounted) {
        Account ruled = all.getFirst();
        TollScene scene = TollScene.of(background, all, Outcome.KILLED);
        Optional<LeadToll> lead = judge.lead(scene);
        if (lead.isEmpty() && uncounted) lead = someDied(ruled);
        Strays strays = new Strays(background, scene, all, lead);
        if (strays.isForeign()) {
            lead = Optional.empty();
            strays = new Strays(background, scene, all, lead);
        }
        Optional<LeadToll> injured = strays.injured();
        Account led =
                lead.map(toll -> ruled.withFigures(Outcome.KILLED, toll.figures())).orElse(ruled);
        Optional<Where> where = MainPlace.of(background, led);
        Camps camps = Camps.of(led, kin);
        Optional<War> war =
                Accounts.namesViolence(led.reading())
                        ? wars.of(led, camps, where)
                        : Optional.empty();
        Dyad dyad = Dyad.of(camps, war, kin);
        Optional<LeadToll> killed =
                lead.map(new Enemies(dyad, scene)::addedTo)
                        .map(toll -> toll.withParts(parts(scene, toll.lead())));
        return new Weighed(ruled, where, dyad, killed, injured, strays.hit());
    }

    /** Parts of the lead that the sentences right after it tell. */
    private static List<Toll> parts(TollScene scene, Toll lead) {
        return scene.tolls().stream()
                .filter(it -> HandRules.firmness(it) == HandRules.Firmness.PART_ONLY)
                .filter(it -> scene.owner(it) == TollScene.Owner.MAIN)
                .filter(it -> {
                    int after = scene.order(it) - scene.order(lead);
                    return after > 0 && after <= PARTS_REACH;
                })
                .filter(it -> it.figures().stream().allMatch(part -> isWithin(part, lead)))
                .toList();
    }

    private static boolean isWithin(FigureClaim part, Toll lead) {
        return Range.of(part.count()).best() <= lead.sum().best();
    }

    /** "Several people were killed and injured": more than one died, nobody says how many. */
    private static Optional<LeadToll> someDied(Account main) {
        Sentences sentences = main.sentences();
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
}
