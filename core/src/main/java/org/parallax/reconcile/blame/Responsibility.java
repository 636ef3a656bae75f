package org.parallax.reconcile.blame;

import org.parallax.claims.Act;
import org.parallax.claims.Claim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Reading;
import org.parallax.claims.Stance;
import org.parallax.claims.StatementClaim;
import org.parallax.event.Accusation;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.accounts.Kin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is blamed for an incident, who denies it, who claims it.
 *
 * <p>A statement counts where it stands beside a claim of the incident: within {@value #BESIDE}
 * chars of one in its report. That keeps an incident free of the politics told further down. A
 * denial counts from anywhere where it tells the deed, and further down its own report where it
 * answers what was said of the denier last.
 */
public final class Responsibility {
    private static final int BESIDE = 250;

    /** A speaker whom the report names by these alone is nobody that can be held to his words. */
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "who");

    private final Kin kin;
    private final Rebuttals rebuttals;

    /** Report -> the kinds of deeds it tells of. */
    private final Map<String, Set<IncidentType>> kinds = new TreeMap<>();

    private final Map<Parties, Set<String>> accusing = new TreeMap<>();

    /** Those who name a doer without taking sides: no accusers until the doer denies it. */
    private final Map<Parties, Set<String>> naming = new TreeMap<>();

    /** What holds one responsible for another, each with the account that it stands in. */
    private final Map<Parties, List<Telling>> told = new TreeMap<>();

    private final Map<Parties, Set<String>> denying = new TreeMap<>();
    private final Map<Parties, Set<String>> denials = new TreeMap<>();
    private final Set<String> claiming = new TreeSet<>();
    private final Set<String> claims = new TreeSet<>();

    private record Parties(String by, String against) implements Comparable<Parties> {
        @Override
        public int compareTo(Parties other) {
            int byAccuser = by.compareTo(other.by);
            return byAccuser != 0 ? byAccuser : against.compareTo(other.against);
        }
    }

    private record Telling(Claim claim, Account account) {
        String report() {
            return claim.quote().report();
        }

        /** The deed itself, or of a mere "X accuses Y" the deeds beside which it stands. */
        List<IncidentClaim> deeds() {
            return claim instanceof IncidentClaim deed ? List.of(deed) : account.incidents();
        }
    }

    public Responsibility(Kin kin, Rebuttals rebuttals, Collection<Account> accounts) {
        this.kin = kin;
        this.rebuttals = rebuttals;
        for (Account account : accounts) {
            account.incidents().forEach(claim -> readIncident(account, claim));
            account.incidents()
                    .forEach(claim ->
                            kinds.computeIfAbsent(account.report(), _ -> new TreeSet<>())
                                    .add(claim.type()));
            for (Claim claim : account.reading().claims()) readStatement(account, claim);
        }
        for (Account account : accounts) {
            for (Rebuttal rebuttal : rebuttals.in(account.report()))
                link(rebuttal, account, accounts);
        }
        for (Rebuttal rebuttal : rebuttals.elsewhere(accounts)) answer(rebuttal, rebuttal.by());
        naming.keySet().retainAll(denying.keySet());
        naming.values().forEach(claims::addAll);
    }

    /** Accusations, and doers named by others where they deny it; by accuser, then by accused. */
    public List<Accusation> accusations() {
        Map<Parties, Set<String>> all = new TreeMap<>(accusing);
        naming.forEach((parties, ids) ->
                all.merge(
                        parties,
                        ids,
                        (some, more) -> {
                            Set<String> both = new TreeSet<>(some);
                            both.addAll(more);
                            return both;
                        }));
        return all.entrySet().stream()
                .map(entry ->
                        new Accusation(
                                entry.getKey().by(),
                                entry.getKey().against(),
                                List.copyOf(entry.getValue()),
                                List.copyOf(denying.getOrDefault(entry.getKey(), Set.of())),
                                List.copyOf(denials.getOrDefault(entry.getKey(), Set.of()))))
                .toList();
    }

    /** Those who say that they did it. */
    public List<String> claimedBy() {
        return List.copyOf(claiming);
    }

    /** True where somebody is held responsible. */
    boolean accuses() {
        return !accusing.isEmpty() || !naming.isEmpty();
    }

    /** Ids of the statements and denials that are linked. */
    public Set<String> claims() {
        return claims;
    }

    /** True where the actor's camp denies what its camp is accused of, or both sides accuse. */
    boolean isDisputed(String actor) {
        if (naming.keySet().stream().anyMatch(it -> kin.areOneCamp(it.against(), actor)))
            return true;
        for (Parties one : accusing.keySet()) {
            if (!kin.areOneCamp(one.against(), actor)) continue;
            if (denying.containsKey(one)) return true;
            for (Parties other : accusing.keySet()) {
                boolean mutual =
                        kin.areOneCamp(one.by(), other.against())
                                && kin.areOneCamp(one.against(), other.by());
                if (mutual) return true;
            }
        }
        return false;
    }

    /** Those whom different camps blame, where they do not blame one camp; else empty. */
    Set<String> rivals() {
        Set<String> rivals = new TreeSet<>();
        for (Parties one : accusing.keySet()) {
            for (Parties other : accusing.keySet()) {
                boolean differ =
                        !kin.areOneCamp(one.by(), other.by())
                                && !kin.areOneCamp(one.against(), other.against());
                if (differ) rivals.add(one.against());
            }
        }
        return rivals;
    }

    private void readIncident(Account account, IncidentClaim claim) {
        Optional<String> sayer = sayer(claim);
        if (claim.stance() == Stance.CLAIMED) sayer.ifPresent(claiming::add);
        boolean blames = claim.stance() == Stance.ACCUSED;
        boolean names = claim.stance() == Stance.ASSERTED || blames && sayer.isEmpty();
        if (!blames && !names) return;
        Optional<String> by = sayer.or(() -> account.reading().report().outlet());
        if (by.isEmpty()) return;
        for (String accused : accused(claim, by.get())) {
            if (blames && sayer.isPresent()) accuse(by.get(), accused, claim, account);
            else if (isAccusation(by.get(), accused)) name(by.get(), accused, claim, account);
        }
        boolean mutual = blames && claim.perpetrators().size() == 2 && sayer.isPresent();
        if (mutual && kin.areOneCamp(claim.perpetrators().getFirst(), sayer.get()))
            accuse(
                    claim.perpetrators().getLast(),
                    sayer.get(),
                    claim,
                    account); // "accused each other"
    }

    /** Whom a claim holds responsible; of a battle for which one side answers, that side. */
    private static List<String> accused(IncidentClaim claim, String by) {
        boolean oneSided =
                claim.stance() == Stance.ACCUSED
                        && claim.perpetrators().isEmpty()
                        && claim.parties().size() == 1
                        && !claim.parties().contains(by);
        return oneSided ? claim.parties() : claim.perpetrators();
    }

    private void accuse(String by, String against, Claim claim, Account account) {
        if (!isAccusation(by, against)) return;
        Parties parties = new Parties(by, against);
        accusing.computeIfAbsent(parties, _ -> new TreeSet<>()).add(claim.id());
        told.computeIfAbsent(parties, _ -> new ArrayList<>()).add(new Telling(claim, account));
        claims.add(claim.id());
    }

    private void name(String by, String against, Claim claim, Account account) {
        Parties parties = new Parties(by, against);
        naming.computeIfAbsent(parties, _ -> new TreeSet<>()).add(claim.id());
        told.computeIfAbsent(parties, _ -> new ArrayList<>()).add(new Telling(claim, account));
    }

    private boolean isAccusation(String by, String against) {
        return !kin.areOneCamp(by, against) && !PRONOUNS.contains(by.toLowerCase(Locale.ROOT));
    }

    private void readStatement(Account account, Claim claim) {
        if (!(claim instanceof StatementClaim statement) || !isBeside(account, claim)) return;
        Optional<String> speaker = speaker(statement);
        if (speaker.isEmpty()) return;
        boolean accuses = statement.act() == Act.ACCUSE && statement.about().isPresent();
        if (accuses && isParty(statement.about().get(), account))
            accuse(speaker.get(), statement.about().get(), claim, account);
        if (statement.act() == Act.CLAIM_RESPONSIBILITY) {
            claiming.add(speaker.get());
            claims.add(claim.id());
        }
    }

    /** Residents, or a council, that an accusation speaks of are not what it accuses. */
    private boolean isParty(String about, Account account) {
        return kin.bearsArms(about)
                || kin.bearsArms(kin.root(about))
                || account.actors().stream().anyMatch(it -> kin.areOneCamp(it, about));
    }

    /** A denial beside the incident, of its deed, or of what its report said last of the denier. */
    private void link(Rebuttal rebuttal, Account account, Collection<Account> all) {
        Optional<Blame> last =
                Cues.ANSWER.in(rebuttal.claim().quote().words())
                        ? Blame.before(rebuttal, account.reading(), kin)
                        : Optional.empty();
        if (rebuttal.open()) {
            last.filter(it -> isOfThis(it.claim())).ifPresent(it -> answer(rebuttal, it.against()));
            return;
        }
        boolean deed = rebuttal.deed().isPresent();
        boolean answers =
                deed
                        ? rebuttals.denies(rebuttal, account, false)
                                || all.stream().anyMatch(it -> rebuttals.denies(rebuttal, it, true))
                        : last.filter(it -> isOfThis(it.claim())).isPresent();
        boolean loose = !deed && isBeside(account, rebuttal.claim()) && isAnswer(rebuttal);
        if (answers || loose) answer(rebuttal, rebuttal.by());
    }

    /** Of what others said, or of somebody who accuses here. */
    private boolean isAnswer(Rebuttal rebuttal) {
        return Cues.ANSWER.in(rebuttal.claim().quote().words())
                || rebuttal.about()
                        .filter(about ->
                                accusing.keySet().stream()
                                        .anyMatch(it -> kin.areOneCamp(about, it.by())))
                        .isPresent();
    }

    private boolean isOfThis(Claim blame) {
        String id = blame.id();
        return accusing.values().stream().anyMatch(it -> it.contains(id))
                || naming.values().stream().anyMatch(it -> it.contains(id));
    }

    /**
     * A denial answers every accusation against the denier's camp; of several, those by or against
     * whom it is about if it names one.
     */
    private void answer(Rebuttal rebuttal, String by) {
        Set<Parties> all = new TreeSet<>();
        accusing.keySet().stream().filter(it -> isOwn(by, it)).forEach(all::add);
        naming.keySet().stream().filter(it -> isOwn(by, it)).forEach(all::add);
        boolean named =
                rebuttal.about().isPresent()
                        && all.stream().anyMatch(it -> isAbout(rebuttal.about().get(), it));
        for (Parties parties : all) {
            if (named && !isAbout(rebuttal.about().orElseThrow(), parties)) continue;
            if (!tellsTheDeed(rebuttal, parties)) continue;
            denying.computeIfAbsent(parties, _ -> new TreeSet<>()).add(by);
            denials.computeIfAbsent(parties, _ -> new TreeSet<>()).addAll(rebuttal.ids());
            claims.addAll(rebuttal.ids());
        }
    }

    /** True where one of the claims that accuse may tell the deed that is denied. */
    private boolean tellsTheDeed(Rebuttal rebuttal, Parties parties) {
        String report = rebuttal.claim().quote().report();
        return told.getOrDefault(parties, List.of()).stream()
                .anyMatch(it ->
                        it.report().equals(report)
                                ? isOfItsReport(rebuttal, it)
                                : isOfAnother(rebuttal, it));
    }

    private boolean isOfItsReport(Rebuttal rebuttal, Telling telling) {
        return !(telling.claim() instanceof IncidentClaim it)
                || rebuttals.isOf(rebuttal, it, false);
    }

    /** Without a deed it is of whatever the denier is accused of. */
    private boolean isOfAnother(Rebuttal rebuttal, Telling telling) {
        return rebuttal.deed().isEmpty()
                || telling.deeds().stream()
                        .anyMatch(it ->
                                rebuttals.isOf(rebuttal, it, true) && tellsTheKind(rebuttal, it));
    }

    /**
     * Whoever denies a drone strike denies no "attacks" of which another report tells, unless that
     * tells of a drone strike too.
     */
    private boolean tellsTheKind(Rebuttal rebuttal, IncidentClaim told) {
        return rebuttal.deed()
                .map(IncidentClaim::type)
                .filter(type ->
                        type != told.type()
                                && !Rebuttals.isOpen(type)
                                && Rebuttals.isOpen(told.type()))
                .filter(type -> !kinds.getOrDefault(told.quote().report(), Set.of()).contains(type))
                .isEmpty();
    }

    private boolean isOwn(String by, Parties parties) {
        return kin.areOneCamp(by, parties.against());
    }

    private boolean isAbout(String about, Parties parties) {
        return kin.areOneCamp(about, parties.by()) || kin.areOneCamp(about, parties.against());
    }

    private static boolean isBeside(Account account, Claim claim) {
        return account.claims()
                .anyMatch(it ->
                        it.quote().part() == claim.quote().part() && distance(it, claim) <= BESIDE);
    }

    private static int distance(Claim one, Claim other) {
        int after = other.quote().span().start() - one.quote().span().end();
        int before = one.quote().span().start() - other.quote().span().end();
        return Math.max(0, Math.max(after, before));
    }

    private static Optional<String> sayer(Claim claim) {
        return claim.saidBy().stream().findFirst().map(it -> it.key());
    }

    private static Optional<String> speaker(StatementClaim claim) {
        return claim.speaker().or(() -> sayer(claim)).or(claim::speakerName);
    }

    /**
     * What a report said last, before a denial, of the denier's doing.
     *
     * @param against who is said to have done it
     */
    private record Blame(Claim claim, String against) {
        static Optional<Blame> before(Rebuttal rebuttal, Reading reading, Kin kin) {
            Optional<Blame> last = Optional.empty();
            for (Claim claim : reading.claims()) {
                if (claim.quote().compareTo(rebuttal.claim().quote()) >= 0) break;
                if (!(claim instanceof IncidentClaim it) || !isPutForward(it)) continue;
                Optional<String> against =
                        accused(it, "").stream()
                                .filter(who ->
                                        rebuttal.open() || kin.areOneCamp(who, rebuttal.by()))
                                .findFirst();
                if (against.isPresent()) last = Optional.of(new Blame(claim, against.get()));
            }
            return last;
        }

        private static boolean isPutForward(IncidentClaim claim) {
            return claim.stance() == Stance.ACCUSED || claim.stance() == Stance.ASSERTED;
        }
    }
}
