package org.parallax.reconcile.figures;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Sentences;
import org.parallax.text.Quote;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts of what one side's attacks did: "nine people died in attacks blamed on the rebels". Of
 * days of fighting in which both sides strike, such a count is a part of all the dead.
 */
final class OneSided {
    private final Kin kin;
    private final Map<String, Account> tellers = new HashMap<>();
    private final Map<String, Optional<String>> doers = new HashMap<>();

    OneSided(Kin kin, Collection<Account> accounts) {
        this.kin = kin;
        for (Account account : accounts) {
            account.figures().forEach(figure -> tellers.put(figure.id(), account));
        }
    }

    /**
     * True where the smaller count is of one side's attacks and the other is not of that side's.
     * What its camp says elsewhere without a doer it counts as all the dead.
     *
     * @param live all counts of the same people
     */
    boolean isPart(Entry part, Entry whole, Collection<Entry> live) {
        if (part.number() >= whole.number()) return false;
        Optional<String> doer = doer(part);
        if (doer.isEmpty() || doer.equals(doer(whole))) return false;
        return live.stream()
                .filter(it -> it.number() == part.number() && it.camp().equals(part.camp()))
                .allMatch(it -> doer.equals(doer(it)));
    }

    private Optional<String> doer(Entry entry) {
        return doers.computeIfAbsent(entry.claim().id(), _ -> doer(entry.claim()));
    }

    /** The camp whose deeds, and no others, its sentence tells of after the count. */
    private Optional<String> doer(FigureClaim figure) {
        Account account = tellers.get(figure.id());
        if (account == null) throw new AssertionError("nobody tells " + figure.id());
        Quote count = figure.quote();
        Sentences sentences = account.sentences();
        Set<String> camps =
                account.reading().claims().stream()
                        .filter(IncidentClaim.class::isInstance)
                        .map(IncidentClaim.class::cast)
                        .filter(deed -> deed.quote().part() == count.part())
                        .filter(deed -> deed.quote().span().start() >= count.span().start())
                        .filter(deed -> sentences.of(deed.quote()) == sentences.of(count))
                        .flatMap(deed -> deed.perpetrators().stream())
                        .filter(kin::bearsArms)
                        .map(kin::root)
                        .collect(Collectors.toCollection(TreeSet::new));
        return camps.size() == 1 ? camps.stream().findFirst() : Optional.empty();
    }
}
