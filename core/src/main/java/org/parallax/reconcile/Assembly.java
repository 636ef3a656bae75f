package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Acled;
import org.parallax.event.Anchor;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Side;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.blame.Grading;
import org.parallax.reconcile.blame.Rebuttals;
import org.parallax.reconcile.blame.Responsibility;
import org.parallax.reconcile.blame.Sides;
import org.parallax.reconcile.figures.Figures;
import org.parallax.reconcile.figures.Lead;
import org.parallax.reconcile.figures.Running;
import org.parallax.reconcile.figures.Total;
import org.parallax.reconcile.figures.Totals;
import org.parallax.reconcile.linking.Clusters.Cluster;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.Tolls;
import org.parallax.reconcile.victims.Victims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the incident that a cluster of accounts tells of. */
final class Assembly {
    private static final int MOST_REASONS = 5;

    private final Background background;
    private final Kin kin;
    private final Origins origins;
    private final Policy policy;
    private final Neighbours neighbours;
    private final Rebuttals rebuttals;
    private final Lineage lineage;
    private final IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls;

    /**
     * @param tolls what each main account's report alone supports, by identity
     */
    Assembly(
            Background background,
            Origins origins,
            Policy policy,
            Neighbours neighbours,
            Rebuttals rebuttals,
            IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls) {
        this.tolls = tolls;
        this.background = background;
        this.kin = new Kin(background);
        this.origins = origins;
        this.policy = policy;
        this.neighbours = neighbours;
        this.rebuttals = rebuttals;
        this.lineage = new Lineage(background, origins);
    }

    Incident of(Cluster cluster) {
        List<Account> accounts = cluster.accounts();
        Tolls tolls = new Tolls(accounts, origins);
        Lead lead = Lead.of(accounts, this.tolls);
        Kin called = kin.calling(accounts);
        Figures figures = new Figures(called, origins, policy, lead);
        Responsibility responsibility = new Responsibility(kin, rebuttals, accounts);
        List<Side> sides = new Sides(responsibility, accounts).all();
        Optional<Days> days = Consensus.days(accounts);
        List<Where> places = Consensus.places(accounts);
        List<Claim> near = neighbours.of(cluster, days, places);
        Grading grading = Grading.of(accounts, sides, responsibility, origins, called);
        IncidentType type = Consensus.type(accounts);
        Victims victims = Victims.of(accounts, origins);
        Map<Outcome, Total> sums = totals(accounts, tolls, figures);
        Total.killed(sums, victims.dead()).ifPresent(it -> sums.put(Outcome.KILLED, it));
        Map<Outcome, Bounds> totals = each(sums, Total::bounds);
        List<Anchor> anchors = new ArrayList<>(Identity.anchors(accounts));
        anchors.addAll(Identity.anchors(cluster.copies()));
        return new Incident(
                anchors.getFirst().incident(),
                type,
                acled(accounts, type, near),
                days.map(Days::when).orElse(When.UNKNOWN),
                Consensus.place(accounts),
                sides,
                lead.within(figures.of(accounts, tolls), totals),
                totals,
                responsibility.accusations(),
                responsibility.claimedBy(),
                reports(cluster, true),
                reports(cluster, false),
                origins.of(accounts.stream().flatMap(Account::claims).toList()),
                claims(cluster, responsibility),
                ids(near),
                grading.grade(),
                why(grading, cluster),
                each(sums, Total::reason),
                Running.of(accounts, origins),
                new Disputes(kin, origins, new Places(background))
                        .of(accounts, figures.contested(accounts, tolls)),
                Optional.empty(),
                anchors,
                List.of(),
                lineage.of(cluster),
                victims.all());
    }

    /**
     * Where one report alone tells of it, what is coded for that report; else the sums over all.
     */
    private Map<Outcome, Total> totals(List<Account> accounts, Tolls tolls, Figures figures) {
        boolean coded = accounts.size() == 1 && policy == Policy.UCDP;
        Map<Outcome, LeadToll> alone =
                coded ? this.tolls.getOrDefault(accounts.getFirst(), Map.of()) : Map.of();
        return new Totals(kin, figures, tolls, accounts).all(alone);
    }

    private static <T> Map<Outcome, T> each(Map<Outcome, Total> totals, Function<Total, T> what) {
        Map<Outcome, T> each = new EnumMap<>(Outcome.class);
        totals.forEach((outcome, total) -> each.put(outcome, what.apply(total)));
        return each;
    }

