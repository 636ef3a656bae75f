package org.parallax.reconcile.coding;

import org.parallax.claims.Claim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hurt of a report's main event, found again where cutting the report into events took them
 * away from it: a headline has the day or the place of the paper, the text that of the deed. Asked
 * only where the main event has nobody hurt or hit of its own.
 */
final class Strays {
    /** The headline and the sentences right behind it tell what the report is about. */
    private static final int LEAD = 3;

    private static final long RECENT_DAYS = 31;
    private static final long SAME_DAYS = 2;

    private final TollScene dead;
    private final TollScene injured;
    private final TollScene hit;
    private final List<Account> accounts;
    private final Optional<LeadToll> killed;

    /**
     * @param dead the report's tolls of the dead
     * @param accounts what one report tells, the main account first
     * @param killed the toll of the dead that leads
     */
    Strays(
            Background background,
            TollScene dead,
            List<Account> accounts,
            Optional<LeadToll> killed) {
        this.dead = dead;
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

    /**
     * True where the dead that lead are another event's: the report begins with people who were hit
     * or hurt, and only further down tells of dead, of another day or elsewhere.
     */
    boolean isForeign() {
        if (killed.isEmpty()) return false;
        Toll lead = killed.get().lead();
        int at = dead.order(lead);
        if (at <= LEAD || !(begins(hit, at) || begins(injured, at))) return false;
        return dead.owner(lead) == Owner.OTHER
                || dead.isOld(lead)
                || dead.daysApart(lead).filter(days -> days > SAME_DAYS).isPresent()
                || Cues.ELSEWHERE.in(dead.words(lead));
    }

    private static boolean begins(TollScene scene, int before) {
        return scene.tolls().stream()
                .anyMatch(it ->
                        scene.owner(it) == Owner.MAIN
                                && some(it)
                                && scene.order(it) <= LEAD
                                && scene.order(it) < before);
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
                .filter(it -> isBesideDead(it) || isLead(scene, it) || isNear(scene, it))
                .findFirst()
                .map(LeadToll::alone);
    }

    /** Of the event whose dead lead: told of it, where it was, or in a sentence with its number. */
    private boolean isBesideDead(Toll toll) {
        if (killed.isEmpty()) return false;
        Toll dead = killed.get().lead();
        boolean one =
                accounts.stream()
                        .map(Account::figures)
                        .anyMatch(it ->
                                it.containsAll(toll.figures()) && it.containsAll(dead.figures()));
        boolean beside =
                this.dead.tolls().stream()
                        .filter(it -> it.sum().best() == dead.sum().best())
                        .anyMatch(it -> this.dead.order(it) == injured.order(toll));
        return one || beside || places(dead).stream().anyMatch(places(toll)::contains);
    }

    private static Set<String> places(Toll toll) {
        return toll.figures().stream()
                .flatMap(it -> it.where().stream())
                .map(Where::place)
                .collect(Collectors.toSet());
    }

    private static boolean isLead(TollScene scene, Toll toll) {
        return scene.order(toll) <= LEAD && !scene.isOld(toll);
    }

    /**
     * Where the main event was, and on no other day; where its claim has only the day of the paper,
     * on any day of late.
     */
    private boolean isNear(TollScene scene, Toll toll) {
        boolean dated =
                accounts.getFirst().incidents().stream()
                        .limit(1)
                        .map(Claim::when)
                        .anyMatch(when -> Days.of(when).filter(Days::firm).isPresent());
        long allowed = dated ? SAME_DAYS : RECENT_DAYS;
        Relation place = scene.place(toll);
        boolean far = place == Relation.APART || place == Relation.FAR;
        return !far && scene.daysApart(toll).filter(days -> days > allowed).isEmpty();
    }
}
