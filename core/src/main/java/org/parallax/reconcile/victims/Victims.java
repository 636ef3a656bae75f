package org.parallax.reconcile.victims;

import org.parallax.claims.Claim;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.event.Victim;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Sentences;
import org.parallax.reconcile.origins.Origins;
import org.parallax.text.Quote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom the accounts of one incident name, each person once, whatever order the accounts come in.
 *
 * @param all in the order of where each is named first
 * @param dead how many surely died: a floor for the killed
 */
public record Victims(List<Victim> all, int dead) {
    /** Days before the incident that a report may tell of a death and still mean it. */
    private static final long DAYS_BEFORE = 2;

    /** Days after it on which somebody may have died of it. */
    private static final long DAYS_AFTER = 30;

    private static final Comparator<Account> MAIN_FIRST =
            Comparator.comparing((Account account) -> !account.main()).thenComparing(Account.ORDER);

    private static final Comparator<Telling> EARLIEST =
            Comparator.comparing((Telling it) -> it.account().reading().day().orElse(LocalDate.MAX))
                    .thenComparing(Telling.ORDER);

    /** The worst first. */
    private static final List<Outcome> WORST_FIRST =
            List.of(
                    Outcome.KILLED,
                    Outcome.ABDUCTED,
                    Outcome.MISSING,
                    Outcome.DETAINED,
                    Outcome.INJURED);

    public static Victims of(Collection<Account> accounts, Origins origins) {
        List<Telling> tellings = new ArrayList<>();
        Set<Quote> told = new HashSet<>();
        for (Account account : accounts.stream().sorted(MAIN_FIRST).toList())
            for (Telling telling : tellings(account, origins))
                if (told.add(telling.quote())) tellings.add(telling);
        if (tellings.isEmpty()) return new Victims(List.of(), 0);
        tellings.sort(Telling.ORDER);
        Matching matching = new Matching(tellings);
        List<List<Telling>> persons = matching.persons();
        return new Victims(
                persons.stream().map(Victims::victim).toList(),
                Floor.of(persons, matching.doubts()));
    }

    /** Those whom the account's own figures count, and whom no figure of another event does. */
    private static List<Telling> tellings(Account account, Origins origins) {
        List<NamedVictim> named = account.reading().victims();
        if (named.isEmpty()) return List.of();
        Map<String, Claim> claims = new HashMap<>();
        account.reading().claims().forEach(claim -> claims.put(claim.id(), claim));
        Sentences sentences = account.sentences();
        List<Telling> tellings = new ArrayList<>();
        for (NamedVictim victim : named) {
            Optional<Claim> claim = victim.claim().map(claims::get);
            boolean counted = claim.filter(account.figures()::contains).isPresent();
            if (!counted && !(account.main() && mayBeOf(account, claim))) continue;
            if (!fits(victim.when(), account)) continue;
            boolean elsewhere = Cues.ELSEWHERE.in(sentences.words(victim.quote()));
            tellings.add(
                    new Telling(
                            victim,
                            account,
                            PersonName.of(victim.quote().words()),
                            origins.of(claim.orElse(account.first())),
                            sentences.of(victim.quote()),
                            account.main()
                                    && !elsewhere
                                    && victim.isTold()
                                    && onDays(victim, account)));
        }
        return tellings;
    }

    /** True where nothing says that the figure counts the dead of another event. */
    private static boolean mayBeOf(Account account, Optional<Claim> claim) {
        return claim.isEmpty() || fits(claim.get().when(), account);
    }

    private static boolean fits(When when, Account account) {
        Optional<Days> told = Days.of(when);
        if (told.isEmpty() || account.days().isEmpty()) return true;
        Days days = account.days().get();
        return !told.get().to().plusDays(DAYS_BEFORE).isBefore(days.from())
                && !told.get().from().minusDays(DAYS_AFTER).isAfter(days.to());
    }

    /** True where no other day is told beside the name. */
    private static boolean onDays(NamedVictim victim, Account account) {
        Optional<Days> told = Days.of(victim.when());
        if (told.isEmpty() || account.days().isEmpty()) return true;
        return told.get().gap(account.days().get()) <= 1;
    }

    private static Victim victim(List<Telling> tellings) {
        List<NamedVictim> told = tellings.stream().map(Telling::victim).toList();
        return new Victim(
                id(tellings.stream().min(EARLIEST).orElseThrow().quote()),
                told.stream()
                        .map(NamedVictim::outcome)
                        .min(Comparator.comparingInt(WORST_FIRST::indexOf))
                        .orElseThrow(),
                ages(told),
                told.stream().flatMap(it -> it.sex().stream()).findFirst(),
                role(told),
                told.stream()
                        .map(NamedVictim::when)
                        .filter(When::known)
                        .findFirst()
                        .orElse(When.UNKNOWN),
                (int) tellings.stream().map(Telling::report).distinct().count(),
                (int) tellings.stream().map(Telling::origin).distinct().count(),
                told.stream().flatMap(it -> it.claim().stream()).distinct().toList(),
                told.stream().map(it -> it.quote().words()).distinct().toList(),
                tellings.stream().map(it -> id(it.quote())).distinct().toList(),
                Minors.is(tellings));
    }

    private static Optional<Victim.Ages> ages(List<NamedVictim> told) {
        IntSummaryStatistics ages =
                told.stream().flatMapToInt(it -> it.age().stream()).summaryStatistics();
        if (ages.getCount() == 0) return Optional.empty();
        return Optional.of(new Victim.Ages(ages.getMin(), ages.getMax()));
    }

    /** What most reports call the person; of equals, the first in the alphabet. */
    private static Optional<String> role(List<NamedVictim> told) {
        Map<String, Long> votes =
                told.stream()
                        .flatMap(it -> it.role().stream())
                        .collect(Collectors.groupingBy(role -> role, Collectors.counting()));
        return votes.entrySet().stream()
                .min(
                        Comparator.comparingLong((Map.Entry<String, Long> it) -> -it.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static String id(Quote quote) {
        String key =
                String.join(
                        "\n",
                        quote.report(),
                        quote.part().word(),
                        quote.span().start() + ":" + quote.span().end());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return "v" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
