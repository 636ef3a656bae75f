package org.parallax.exchange.acled;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Account.Toll;
import org.parallax.exchange.event.Event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * The column {@code fatalities}: the lowest number that reports give, a word by what ACLED counts
 * for it, 0 where nobody gives one.
 *
 * @param known false where no report tells of a number or of the dead at all
 * @param remarks how the number came about, one sentence each
 */
record Deaths(long number, boolean known, List<String> remarks) {
    static final String UNKNOWN = "Fatalities unknown.";

    /** So many hurt, or driven out, and the violence was on a large scale. */
    private static final long MANY_HURT = 100;

    private static final long MANY_DISPLACED = 1_000;
    private static final Pattern LARGE =
            Pattern.compile("(?i)\\b(massacres?|massacred|mass killings?|large-scale)\\b");
    private static final Pattern WITH_BOMBER =
            Pattern.compile(
                    "(?i)\\b(includ\\w+|among (them|the dead|those killed))\\W+(\\w+\\W+){0,3}?"
                            + "(bomber|attacker|assailant)s?\\b");

    Deaths {
        remarks = List.copyOf(remarks);
    }

    static Deaths of(Event event, List<Account> accounts, SubEvent sub) {
        List<Account> killed = accounts.stream().filter(Deaths::isKilled).toList();
        Deaths counted = new Counting(event, killed, isLarge(event, accounts)).deaths();
        return sub == SubEvent.SUICIDE_BOMB ? counted.withBomber(event, killed) : counted;
    }

    private static boolean isKilled(Account account) {
        return account.toll().filter(toll -> toll.outcome() == Outcome.KILLED).isPresent();
    }

    private static boolean isLarge(Event event, List<Account> accounts) {
        return event.total(Outcome.INJURED).filter(it -> it.low() >= MANY_HURT).isPresent()
                || event.total(Outcome.DISPLACED)
                        .filter(it -> it.low() >= MANY_DISPLACED)
                        .isPresent()
                || accounts.stream()
                        .filter(it -> it.kind().equals("incident") || it.toll().isPresent())
                        .anyMatch(it -> LARGE.matcher(it.words()).find());
    }

    /** He is counted, too, unless a claim counts him among the dead or a figure is of him. */
    private Deaths withBomber(Event event, List<Account> killed) {
        boolean among = killed.stream().anyMatch(it -> WITH_BOMBER.matcher(it.words()).find());
        boolean apart =
                event.figures().stream()
                        .anyMatch(it ->
                                it.outcome() == Outcome.KILLED
                                        && it.who() == Who.COMBATANT
                                        && it.side().isEmpty());
        if (among || apart) return this;
        List<String> more = new ArrayList<>(remarks);
        more.add("The suicide bomber is counted among the fatalities.");
        return new Deaths(number + 1, known, more);
    }

    /** Adds up figures as the record does, with ACLED's number for each word. */
    private record Counting(Event event, List<Account> killed, boolean large) {
        Deaths deaths() {
            Optional<Bounds> total = event.total(Outcome.KILLED);
            List<Figure> figures =
                    event.figures().stream().filter(it -> it.outcome() == Outcome.KILLED).toList();
            if (total.isEmpty()) return new Deaths(0, false, List.of(UNKNOWN));
            List<String> remarks = new ArrayList<>();
            for (Figure figure : figures) word(figure).ifPresent(remarks::add);
            return new Deaths(sum(total.get().low(), figures), true, remarks);
        }

        /** The sum that makes the record's lowest total, made of ACLED's numbers instead. */
        private long sum(long low, List<Figure> figures) {
            if (figures.stream().allMatch(it -> counted(it) == it.bounds().low())) return low;
            if (low == sum(figures, it -> it.bounds().low())) return sum(figures, this::counted);
            List<Figure> classes = figures.stream().filter(it -> !isOfAll(it)).toList();
            if (low == sum(classes, it -> it.bounds().low())) return sum(classes, this::counted);
            return figures.stream()
                    .filter(it -> it.bounds().low() == low)
                    .findFirst()
                    .map(this::counted)
                    .orElse(low);
        }

        private static boolean isOfAll(Figure figure) {
            return figure.who() == Who.UNKNOWN && figure.side().isEmpty();
        }

        private static long sum(List<Figure> figures, ToLongFunction<Figure> number) {
            return figures.stream().mapToLong(number).sum();
        }

        /** The lowest number of a figure, or what its word counts where it rests on a word. */
        long counted(Figure figure) {
            return vague(figure)
                    .map(account ->
                            VagueWords.counted(account.words(), large)
                                    .orElseGet(() -> unnamed(figure, account)))
                    .orElse(figure.bounds().low());
        }

        private long unnamed(Figure figure, Account account) {
            boolean stated = account.toll().orElseThrow().count().stated();
            if (stated) return figure.bounds().low();
            return large ? VagueWords.SOME_OF_MANY : VagueWords.SOME;
        }

        /** The claim without a number that the low end rests on, unless one with a number does. */
        private Optional<Account> vague(Figure figure) {
            long low = figure.bounds().low();
            Optional<Account> vague = Optional.empty();
            for (Account account : killed) {
                if (!figure.claims().contains(account.id())) continue;
                Count count = account.toll().map(Toll::count).orElseThrow();
                boolean lowest = count.low().orElse(low) == low;
                if (VagueWords.isVague(count)) {
                    if (lowest && vague.isEmpty()) vague = Optional.of(account);
                } else if (lowest) {
                    return Optional.empty();
                }
            }
            return vague;
        }

        private Optional<String> word(Figure figure) {
            return vague(figure)
                    .map(account ->
                            "The word for the dead is \"%s\", counted as %d."
                                    .formatted(VagueWords.word(account.words()), counted(figure)));
        }
    }
}
