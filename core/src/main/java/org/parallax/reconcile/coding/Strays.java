package org.parallax.reconcile.coding;

import org.parallax.claims.Claim;
import org.parallax.claims.Outcome;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.tolls.HandRules;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.Toll;
import org.parallax.reconcile.tolls.TollScene;
import org.parallax.reconcile.tolls.TollScene.Owner;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The hurt of a report's main event, found again where cutting the report into events took them
 * away from it: a headline has the day or the place of the paper, the text that of the deed. Asked
 * only where the main event has nobody hurt or hit of its own.
 */
final class Strays {
    /** The headline and the sentences right behind it tell what the report is about. */
    private static final int LEAD = 3;

    private static final long RECENT_DAYS = 31;

    private final TollScene injured;
    private final TollScene hit;
    private final List<Account> accounts;
    private final Optional<LeadToll> killed;

    /**
     * @param accounts what one report tells, the main account first
     * @param killed the toll of the dead that leads
     */
    Strays(Background background, List<Account> accounts, Optional<LeadToll> killed) {
        this.accounts = accounts;
        this.killed = killed;
        this.injured = TollScene.of(background, accounts, Outcome.INJURED);
        this.hit = TollScene.of(background, accounts, Outcome.CASUALTIES);
    }

    /** Those of the main event; else, where nobody is told hit either, those it lost. */
    Optional<LeadToll> injured() {
        Optional<LeadToll> own = new HandRules().lead(injured);
        return own.isPresent() || has(hit) ? own : lost(injured);
    }

    /** Those hit whom the main event lost; empty where it has any hurt or hit of its own. */
    Optional<LeadToll> hit() {
        boolean told = has(injured) || has(hit) || injured().isPresent();
        return told ? Optional.empty() : lost(hit);
    }

    private static boolean has(TollScene scene) {
        return scene.tolls().stream().anyMatch(it -> scene.owner(it) == Owner.MAIN && some(it));
    }

    private static boolean some(Toll toll) {
        return HandRules.isStated(toll) && toll.sum().best() > 0;
    }

    /** The first that may be the main event's; one who is first told is told most fully. */
    private Optional<LeadToll> lost(TollScene scene) {
        return scene.tolls().stream()
                .filter(it -> scene.owner(it) != Owner.MAIN && some(it))
                .filter(it -> !Cues.ELSEWHERE.in(scene.words(it)))
                .filter(it -> isBesideDead(it) || isLead(scene, it) || isSoonBefore(scene, it))
                .findFirst()
                .map(LeadToll::alone);
    }

    /** Of the event whose dead lead the report. */
    private boolean isBesideDead(Toll toll) {
        Predicate<Account> told =
                account -> account.figures().containsAll(toll.figures());
        return killed.isPresent()
                && accounts.stream()
                        .filter(told)
                        .anyMatch(it -> it.figures().containsAll(killed.get().lead().figures()));
    }

    private static boolean isLead(TollScene scene, Toll toll) {
        return scene.order(toll) <= LEAD && !scene.isOld(toll);
    }

    /** On a day of its own, where the main event's claim has only the day of the paper. */
    private boolean isSoonBefore(TollScene scene, Toll toll) {
        Account main = accounts.getFirst();
        boolean dated =
                main.incidents().stream()
                        .limit(1)
                        .map(Claim::when)
                        .anyMatch(when -> Days.of(when).filter(Days::firm).isPresent());
        Relation place = scene.place(toll);
        boolean far = place == Relation.APART || place == Relation.FAR;
        return !dated
                && !far
                && scene.daysApart(toll).filter(days -> days > RECENT_DAYS).isEmpty();
    }
}