    private static Set<IncidentType> types(List<Account> accounts) {
        Set<IncidentType> types = EnumSet.noneOf(IncidentType.class);
        accounts.forEach(account -> types.addAll(account.types()));
        return types;
    }

    private Set<String> armed(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.actors().stream())
                .filter(kin::bearsArms)
                .map(kin::root)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean harmsOnlyFighters(List<Account> accounts) {
        List<FigureClaim> harmed =
                accounts.stream()
                        .flatMap(account -> account.figures().stream())
                        .filter(it ->
                                it.outcome() == Outcome.KILLED || it.outcome() == Outcome.INJURED)
                        .toList();
        boolean civilians =
                accounts.stream().anyMatch(account -> account.actors().contains("civilian"));
        return !civilians
                && !harmed.isEmpty()
                && harmed.stream()
                        .allMatch(it -> it.who() == Who.COMBATANT || it.who() == Who.SECURITY);
    }

    private static List<AcledTypes.Gain> gains(List<Claim> near) {
        return near.stream()
                .filter(ControlClaim.class::isInstance)
                .map(ControlClaim.class::cast)
                .map(claim -> new AcledTypes.Gain(claim.actor(), claim.change()))
                .toList();
    }

    private static Optional<String> weapon(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.incidents().stream())
                .flatMap(claim -> claim.weapon().stream())
                .findFirst();
    }

    /** What is said of a blow whose type tells whom it hit and not with what. */
    private static List<String> means(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.incidents().stream())
                .filter(claim ->
                        claim.type() == IncidentType.ATTACK_ON_HOSPITAL
                                || claim.type() == IncidentType.ATTACK_ON_AID)
                .map(claim -> claim.quote().words() + " " + claim.weapon().orElse(""))
                .toList();
    }

    /** A report that is about it in one account and mentions it in another is about it. */
    private static List<String> reports(Cluster cluster, boolean main) {
        List<Account> accounts =
                Stream.concat(cluster.accounts().stream(), cluster.copies().stream()).toList();
        Set<String> about =
                accounts.stream()
                        .filter(Account::main)
                        .map(Account::report)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (main) return List.copyOf(about);
        return accounts.stream()
                .map(Account::report)
                .filter(report -> !about.contains(report))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> claims(Cluster cluster, Responsibility responsibility) {
        Stream<String> own =
                Stream.concat(cluster.accounts().stream(), cluster.copies().stream())
                        .flatMap(Account::claims)
                        .map(Claim::id);
        return Stream.concat(own, responsibility.claims().stream()).distinct().toList();
    }

    private static String why(Grading grading, Cluster cluster) {
        if (cluster.why().isEmpty()) return grading.why();
        List<String> reasons = cluster.why();
        String more =
                reasons.size() > MOST_REASONS
                        ? "; and " + (reasons.size() - MOST_REASONS) + " more"
                        : "";
        return grading.why()
                + " One incident, because "
                + String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())))
                + more
                + ".";
    }

    /** What it would be like of another type, on other days, elsewhere. */
    Around around(Cluster cluster) {
        List<Account> accounts = cluster.accounts();
        return (type, when, where) -> {
            Optional<Days> days = when.isPresent() ? Days.of(when.get()) : Consensus.days(accounts);
            List<Where> places =
                    where.isPresent() ? List.of(where.get()) : Consensus.places(accounts);
            List<Claim> near = neighbours.of(cluster, days, places);
            return new Around.Told(acled(accounts, type, near), ids(near));
        };
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).distinct().toList();
    }

    private Acled acled(List<Account> accounts, IncidentType type, List<Claim> near) {
        return new AcledTypes(kin)
                .of(
                        new AcledTypes.Told(
                                type,
                                types(accounts),
                                armed(accounts),
                                harmsOnlyFighters(accounts),
                                gains(near),
                                weapon(accounts),
                                means(accounts)));
    }

    /** Incidents that reports are about first; then by day, then by id. */
    static final Comparator<Incident> ORDER =
            Comparator.comparing((Incident incident) ->
                            incident.when()
                                    .from()
                                    .or(() -> incident.when().to())
                                    .orElse(LocalDate.MAX))
                    .thenComparing(incident -> incident.reports().isEmpty())
                    .thenComparing(Incident::id);
}
