package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Accounts;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.coding.Weighed;
import org.parallax.reconcile.coding.Weighing;
import org.parallax.reconcile.linking.Profile;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.origins.Print;
import org.parallax.reconcile.origins.Words;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.SmallModel;
import org.parallax.reconcile.tolls.Weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What one report tells, whatever others say: half of the cost of reconciling. Each is made by
 * itself, so that many machines may make them; see {@link Reconciler#tell}.
 *
 * @param words by which others know it; of other reports than stories the print may be all
 * @param accounts the one of its main event first; none where it tells of no event
 * @param tolls what the report alone supports of its main event; empty without one
 */
public record Told(
        Reading reading, Words words, List<Account> accounts, Map<Outcome, LeadToll> tolls) {

    /** Of a report of which nobody has looked what it tells. */
    public static Told nothing(Reading reading) {
        return new Told(reading, Words.of(reading), List.of(), Map.of());
    }

    /** The account of what the report is about. */
    Optional<Account> main() {
        return accounts.stream().filter(Account::main).findFirst();
    }

    private boolean isStory(Kin kin) {
        return main().filter(it -> Profile.story(it, kin)).isPresent();
    }

    private Told with(Words words) {
        return new Told(reading, words, accounts, tolls);
    }

    /** The same in less memory: only stories are weighed word by word. */
    Told slim(Kin kin) {
        return isStory(kin) ? this : with(Words.ofPrint(words.print()));
    }

    /** What its account is compared by. */
    Profile profile(Account account, Origins origins, Kin kin) {
        Map<Outcome, LeadToll> alone = account.main() ? tolls : Map.of();
        return Profile.of(
                account,
                words,
                origins,
                best(alone, Outcome.KILLED),
                best(alone, Outcome.INJURED),
                kin);
    }

    private static OptionalLong best(Map<Outcome, LeadToll> tolls, Outcome outcome) {
        LeadToll toll = tolls.get(outcome);
        return toll == null ? OptionalLong.empty() : OptionalLong.of(toll.total().best());
    }

    /** Cuts reports into what they tell. May be shared between threads. */
    static final class Teller {
        private final Accounts cutter;
        private final Kin kin;
        private final Weighing weighing;

        Teller(Background background) {
            this.cutter = new Accounts(background);
            this.kin = new Kin(background);
            this.weighing = new Weighing(background, new SmallModel(Weights.bundled()));
        }

        Told of(Reading reading) {
            return of(reading, Words.of(reading));
        }

        Told of(Reading reading, Words words) {
            List<Account> cut = cutter.of(reading);
            if (cut.isEmpty()) return new Told(reading, words, List.of(), Map.of());
            Weighed weighed = weighing.of(cut);
            Account main = withMonitors(weighed.byToll(), cut.getFirst());
            List<Account> accounts = new ArrayList<>(List.of(main));
            cut.stream()
                    .skip(1)
                    .flatMap(other -> other.without(main.figures()).stream())
                    .forEach(accounts::add);
            return new Told(reading, words, List.copyOf(accounts), weighed.tolls());
        }

        /** The same, where its words are not at hand any more. */
        Told of(Reading reading, Print print) {
            Told told = of(reading, Words.ofPrint(print));
            return told.isStory(kin) ? told.with(Words.of(reading)) : told;
        }

        /** Of a report that only repeats another: nothing is weighed. */
        List<Account> ofCopy(Reading reading) {
            return cutter.of(reading);
        }

        /**
         * The account with the counts of a monitor, which takes no side: what a report that leads
         * with an official's count tells of it beside is a count of its own.
         */
        private Account withMonitors(Account weighed, Account cut) {
            Account all = weighed;
            for (Outcome outcome : List.of(Outcome.KILLED, Outcome.INJURED)) {
                List<FigureClaim> kept =
                        Stream.concat(
                                        weighed.figures().stream(),
                                        cut.figures().stream().filter(this::isByMonitor))
                                .filter(figure -> figure.outcome() == outcome)
                                .distinct()
                                .toList();
                all = all.withFigures(outcome, kept);
            }
            return all;
        }

        private boolean isByMonitor(FigureClaim figure) {
            return figure.count().stated() && said(figure).anyMatch(kin::isMonitor);
        }

        private static Stream<String> said(Claim claim) {
            return claim.saidBy().stream().limit(1).flatMap(speaker -> speaker.actor().stream());
        }
    }
}
