package org.parallax.reconcile.origins;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.event.Origin;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Small;
import org.parallax.text.Report;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who said a thing first. Two outlets that carry one monitor's count, and two prints of one text,
 * have one origin; "local sources" of two outlets have two.
 */
public final class Origins {
    private static final long TELLING = 3;

    /** Finds the first print of a report, by its id. */
    private final Function<String, Optional<Report>> firstPrint;

    /** Finds how a report's words were printed. */
    private final Function<Reading, Print> print;

    /** The first figure for which somebody is named, by report, outcome and number. */
    private final Map<String, Map<String, FigureClaim>> named = new HashMap<>();

    /** Of one report alone. */
    public Origins(Reading reading) {
        this.firstPrint = _ -> Optional.of(reading.report());
        this.print = it -> Words.of(it).print();
        add(reading);
    }

    /**
     * @param reprints of at least all reports that will be asked for
     */
    public Origins(Reprints reprints, Collection<Reading> readings) {
        this.firstPrint = reprints::first;
        this.print = it -> reprints.print(it.report().id());
        readings.forEach(this::add);
    }

    /** One more report; its prints are known already. */
    public void add(Reading reading) {
        Map<String, FigureClaim> figures = new HashMap<>();
        for (Claim claim : reading.claims()) {
            if (!(claim instanceof FigureClaim figure) || figure.saidBy().isEmpty()) continue;
            figures.putIfAbsent(key(figure), figure);
        }
        if (!figures.isEmpty()) named.put(reading.report().id(), figures);
    }

    /** The fingerprint of one of the reports. */
    public Print print(Reading reading) {
        return print.apply(reading);
    }

    public void remove(String report) {
        named.remove(report);
    }

    private static String key(FigureClaim figure) {
        return figure.outcome() + "|" + figure.count().headline().orElse(-1);
    }

    /** The register's id, else a name; nameless sources are told apart by who quotes them. */
    public String of(Claim claim) {
        if (claim.saidBy().isEmpty()) {
            // a headline repeats the count that the text below it lays at somebody's door
            return sayer(claim).orElseGet(() -> printer(claim.quote().report()));
        }
        Speaker first = claim.saidBy().getFirst();
        if (first.actor().isPresent() || isName(first.name())) return first.key();
        return Origin.quoted(first.key(), printer(claim.quote().report()));
    }

    private Optional<String> sayer(Claim claim) {
        if (!(claim instanceof FigureClaim figure) || !figure.count().stated())
            return Optional.empty();
        Map<String, FigureClaim> figures = named.getOrDefault(claim.quote().report(), Map.of());
        return Optional.ofNullable(figures.get(key(figure))).map(this::of);
    }

    public List<String> of(Collection<? extends Claim> claims) {
        TreeSet<String> origins = new TreeSet<>();
        claims.forEach(claim -> origins.add(of(claim)));
        return List.copyOf(origins);
    }

    /** {@code origin|outcome|number} of each named origin's count too large to be an accident. */
    public Set<String> counts(Account account) {
        Set<String> counts = new TreeSet<>();
        for (FigureClaim figure : account.figures()) {
            long number = figure.count().headline().orElse(0);
            if (number < TELLING || figure.saidBy().isEmpty() || isVague(figure)) continue;
            counts.add(of(figure) + "|" + figure.outcome().word() + "|" + number);
        }
        return Small.set(counts);
    }

    /** True for number words such as "dozens". */
    public static boolean isVague(FigureClaim figure) {
        return figure.count().approximate() && figure.count().open();
    }

    /** The report that printed the text first: the id of another one, or its own. */
    public String firstPrint(String report) {
        return firstPrint.apply(report).map(Report::id).orElse(report);
    }

    /**
     * What a report's own voice counts as: the outlet of the first print, in lower case, or its
     * report's id where no outlet is known.
     */
    public String printer(String report) {
        return firstPrint
                .apply(report)
                .map(print ->
                        print.outlet()
                                .map(outlet -> outlet.toLowerCase(Locale.ROOT))
                                .orElse(print.id()))
                .orElse(report);
    }

    /** By its capital, or in a script that has none, such as Arabic. */
    private static boolean isName(String name) {
        return name.codePoints()
                .anyMatch(it ->
                        Character.isUpperCase(it)
                                || Character.getType(it) == Character.OTHER_LETTER);
    }
}
