package org.parallax.reconcile.accounts;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Where;
import org.parallax.claims.Who;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one report says of one event.
 *
 * @param sentences of the report
 * @param main whether the report is about it, or only mentions it
 * @param incidents the claims that it happened, the leading one first; empty where the report only
 *     gives figures
 * @param figures the figures that belong to it, in text order
 * @param days empty where neither the report nor its day of publication says when
 * @param places every place named for it, finer than a district wherever one is
 * @param actors everyone said to have taken part, the register's ids and kinds of persons
 */
public record Account(
        Reading reading,
        Sentences sentences,
        boolean main,
        List<IncidentClaim> incidents,
        List<FigureClaim> figures,
        Optional<Days> days,
        List<Where> places,
        Set<String> actors) {

    /**
     * Text order of what an account tells first, and of two claims on the same words by their ids;
     * unique, because accounts share no claim.
     */
    public static final Comparator<Account> ORDER =
            Comparator.comparing(Account::report)
                    .thenComparing(account -> account.first().quote())
                    .thenComparing(account -> account.first().id());

    public static Account of(
            Reading reading,
            Sentences sentences,
            boolean main,
            List<IncidentClaim> incidents,
            List<FigureClaim> figures) {
        Set<String> actors = new LinkedHashSet<>();
        for (IncidentClaim claim : incidents) {
            actors.addAll(claim.perpetrators());
            actors.addAll(claim.targets());
            actors.addAll(claim.parties());
        }
        for (FigureClaim figure : figures) figure.side().ifPresent(actors::add);
        return new Account(
                reading,
                sentences,
                main,
                List.copyOf(incidents),
                List.copyOf(figures),
                EventDays.of(reading, sentences, main, incidents, figures),
                places(incidents, figures),
                Small.set(actors));
    }

    /** The same with other figures of one outcome: those that were weighed for its toll. */
    public Account withFigures(Outcome outcome, List<FigureClaim> toll) {
        List<FigureClaim> weighed =
                Stream.concat(figures.stream().filter(it -> it.outcome() != outcome), toll.stream())
                        .sorted(Comparator.comparing(Claim::quote).thenComparing(Claim::id))
                        .toList();
        return new Account(reading, sentences, main, incidents, weighed, days, places, actors);
    }

    /** The same without figures that are another account's; empty where nothing is left. */
    public Optional<Account> without(Collection<FigureClaim> others) {
        List<FigureClaim> left = figures.stream().filter(it -> !others.contains(it)).toList();
        if (left.size() == figures.size()) return Optional.of(this);
        return left.isEmpty() && incidents.isEmpty()
                ? Optional.empty()
                : Optional.of(Account.of(reading, sentences, main, incidents, left));
    }

    public String report() {
        return reading.report().id();
    }

    /** The claim it is named after. */
    public Claim first() {
        return incidents.isEmpty() ? figures.getFirst() : incidents.getFirst();
    }

    public Stream<Claim> claims() {
        return Stream.concat(incidents.stream(), figures.stream());
    }

    public IncidentType type() {
        if (!incidents.isEmpty()) return incidents.getFirst().type();
        return figures.stream().anyMatch(Account::isOfArms)
                ? IncidentType.ATTACK
                : IncidentType.OTHER;
    }

    /** Dead or hurt fighters, or people of a side: arms were used, whoever used them. */
    static boolean isOfArms(FigureClaim figure) {
        boolean harmed = figure.outcome() == Outcome.KILLED || figure.outcome() == Outcome.INJURED;
        boolean armed = figure.who() == Who.COMBATANT || figure.who() == Who.SECURITY;
        return figure.side().isPresent() || (harmed && armed);
    }

    public Set<IncidentType> types() {
        Set<IncidentType> types = EnumSet.of(type());
        incidents.forEach(claim -> types.add(claim.type()));
        return types;
    }

    /** True where it tells of days of fighting rather than of one blow. */
    public boolean isEpisode() {
        return types().stream().anyMatch(Types::isBattle)
                || figures.stream().anyMatch(figure -> figure.scope() == Scope.EPISODE)
                || days.map(span -> span.firm() && span.length() > 1).orElse(false);
    }

    private static List<Where> places(List<IncidentClaim> incidents, List<FigureClaim> figures) {
        List<Where> all =
                Stream.concat(incidents.stream(), figures.stream())
                        .flatMap(claim -> claim.where().stream())
                        .toList();
        List<Where> fine = all.stream().filter(where -> !Places.isCoarse(where)).toList();
        Set<String> seen = new LinkedHashSet<>();
        return (fine.isEmpty() ? all : fine)
                .stream().filter(where -> seen.add(where.place())).toList();
    }
}
