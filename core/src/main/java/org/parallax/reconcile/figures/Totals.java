package org.parallax.reconcile.figures;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.Toll.Part;
import org.parallax.reconcile.tolls.Tolls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Adds up an incident's figures per outcome, nobody twice: civilians, armed persons by side, and
 * others of whom only the number is known are added; children, women and other parts are not. Where
 * somebody also counts everybody, the larger of that count and the sum stands; but where nobody
 * bore arms, a sum that no one report reaches gives way, for one report's "adults" are another's
 * "men". Who killed others and then himself is one more than those. A count of everybody is left
 * out where its own origin has since counted by class.
 */
public final class Totals {
    private static final Bounds NOBODY = new Bounds(0, 0, 0, false);

    /** Characters behind those counted in which "was also shot" stands. */
    private static final int VERB_REACH = 15;

    private static final Pattern ALSO = Pattern.compile("^[^.;]*\\balso\\b");

    private final Kin kin;
    private final Figures figures;
    private final Tolls tolls;
    private final Collection<Account> accounts;

    public Totals(Kin kin, Figures figures, Tolls tolls, Collection<Account> accounts) {
        this.kin = kin;
        this.figures = figures;
        this.tolls = tolls;
        this.accounts = accounts;
    }

    /**
     * @param coded what stands for the sums: the tolls of the one report that tells of it
     */
    public Map<Outcome, Total> all(Map<Outcome, LeadToll> coded) {
        Map<Outcome, Total> totals = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            List<Entry> entries = entries(outcome);
            if (entries.isEmpty()) continue;
            totals.put(outcome, splits(outcome) ? sum(entries) : Total.of(weigh(entries)));
        }
        coded.forEach((outcome, toll) -> totals.put(outcome, Total.of(toll)));
        long withDoer = OwnHand.told(accounts, tolls);
        totals.computeIfPresent(Outcome.KILLED, (_, total) -> total.withOwnHand(withDoer));
        List<Entry> more = entries(Outcome.CASUALTIES).stream().filter(this::isMore).toList();
        Total.hurt(
                        bounds(totals, Outcome.CASUALTIES),
                        bounds(totals, Outcome.KILLED),
                        bounds(totals, Outcome.INJURED),
                        more.isEmpty() ? NOBODY : sum(more).bounds())
                .ifPresent(hurt -> totals.put(Outcome.INJURED, hurt));
        return totals;
    }

    private static Optional<Bounds> bounds(Map<Outcome, Total> totals, Outcome outcome) {
        return Optional.ofNullable(totals.get(outcome)).map(Total::bounds);
    }

    /** True for those told as more than the dead before them: "a third man was also shot". */
    private boolean isMore(Entry entry) {
        FigureClaim claim = entry.claim();
        Account account =
                accounts.stream()
                        .filter(it -> it.report().equals(claim.quote().report()))
                        .filter(it -> it.figures().contains(claim))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("of no account: " + claim.id()));
        boolean dead =
                account.figures().stream()
                        .filter(it -> it.outcome() == Outcome.KILLED)
                        .anyMatch(it -> it.quote().compareTo(claim.quote()) < 0);
        if (!dead) return false;
        String part = account.reading().report().part(claim.quote().part());
        int end = claim.quote().span().end();
        String behind = part.substring(end, Math.min(part.length(), end + VERB_REACH));
        return Cues.MORE.in(claim.quote().words()) || ALSO.matcher(behind).find();
    }

    /** The dead and the hurt are told apart by class; others are counted as one crowd. */
    private static boolean splits(Outcome outcome) {
        return switch (outcome) {
            case KILLED, INJURED, CASUALTIES, MISSING, DETAINED, ABDUCTED -> true;
            case DISPLACED, REFUGEES, AIRSTRIKES -> false;
        };
    }

    /** Persons, or strikes; families can not be added to persons. */
    private List<Entry> entries(Outcome outcome) {
        List<Entry> entries = new ArrayList<>();
        for (Account account : accounts) {
            for (FigureClaim figure : account.figures()) {
                if (figure.outcome() != outcome || figure.unit() == Unit.FAMILIES) continue;
                if (tolls.part(figure) == Part.SUBSET) continue;
                entries.add(figures.entry(account, figure, tolls));
            }
        }
        return entries;
    }

    private Figure weigh(List<Entry> entries) {
        return figures.weigh(entries);
    }

    private Total sum(List<Entry> entries) {
        if (isOnePerson(entries)) return Total.of(weigh(entries));
        Map<Part, List<Entry>> byPart = new EnumMap<>(Part.class);
        for (Entry entry : entries) {
            byPart.computeIfAbsent(tolls.part(entry.claim()), _ -> new ArrayList<>()).add(entry);
        }
        Sum classes = classes(byPart);
        List<Entry> everybody =
                byPart.getOrDefault(Part.ALL, List.of()).stream()
                        .filter(entry -> !isSplitSince(entry, entries))
                        .toList();
        if (everybody.isEmpty()) return Total.of(classes);
        Figure all = weigh(everybody);
        long most = all.bounds().best();
        boolean armed = entries.stream().anyMatch(it -> LeadToll.isArmed(it.claim()));
        boolean mixed = !armed && classes.best() > most && classesOfOneReport(entries) <= most;
        return mixed ? Total.of(all) : Total.of(all, classes);
    }

    /** The most that the classes of one report add up to. */
    private long classesOfOneReport(List<Entry> entries) {
        Map<String, Map<Part, List<Entry>>> reports = new HashMap<>();
        for (Entry entry : entries)
            reports.computeIfAbsent(entry.claim().quote().report(), _ -> new EnumMap<>(Part.class))
                    .computeIfAbsent(tolls.part(entry.claim()), _ -> new ArrayList<>())
                    .add(entry);
        return reports.values().stream().mapToLong(it -> classes(it).best()).max().orElse(0);
    }

    private Sum classes(Map<Part, List<Entry>> byPart) {
        Sum civilians =
                byPart.containsKey(Part.CIVILIANS)
                        ? over(byPart, Part.CIVILIANS, "civilians")
                        : perKind(byPart.getOrDefault(Part.SOME_CIVILIANS, List.of()));
        Sum armed =
                perSide(byPart.getOrDefault(Part.ARMED, List.of()))
                        .orLarger(over(byPart, Part.ALL_ARMED, "armed persons"));
        return civilians.plus(armed).plus(over(byPart, Part.REST, "others"));
    }

    /**
     * True where every sentence tells of one, none of another than the one before, and what they
     * call him may be the same person: "a deputy", "a sergeant", "a father".
     */
    private boolean isOnePerson(List<Entry> entries) {
        boolean one =
                entries.stream()
                        .allMatch(it ->
                                it.number() == 1
                                        && it.claim().count().stated()
                                        && tolls.of(it.claim()).sum().best() == 1
                                        && !isMore(it));
        long sides = entries.stream().flatMap(it -> it.claim().side().stream()).distinct().count();
        boolean armed = entries.stream().anyMatch(it -> LeadToll.isArmed(it.claim()));
        boolean civilian = entries.stream().anyMatch(it -> isCivilian(it.claim().who()));
        return one && sides <= 1 && !(armed && civilian);
    }

    private static boolean isCivilian(Who who) {
        return switch (who) {
            case CIVILIAN, MEDIC, CIVIL_DEFENCE, JOURNALIST, AID_WORKER, CHILD, WOMAN -> true;
            case COMBATANT, SECURITY, UNKNOWN -> false;
        };
    }

    /** True where the entry's own origin has later counted by class. */
    private boolean isSplitSince(Entry entry, List<Entry> entries) {
        return entries.stream()
                .anyMatch(it ->
                        it.origin().equals(entry.origin())
                                && it.isLaterThan(entry)
                                && tolls.part(it.claim()) != Part.ALL);
    }

    private Sum over(Map<Part, List<Entry>> byPart, Part part, String whom) {
        List<Entry> entries = byPart.getOrDefault(part, List.of());
        return entries.isEmpty() ? Sum.NOBODY : Sum.of(weigh(entries).bounds(), whom);
    }

    private Sum perKind(List<Entry> entries) {
        Map<Who, List<Entry>> kinds = new LinkedHashMap<>();
        for (Entry entry : entries) {
            kinds.computeIfAbsent(entry.claim().who(), _ -> new ArrayList<>()).add(entry);
        }
        return kinds.entrySet().stream()
                .map(it -> Sum.of(weigh(it.getValue()).bounds(), people(it.getKey())))
                .reduce(Sum.NOBODY, Sum::plus);
    }

    private static String people(Who who) {
        return switch (who) {
            case CIVILIAN -> "civilians";
            case COMBATANT -> "fighters";
            case SECURITY -> "of the security forces";
            case MEDIC -> "medics";
            case CIVIL_DEFENCE -> "civil defence workers";
            case JOURNALIST -> "journalists";
            case AID_WORKER -> "aid workers";
            case CHILD -> "children";
            case WOMAN -> "women";
            case UNKNOWN -> "others";
        };
    }

    /** Sides that are parts of each other are one; a count of no named side adds to none. */
    private Sum perSide(List<Entry> entries) {
        Map<String, List<Entry>> sides = new TreeMap<>();
        List<Entry> noSide = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<String> side = entry.claim().side();
            if (side.isEmpty() && isSidedElsewhere(entry, entries)) continue;
            if (side.isEmpty()) noSide.add(entry);
            else sides.computeIfAbsent(side.get(), _ -> new ArrayList<>()).add(entry);
        }
        Sum sided = Sum.NOBODY;
        for (String side : sides.keySet()) {
            boolean inner =
                    sides.keySet().stream()
                            .anyMatch(it -> !it.equals(side) && kin.isWithin(side, it));
            if (!inner) sided = sided.plus(camp(side, sides));
        }
        if (noSide.isEmpty()) return sided;
        Sum unsided = perKind(noSide);
        return sided.best() == 0 || besideSides(noSide)
                ? sided.plus(unsided)
                : sided.orLarger(unsided);
    }

    /** Told of a side by the same origin, to the same number: the same people. */
    private static boolean isSidedElsewhere(Entry entry, List<Entry> entries) {
        return entries.stream()
                .anyMatch(it ->
                        it.claim().side().isPresent()
                                && it.origin().equals(entry.origin())
                                && it.number() == entry.number()
                                && it.claim().who() == entry.claim().who()
                                && !it.claim()
                                        .quote()
                                        .report()
                                        .equals(entry.claim().quote().report()));
    }

    /** The side's own count, or the sum of the counts of its parts, whichever is larger. */
    private Sum camp(String side, Map<String, List<Entry>> sides) {
        Sum own = ofSide(side, sides.getOrDefault(side, List.of()));
        Sum parts =
                sides.entrySet().stream()
                        .filter(it -> !it.getKey().equals(side) && kin.isWithin(it.getKey(), side))
                        .map(it -> ofSide(it.getKey(), it.getValue()))
                        .reduce(Sum.NOBODY, Sum::plus);
        return own.orLarger(parts);
    }

    private Sum ofSide(String side, List<Entry> entries) {
        return Sum.of(weigh(entries).bounds(), "of " + kin.called(side));
    }

    /** True where one sentence counts them beside a named side's. */
    private boolean besideSides(List<Entry> noSide) {
        return noSide.stream()
                .anyMatch(entry ->
                        tolls.of(entry.claim()).figures().stream()
                                .anyMatch(it -> it.side().isPresent()));
    }
}
