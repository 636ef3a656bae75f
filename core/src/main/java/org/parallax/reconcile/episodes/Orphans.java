package org.parallax.reconcile.episodes;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.reconcile.accounts.Accounts;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Places.Relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts of days of fighting, or of one of them, that no incident took, because their report leads
 * with another toll: they are a campaign's all the same.
 */
final class Orphans {
    private final Places places;
    private final Map<String, Reading> byReport;
    private final Set<String> taken;

    /**
     * @param taken ids of the claims of all incidents
     */
    Orphans(Background background, Map<String, Reading> byReport, Set<String> taken) {
        this.places = new Places(background);
        this.byReport = byReport;
        this.taken = taken;
    }

    /** The fight with the counts of days that reports on it give, where none are another's. */
    Fight joining(Fight fight) {
        List<Claim> claims = new ArrayList<>(fight.claims());
        for (String report : fight.incident().reports()) {
            Optional<Reading> reading = Optional.ofNullable(byReport.get(report));
            if (reading.isEmpty()) continue;
            for (FigureClaim figure : Accounts.figures(reading.get())) {
                boolean ofDays = figure.scope() == Scope.EPISODE || isOfOne(figure, fight);
                if (ofDays && !taken.contains(figure.id()) && mayBeOf(figure, fight))
                    claims.add(figure);
            }
        }
        return new Fight(
                fight.incident(),
                fight.days(),
                fight.places(),
                List.copyOf(claims),
                fight.pairs(),
                fight.doers(),
                fight.armed());
    }

    /**
     * One day's dead of days of fighting, or what somebody named counts; of one blow it would be a
     * rival that its report turned down.
     */
    private static boolean isOfOne(FigureClaim figure, Fight fight) {
        boolean day =
                Days.of(figure.when()).filter(it -> it.firm() && it.length() == 1).isPresent();
        return fight.spans() && (day || !figure.saidBy().isEmpty());
    }

    private boolean mayBeOf(FigureClaim figure, Fight fight) {
        Relation relation = places.between(figure.where(), fight.places());
        boolean apart = relation == Relation.APART || relation == Relation.FAR;
        return !apart && Days.of(figure.when()).map(it -> it.gap(fight.days()) == 0).orElse(true);
    }
}
