package org.parallax.exchange.flat;

import org.parallax.claims.Stance;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.Event.Lineage;
import org.parallax.exchange.event.RecordView;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which first sayers report an incident, as lists for multiple-systems estimation. Whoever only
 * carries another's account is no list; nor is "residents", who are others each time, nor a report
 * whose outlet is not known; nor does a body list what it does nothing but deny.
 *
 * @param lists origins that can be met again at other incidents
 * @param nameless origins that cannot
 * @param deniers origins that only deny it, or expect it
 */
record Inclusion(List<String> lists, List<String> nameless, List<String> deniers) {
    private static final String UNNAMED = "unnamed";

    static Inclusion of(RecordView record, Event event) {
        Set<String> unnamed = new HashSet<>(event.reports());
        unnamed.addAll(event.alsoIn());
        for (Lineage lineage : event.lineages()) {
            if (lineage.kind().equals(UNNAMED)) unnamed.add(lineage.origin());
        }
        Set<String> denying = new HashSet<>();
        event.accusations().forEach(it -> denying.addAll(it.deniedBy()));
        Inclusion inclusion =
                new Inclusion(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String origin : event.origins()) {
            List<String> kind;
            if (unnamed.contains(origin)) kind = inclusion.nameless;
            else if (denying.contains(origin) && !reports(record, event, origin))
                kind = inclusion.deniers;
            else kind = inclusion.lists;
            kind.add(origin);
        }
        return inclusion;
    }

    /** True where the origin says anything of the incident but that it is not so. */
    private static boolean reports(RecordView record, Event event, String origin) {
        return event.claims().stream()
                .map(record::account)
                .flatMap(Optional::stream)
                .filter(it -> isBy(origin, it))
                .anyMatch(it -> !isNothing(it.stance()));
    }

    private static boolean isBy(String origin, Account account) {
        if (account.saidBy().isEmpty()) return false;
        Account.Said first = account.saidBy().getFirst();
        return first.actor().orElseGet(() -> first.name().toLowerCase(Locale.ROOT)).equals(origin);
    }

    private static boolean isNothing(Stance stance) {
        return switch (stance) {
            case DENIED, EXPECTED -> true;
            case ASSERTED, ACCUSED, CLAIMED, UNCONFIRMED -> false;
        };
    }
}
