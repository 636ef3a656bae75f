package org.parallax.reconcile.accounts;

import org.parallax.event.Origin;
import org.parallax.reconcile.accounts.Background.Body;
import org.parallax.reconcile.accounts.Background.Kind;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who belongs with whom: an army with its government, a ministry with the army. */
public final class Kin {
    /** Longer chains of parents are taken for a fault of the register. */
    private static final int DEEPEST = 12;

    private final Background background;

    /** How outlets write themselves, by their small letters. */
    private final Map<String, String> outlets;

    public Kin(Background background) {
        this(background, Map.of());
    }

    private Kin(Background background, Map<String, String> outlets) {
        this.background = background;
        this.outlets = outlets;
    }

    /** The same, calling the outlets of these accounts as they write themselves. */
    public Kin calling(Collection<Account> accounts) {
        Map<String, String> spelled = new TreeMap<>();
        for (Account account : accounts) {
            account.reading()
                    .report()
                    .outlet()
                    .ifPresent(outlet ->
                            spelled.merge(
                                    outlet.toLowerCase(Locale.ROOT),
                                    outlet,
                                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
        return new Kin(background, spelled);
    }

    public boolean isWithin(String actor, String ancestor) {
        return background.isWithin(actor, ancestor);
    }

    /** True where one is the other, or a part of it. */
    boolean isOne(String one, String other) {
        return background.isWithin(one, other) || background.isWithin(other, one);
    }

    /** True where both answer to one body, as a ministry and an army do. */
    public boolean areOneCamp(String one, String other) {
        return isOne(one, other) || root(one).equals(root(other));
    }

    public boolean meet(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(two -> areOneCamp(one, two)));
    }

    /** The body at the top of the chain of parents; the id itself where it has none. */
    public String root(String actor) {
        String at = actor;
        for (int i = 0; i < DEEPEST; i++) {
            Optional<String> parent = background.body(at).flatMap(Body::parent);
            if (parent.isEmpty()) return at;
            at = parent.get();
        }
        return at;
    }

    /** True where the register knows the body, and knows it as one that bears arms. */
    public boolean bearsArms(String actor) {
        return wagesWar(actor) || is(actor, Kind.POLICE);
    }

    /** True for those who bear arms, a state's police left out. */
    public boolean wagesWar(String actor) {
        return is(actor, Kind.STATE) || is(actor, Kind.ARMED_GROUP);
    }

    /**
     * True for a body that counts harm and takes no part: a monitor, a UN body, an aid
     * organisation.
     */
    public boolean isMonitor(String actor) {
        return is(actor, Kind.MONITOR);
    }

    public boolean isState(String actor) {
        return is(actor, Kind.STATE) || is(actor, Kind.POLICE);
    }

    private boolean is(String actor, Kind kind) {
        return background.body(actor).filter(body -> body.kind() == kind).isPresent();
    }

    public Optional<String> ucdp(String actor) {
        return background.body(actor).flatMap(Body::ucdp);
    }

    /**
     * What an origin is called in a sentence: the register's name of the body or outlet, else as
     * the outlet writes itself, else as it stands.
     */
    public String called(String origin) {
        return name(origin)
                .or(() -> name(origin.replace(' ', '-')))
                .or(() -> Origin.spelled(origin, it -> Optional.ofNullable(outlets.get(it))))
                .orElse(origin);
    }

    public Optional<String> name(String actor) {
        return background.body(actor).map(Body::name);
    }
}
