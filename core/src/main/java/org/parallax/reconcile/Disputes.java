package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Stance;
import org.parallax.claims.Where;
import org.parallax.event.Dispute;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.origins.Origins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * On what the accounts of an incident contradict each other: who did it, where and when. Only
 * claims of different origins can; what one origin says anew is an update. Figures are compared
 * where they are weighed.
 */
final class Disputes {
    private final Kin kin;
    private final Origins origins;
    private final Places places;

    Disputes(Kin kin, Origins origins, Places places) {
        this.kin = kin;
        this.origins = origins;
        this.places = places;
    }

    /**
     * @param content what is compared: a camp, days, places
     * @param value how it is printed
     */
    private record Said<T>(T content, String value, Claim claim, String origin) {}

    /**
     * @param figures the contested figures, which come last
     */
    List<Dispute> of(Collection<Account> accounts, List<Dispute> figures) {
        List<Dispute> disputes = new ArrayList<>();
        contradicting("perpetrator", blames(accounts), this::differ).ifPresent(disputes::add);
        contradicting("place", places(accounts), this::apart).ifPresent(disputes::add);
        contradicting("day", days(accounts), (one, other) -> one.gap(other) > 0)
                .ifPresent(disputes::add);
        disputes.addAll(figures);
        return disputes;
    }

    /**
     * Whom each claim blames. Of days of fighting, where both sides strike, only what is laid at
     * somebody's door counts: it says whose fault the whole is.
     */
    private List<Said<Set<String>>> blames(Collection<Account> accounts) {
        boolean battle = accounts.stream().anyMatch(Account::isEpisode);
        List<Said<Set<String>>> blames = new ArrayList<>();
        for (Account account : accounts) {
            for (IncidentClaim claim : account.incidents()) {
                boolean blamed = claim.stance() == Stance.ACCUSED;
                boolean told = claim.stance() == Stance.ASSERTED && !battle;
                Set<String> doers = new TreeSet<>();
                claim.perpetrators().stream()
                        .filter(kin::bearsArms)
                        .map(kin::root)
                        .forEach(doers::add);
                if (doers.isEmpty() || !blamed && !told) continue;
                blames.add(new Said<>(doers, named(claim), claim, origins.of(claim)));
            }
        }
        return blames;
    }

    private String named(IncidentClaim claim) {
        return String.join(
                " and ", claim.perpetrators().stream().filter(kin::bearsArms).sorted().toList());
    }

    private boolean differ(Set<String> some, Set<String> others) {
        return some.stream().noneMatch(others::contains);
    }

    private List<Said<List<Where>>> places(Collection<Account> accounts) {
        List<Said<List<Where>>> said = new ArrayList<>();
        for (Account account : accounts) {
            List<Where> fine =
                    account.places().stream().filter(it -> !Places.isCoarse(it)).toList();
            if (!account.main() || fine.isEmpty()) continue;
            Claim first = account.first();
            said.add(new Said<>(fine, fine.getFirst().place(), first, origins.of(first)));
        }
        return said;
    }

    private boolean apart(List<Where> some, List<Where> others) {
        Relation relation = places.between(some, others);
        return relation == Relation.APART || relation == Relation.FAR;
    }

    /** Days of fighting are told of in pieces; only one blow has one day. */
    private List<Said<Days>> days(Collection<Account> accounts) {
        if (accounts.stream().anyMatch(Account::isEpisode)) return List.of();
        List<Said<Days>> said = new ArrayList<>();
        for (Account account : accounts) {
            Optional<Days> days = account.days().filter(Days::firm);
            if (!account.main() || days.isEmpty()) continue;
            Claim first = account.first();
            said.add(new Said<>(days.get(), written(days.get()), first, origins.of(first)));
        }
        return said;
    }

    private static String written(Days days) {
        return days.length() == 1 ? days.from().toString() : days.from() + "/" + days.to();
    }

    /** The values that contradict one of another origin, each once; empty where none does. */
    private static <T> Optional<Dispute> contradicting(
            String field, List<Said<T>> said, BiPredicate<T, T> contradict) {
        Map<T, Set<String>> sayers = new LinkedHashMap<>(); // a thousand copies say one thing
        for (Said<T> it : said) {
            sayers.computeIfAbsent(it.content(), _ -> new TreeSet<>()).add(it.origin());
        }
        List<Said<T>> disputed =
                said.stream()
                        .filter(it -> isContradicted(it, sayers, contradict))
                        .distinct()
                        .toList();
        Map<String, List<Said<T>>> byValue = new TreeMap<>();
        disputed.forEach(it -> byValue.computeIfAbsent(it.value(), _ -> new ArrayList<>()).add(it));
        if (byValue.size() < 2) return Optional.empty();
        List<Dispute.Value> values = new ArrayList<>();
        byValue.forEach((value, of) ->
                values.add(
                        new Dispute.Value(
                                value,
                                of.stream()
                                        .map(Said::claim)
                                        .sorted(Comparator.comparing(Claim::quote))
                                        .map(Claim::id)
                                        .distinct()
                                        .toList(),
                                of.stream().map(Said::origin).distinct().sorted().toList())));
        return Optional.of(new Dispute(field, Optional.empty(), Optional.empty(), values));
    }

    /** True where another origin says what can not be true as well. */
    private static <T> boolean isContradicted(
            Said<T> said, Map<T, Set<String>> sayers, BiPredicate<T, T> contradict) {
        return sayers.entrySet().stream()
                .filter(it -> contradict.test(said.content(), it.getKey()))
                .anyMatch(it -> !it.getValue().equals(Set.of(said.origin())));
    }
}
