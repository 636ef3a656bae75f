package org.parallax.reconcile.coding;

import org.parallax.claims.FigureClaim;
import org.parallax.knowledge.Conflict;
import org.parallax.knowledge.Conflict.Unnamed;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Types;
import org.parallax.reconcile.tolls.Rank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The two sides of one account by UCDP's rules: a government is side a; those who attack civilians
 * and fight nobody have "Civilians" as side b; partners are one comma-joined name. A side that the
 * report leaves unnamed is the one that fights there.
 *
 * @param a ids of side a
 * @param b ids of side b, empty in one-sided violence and where nobody is named
 * @param war the war it belongs to, where the table knows one; names the sides
 */
record Dyad(Kin kin, List<String> a, List<String> b, Camps camps, Optional<War> war) {
    private static final String CIVILIANS = "Civilians";

    static Dyad of(Camps camps, Optional<War> war, Kin kin) {
        List<String> one = camps.one();
        List<String> other = camps.other();
        boolean swap =
                war.map(it -> !it.mayBe(one, true) || !it.mayBe(other, false))
                        .orElse(one.isEmpty() || (isState(other, kin) && !isState(one, kin)));
        return swap ? new Dyad(kin, other, one, camps, war) : new Dyad(kin, one, other, camps, war);
    }

    private static boolean isState(Collection<String> side, Kin kin) {
        return side.stream().anyMatch(kin::isState);
    }

    /**
     * UCDP's name of side a.
     *
     * @param armedDead whether anybody who bears arms is said to have died
     */
    Optional<String> nameOfA(boolean armedDead) {
        if (war.isEmpty()) return name(a);
        Conflict conflict = war.get().conflict();
        if (!isOneSided(armedDead)) return Optional.of(conflict.a());
        if (!camps.doers().isEmpty()) return name(camps.doers());
        boolean ofA = conflict.unnamed() == Unnamed.ONE_SIDED_A;
        return Optional.of(ofA ? conflict.a() : conflict.b());
    }

    /**
     * @param armedDead whether anybody who bears arms is said to have died
     */
    Optional<String> nameOfB(boolean armedDead) {
        if (isOneSided(armedDead)) return Optional.of(CIVILIANS);
        return war.map(it -> it.conflict().b()).or(() -> name(b));
    }

    /**
     * Where a war is known, shells and bombs on civilians are part of it; shots at them are not.
     */
    boolean isOneSided(boolean armedDead) {
        boolean named = !camps.doers().isEmpty();
        if (armedDead) return false;
        if (war.isEmpty()) return b.isEmpty() && (camps.civilianTarget() || named);
        if (named) return camps.other().isEmpty() && Types.isAtPersons(camps.type());
        return switch (war.get().conflict().unnamed()) {
            case DYAD, UNKNOWN, NAMED -> false;
            case ONE_SIDED, ONE_SIDED_A -> camps.isEmpty();
        };
    }

    /** True where those of whom nothing is told are taken for civilians. */
    boolean takesUnsaidForCivilians(boolean armedDead) {
        if (camps.civilianTarget() || isOneSided(armedDead)) return true;
        boolean known = war.isPresent() || (!a.isEmpty() && !b.isEmpty());
        return known && !isUnsigned() && !Types.isBattle(camps.type());
    }

    /** A killing among gangs that nobody has signed: who the dead were is not known either. */
    boolean isUnsigned() {
        return war.filter(it -> it.conflict().unnamed() == Unnamed.UNKNOWN).isPresent()
                && camps.doers().isEmpty();
    }

    Optional<String> perpetrator() {
        return name(camps.doers());
    }

    private Optional<String> name(List<String> side) {
        TreeSet<String> names = new TreeSet<>();
        for (String actor : side) {
            names.add(kin.ucdp(actor).or(() -> kin.name(actor)).orElse(actor));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    boolean isA(String actor) {
        if (war.filter(it -> it.isA(actor)).isPresent()) return true;
        return war.filter(it -> it.isB(actor)).isEmpty() && kin.meet(List.of(actor), a);
    }

    boolean isB(String actor) {
        if (war.filter(it -> it.isB(actor)).isPresent()) return true;
        return war.filter(it -> it.isA(actor)).isEmpty() && kin.meet(List.of(actor), b);
    }

    boolean aIsState() {
        return war.map(War::aIsState).orElseGet(() -> isState(a, kin));
    }

    boolean bIsState() {
        return war.map(War::bIsState).orElseGet(() -> isState(b, kin));
    }

    /** True where those who did it are side a, false where they are side b. */
    Optional<Boolean> didA() {
        if (camps.doers().isEmpty()) return Optional.empty();
        boolean ofA = camps.doers().stream().allMatch(this::isA);
        boolean ofB = camps.doers().stream().allMatch(this::isB);
        return ofA == ofB ? Optional.empty() : Optional.of(ofA);
    }

    /**
     * The side that armed persons are of: true for a, false for b; by their body, by what soldiers
     * and rebels are called, or as those whom the other side attacked.
     */
    Optional<Boolean> campOf(FigureClaim claim) {
        if (claim.side().isPresent()) {
            if (isA(claim.side().get())) return Optional.of(true);
            return isB(claim.side().get()) ? Optional.of(false) : Optional.empty();
        }
        Rank rank = Rank.of(claim);
        if (aIsState() != bIsState() && rank != Rank.UNSAID)
            return Optional.of(aIsState() == (rank == Rank.TROOPS));
        return didA().map(ofA -> !ofA);
    }

    /** True where side b has a name. */
    boolean hasB() {
        return war.isPresent() || !b.isEmpty();
    }
}
