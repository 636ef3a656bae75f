package org.parallax.reconcile.origins;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.reconcile.accounts.Account;
import org.parallax.text.Report;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who said a thing first. Two outlets that carry one monitor's count, and two prints of one text,
 * have one origin; "local sources" of two outlets have two.
 */
public final class Origins {
    private static final long TELLING = 3;

    private final Map<String, Report> firstPrints = new HashMap<>();

    /** Who is named for a count elsewhere in its report, by report, outcome and number. */
    private final Map<String, String> namedFor = new HashMap<>();

    /** Of one report alone. */
    public Origins(Reading reading) {
        this(List.of(List.of(reading)), List.of(reading));
    }

    /**
     * @param readings all readings
     */
    public Origins(Reprints reprints, Collection<Reading> readings) {
        this(reprints.groups(), readings);
    }

    private Origins(List<List<Reading>> prints, Collection<Reading> readings) {
        for (List<Reading> group : prints) {
            for (Reading reading : group) {
                firstPrints.put(reading.report().id(), group.getFirst().report());
            }
        }
        for (Reading reading : readings) {
            for (Claim claim : reading.claims()) {
                if (!(claim instanceof FigureClaim figure) || figure.saidBy().isEmpty()) continue;
                namedFor.putIfAbsent(key(figure), of(figure));
            }
        }
    }

    private static String key(FigureClaim figure) {
        return figure.quote().report()
                + "|"
                + figure.outcome()
                + "|"
                + figure.count().headline().orElse(-1);
    }

    /** The register's id, else a name; nameless sources are told apart by who quotes them. */
    public String of(Claim claim) {
        if (claim.saidBy().isEmpty()) {
            // a headline repeats the count that the text below it lays at somebody's door
            boolean counts = claim instanceof FigureClaim it && it.count().stated();
            String printer = printer(claim.quote().report());
            return counts ? namedFor.getOrDefault(key((FigureClaim) claim), printer) : printer;
        }
        Speaker first = claim.saidBy().getFirst();
        if (first.actor().isPresent() || isName(first.name())) return first.key();
        return first.key() + " of " + printer(claim.quote().report());
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
        return counts;
    }

    /** True for number words such as "dozens". */
    public static boolean isVague(FigureClaim figure) {
        return figure.count().approximate() && figure.count().open();
    }

    /** True where the two reports print one text. */
    public boolean printOneText(String report, String other) {
        Report print = firstPrints.get(report);
        return print != null && print.equals(firstPrints.get(other));
    }

    /** The report that printed the text first: the id of another one, or its own. */
    public String firstPrint(String report) {
        Report print = firstPrints.get(report);
        return print == null ? report : print.id();
    }

    /**
     * What a report's own voice counts as: the outlet of the first print, in lower case, or its
     * report's id where no outlet is known.
     */
    public String printer(String report) {
        Report print = firstPrints.get(report);
        if (print == null) return report;
        return print.outlet().map(outlet -> outlet.toLowerCase(Locale.ROOT)).orElse(print.id());
    }

    private static boolean isName(String name) {
        return name.codePoints().anyMatch(Character::isUpperCase);
    }
}
