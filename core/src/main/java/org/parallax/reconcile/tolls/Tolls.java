package org.parallax.reconcile.tolls;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Sentences;
import org.parallax.reconcile.origins.Origins;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts figures into tolls: one report, one sentence, one sayer, one scope, one outcome. */
public final class Tolls {
    /** Characters between two members of one list: "ten of one family and nine of another". */
    private static final int ONE_LIST = 60;

    private static final Pattern JOINING =
            Pattern.compile(
                    "\\b(?:and|plus|as well as|along with|together with|alongside|besides)"
                            + "(?: the| also| his| her| their)?,?\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private final Map<FigureClaim, Toll> byFigure = new HashMap<>();

    public Tolls(Collection<Account> accounts, Origins origins) {
        for (Account account : accounts) {
            Sentences sentences = account.sentences();
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
                for (List<FigureClaim> part : rivals(List.copyOf(new LinkedHashSet<>(group)))) {
                    Toll toll = Toll.of(part, joined(part, account.reading().report()));
                    part.forEach(figure -> byFigure.put(figure, toll));
                }
            }
        }
    }

    /**
     * One sentence may count the same people twice, "five died, though others put it at six": such
     * counts are tolls of their own.
     */
    private static List<List<FigureClaim>> rivals(List<FigureClaim> figures) {
        List<List<FigureClaim>> tolls = new ArrayList<>();
        tolls.add(new ArrayList<>());
        for (FigureClaim figure : figures) {
            boolean again =
                    tolls.getLast().stream().anyMatch(before -> isCountedAgain(figure, before));
            if (again) tolls.add(new ArrayList<>());
            tolls.getLast().add(figure);
        }
        return tolls;
    }

    private static boolean isCountedAgain(FigureClaim figure, FigureClaim before) {
        boolean alike =
                figure.who() == before.who()
                        && figure.side().equals(before.side())
                        && figure.where().equals(before.where())
                        && figure.partOf().isEmpty()
                        && before.partOf().isEmpty();
        int gap = figure.quote().span().start() - before.quote().span().end();
        boolean ceiling = figure.count().low().isEmpty() && figure.count().stated();
        return alike && (gap > ONE_LIST || ceiling);
    }

    /**
     * Figures of one list: "a commander and five of his men", "ten of one family and nine of
     * another". Nobody in them is counted in another of them.
     */
    private static Set<FigureClaim> joined(List<FigureClaim> figures, Report report) {
        Set<FigureClaim> joined = new HashSet<>();
        for (int i = 1; i < figures.size(); i++) {
            FigureClaim figure = figures.get(i);
            FigureClaim before = figures.get(i - 1);
            int from = before.quote().span().end();
            int to = figure.quote().span().start();
            boolean near = from <= to && to - from <= ONE_LIST;
            boolean parts = figure.partOf().isPresent() || before.partOf().isPresent();
            if (!near || parts || figure.quote().part() != before.quote().part()) continue;
            if (!JOINING.matcher(report.part(figure.quote().part()).substring(from, to)).find())
                continue;
            joined.add(before);
            joined.add(figure);
        }
        return joined;
    }

    public Toll of(FigureClaim figure) {
        Toll toll = byFigure.get(figure);
        if (toll == null) throw new AssertionError("in no toll: " + figure.id());
        return toll;
    }

    public Toll.Part part(FigureClaim figure) {
        return of(figure).part(figure);
    }

    /** Those of one outcome, in text order. */
    public List<Toll> of(Outcome outcome) {
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
