package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Cuts figures into tolls: one report, one sentence, one sayer, one scope, one outcome. */
final class Tolls {
    private final Map<FigureClaim, Toll> byFigure = new HashMap<>();

    Tolls(Collection<Account> accounts, Origins origins) {
        for (Account account : accounts) {
            Sentences sentences = new Sentences(account.reading().report());
            Map<String, List<FigureClaim>> groups = new LinkedHashMap<>();
            for (FigureClaim figure : account.figures()) {
                String key =
                        sentences.of(figure.quote())
                                + "|"
                                + origins.of(figure)
                                + "|"
                                + figure.outcome()
                                + "|"
                                + figure.unit()
                                + "|"
                                + figure.scope();
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure);
            }
            for (List<FigureClaim> group : groups.values()) {
                Toll toll = Toll.of(List.copyOf(new LinkedHashSet<>(group)));
                group.forEach(figure -> byFigure.put(figure, toll));
            }
        }
    }

    Toll of(FigureClaim figure) {
        Toll toll = byFigure.get(figure);
        if (toll == null) throw new AssertionError("in no toll: " + figure.id());
        return toll;
    }

    Toll.Part part(FigureClaim figure) {
        return of(figure).part(figure);
    }

    /** Those of one outcome, in text order. */
    List<Toll> of(Outcome outcome) {
        return byFigure.entrySet().stream()
                .filter(entry -> entry.getKey().outcome() == outcome)
                .sorted(
                        Map.Entry.comparingByKey(
                                Comparator.comparing(Claim::quote).thenComparing(Claim::id)))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}
