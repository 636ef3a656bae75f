package org.parallax.reconcile;

import org.parallax.claims.Act;
import org.parallax.claims.Claim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Stance;
import org.parallax.claims.StatementClaim;
import org.parallax.event.Accusation;

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
 * chars of one in its report. That keeps an incident free of the politics told further down.
 */
final class Responsibility {
    private static final int BESIDE = 250;

    /** A speaker whom the report names by these alone is nobody that can be held to his words. */
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "who");

    private final Kin kin;
    private final Map<Parties, Set<String>> accusing = new TreeMap<>();
    private final Map<Parties, Set<String>> denying = new TreeMap<>();
    private final Set<String> claiming = new TreeSet<>();
    private final Set<String> claims = new TreeSet<>();

    private record Parties(String by, String against) implements Comparable<Parties> {
        @Override
        public int compareTo(Parties other) {
            int byAccuser = by.compareTo(other.by);
            return byAccuser != 0 ? byAccuser : against.compareTo(other.against);
        }
    }

    private record Denial(String by, Optional<String> about, Claim claim) {}

    Responsibility(Kin kin, Collection<Account> accounts) {
        this.kin = kin;
        List<Denial> denials = new ArrayList<>();
        for (Account account : accounts) {
            account.incidents().forEach(this::readIncident);
            for (Claim claim : account.reading().claims()) {
                readStatement(account, claim);
                denial(account, claim).ifPresent(denials::add);
            }
        }
        denials.forEach(this::link);
    }

    List<Accusation> accusations() {
        return accusing.entrySet().stream()
                .map(entry ->
                        new Accusation(
                                entry.getKey().by(),
                                entry.getKey().against(),
                                List.copyOf(entry.getValue()),
                                List.copyOf(denying.getOrDefault(entry.getKey(), Set.of()))))
                .toList();
    }

    /** Those who say that they did it. */
    List<String> claimedBy() {
        return List.copyOf(claiming);
    }

    /** Ids of the statements and denials that are linked. */
    Set<String> claims() {
        return claims;
    }

    /** True where the actor's camp denies what its camp is accused of, or both sides accuse. */
    boolean isDisputed(String actor) {
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

    private void readIncident(IncidentClaim claim) {
        Optional<String> sayer = sayer(claim);
        if (sayer.isEmpty()) return;
        if (claim.stance() == Stance.CLAIMED) claiming.add(sayer.get());
        if (claim.stance() != Stance.ACCUSED) return;
        for (String accused : claim.perpetrators()) accuse(sayer.get(), accused, claim);
    }

    private void accuse(String by, String against, Claim claim) {
        if (kin.areOneCamp(by, against) || PRONOUNS.contains(by.toLowerCase(Locale.ROOT))) return;
        accusing.computeIfAbsent(new Parties(by, against), _ -> new TreeSet<>()).add(claim.id());
        claims.add(claim.id());
    }

    private void readStatement(Account account, Claim claim) {
        if (!(claim instanceof StatementClaim statement) || !isBeside(account, claim)) return;
        Optional<String> speaker = speaker(statement);
        if (speaker.isEmpty()) return;
        if (statement.act() == Act.ACCUSE && statement.about().isPresent()) {
            accuse(speaker.get(), statement.about().get(), claim);
        }
        if (statement.act() == Act.CLAIM_RESPONSIBILITY) {
            claiming.add(speaker.get());
            claims.add(claim.id());
        }
    }

    private Optional<Denial> denial(Account account, Claim claim) {
        if (!isBeside(account, claim)) return Optional.empty();
        if (claim instanceof StatementClaim it && it.act() == Act.DENY) {
            return speaker(it).map(by -> new Denial(by, it.about(), claim));
        }
        if (claim instanceof IncidentClaim it && it.stance() == Stance.DENIED) {
            return sayer(it).map(by -> new Denial(by, Optional.empty(), claim));
        }
        return Optional.empty();
    }

    /**
     * A denial answers every accusation against the denier's camp, by whom it is about if named.
     */
    private void link(Denial denial) {
        for (Parties parties : accusing.keySet()) {
            boolean own = kin.areOneCamp(denial.by(), parties.against());
            boolean answers =
                    denial.about()
                            .map(it ->
                                    kin.areOneCamp(it, parties.by())
                                            || kin.areOneCamp(it, parties.against()))
                            .orElse(true);
            if (!own || !answers) continue;
            denying.computeIfAbsent(parties, _ -> new TreeSet<>()).add(denial.by());
            claims.add(denial.claim().id());
        }
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
}
