package org.parallax.reconcile.coding;

import org.parallax.knowledge.Conflict;
import org.parallax.reconcile.accounts.Kin;

import java.util.List;
import java.util.Set;

/** A conflict of the table, and who of the register stands on which side of it. */
public record War(Kin kin, Conflict conflict) {
    private static final String GOVERNMENT = "Government of ";

    /** True where nobody of the camp is known to be on no side or the other. */
    boolean mayBe(List<String> camp, boolean a) {
        return camp.isEmpty() || camp.stream().anyMatch(a ? this::isA : this::isB);
    }

    /** True where the body is side a, or its deeds and dead count as side a's. */
    public boolean isA(String actor) {
        return isOf(actor, conflict.withA()) || (isNamed(actor, conflict.a()) && !isListedB(actor));
    }

    public boolean isB(String actor) {
        return isListedB(actor) || (isNamed(actor, conflict.b()) && !isOf(actor, conflict.withA()));
    }

    private boolean isListedB(String actor) {
        return isOf(actor, conflict.withB());
    }

    private boolean isOf(String actor, Set<String> bodies) {
        return bodies.stream().anyMatch(body -> kin.isWithin(actor, body));
    }

    private boolean isNamed(String actor, String name) {
        return kin.ucdp(actor).filter(name::equals).isPresent();
    }

    /** A rebel movement that UCDP counts as a government is no state to those who report it. */
    public boolean aIsState() {
        return isState(conflict.a(), conflict.withA());
    }

    public boolean bIsState() {
        return isState(conflict.b(), conflict.withB());
    }

    private boolean isState(String name, Set<String> bodies) {
        List<String> own = bodies.stream().filter(body -> isNamed(body, name)).toList();
        if (own.isEmpty()) return name.startsWith(GOVERNMENT);
        return own.stream().anyMatch(body -> kin.isState(body) || kin.isState(kin.root(body)));
    }
}
