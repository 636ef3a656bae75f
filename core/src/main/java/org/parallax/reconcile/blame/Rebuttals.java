package org.parallax.reconcile.blame;

import org.parallax.claims.Act;
import org.parallax.claims.Claim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.accounts.Types;
import org.parallax.reconcile.accounts.Vicinity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every denial of the record, by report and by place and day, so that one finds its accusation
 * wherever that stands: in the same report, or in another that tells of the same deed, day and
 * place.
 */
public final class Rebuttals {
    /** A denial may be told a day off, or on the day it was printed. */
    private static final long FIRM_DAYS = 1;

    private static final long LOOSE_DAYS = 3;

    private static final Comparator<Rebuttal> IN_TEXT =
            Comparator.comparing((Rebuttal it) -> it.claim().quote())
                    .thenComparing(it -> it.claim().id());

    /** Who denies by these words alone is whoever was accused before. */
    private static final Set<String> OPEN =
            Set.of(
                    "he",
                    "she",
                    "it",
                    "they",
                    "we",
                    "who",
                    "which",
                    "group",
                    "movement",
                    "militia",
                    "organisation",
                    "organization",
                    "party",
                    "front",
                    "faction",
                    "rebels",
                    "militants",
                    "army",
                    "military",
                    "ministry",
                    "government");

    /**
     * Types that tell a deed of any other kind, too: "denied firing at protesters" may be read as
     * of the protest.
     */
    private static final Set<IncidentType> OPEN_TYPES =
            EnumSet.of(
                    IncidentType.ATTACK,
                    IncidentType.STRIKE,
                    IncidentType.BOMBING,
                    IncidentType.OFFENSIVE,
                    IncidentType.ARMED_CLASH,
                    IncidentType.ATTACK_ON_HOSPITAL,
                    IncidentType.ATTACK_ON_AID,
                    IncidentType.PROTEST,
                    IncidentType.RIOT,
                    IncidentType.OTHER);

    private final Places places;
    private final Vicinity vicinity;
    private final Map<String, List<Rebuttal>> byReport = new HashMap<>();
    private final Map<Long, Set<Rebuttal>> byPlace = new HashMap<>();

    public Rebuttals(Background background) {
        this.places = new Places(background);
        this.vicinity = new Vicinity(background);
    }

    /**
     * @return its denials
     */
    public List<Rebuttal> add(Reading reading) {
        List<Rebuttal> found = of(reading);
        if (found.isEmpty()) return List.of();
        byReport.put(reading.report().id(), found);
        for (Rebuttal rebuttal : found) {
            for (long key : keys(rebuttal)) {
                byPlace.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(rebuttal);
            }
        }
        return found;
    }

    /**
     * @return as {@link #add} did
     */
    public List<Rebuttal> remove(String report) {
        List<Rebuttal> found = byReport.getOrDefault(report, List.of());
        byReport.remove(report);
        for (Rebuttal rebuttal : found) {
            for (long key : keys(rebuttal)) {
                byPlace.computeIfPresent(
                        key,
                        (_, there) -> there.remove(rebuttal) && there.isEmpty() ? null : there);
            }
        }
        return found;
    }

    private Set<Long> keys(Rebuttal rebuttal) {
        return rebuttal.deed()
                .map(deed -> vicinity.keys(Days.of(deed.when()), Places.fine(deed.where())))
                .orElse(Set.of());
    }

    /** In text order. */
    List<Rebuttal> in(String report) {
        return byReport.getOrDefault(report, List.of());
    }

    /** Denials in other reports of a deed like these, on these days at one of these places. */
    List<Rebuttal> elsewhere(Collection<Account> accounts) {
        Set<String> own = new TreeSet<>();
        Set<Long> lookups = new TreeSet<>();
        for (Account account : accounts) {
            own.add(account.report());
            lookups.addAll(vicinity.lookups(account.days(), Places.fine(account.places())));
        }
        Set<Rebuttal> found = new TreeSet<>(IN_TEXT);
        for (long key : lookups) {
            for (Rebuttal rebuttal : byPlace.getOrDefault(key, Set.of())) {
                boolean other = !own.contains(rebuttal.claim().quote().report());
                if (other && answers(rebuttal, accounts)) found.add(rebuttal);
            }
        }
        return List.copyOf(found);
    }

    /** True where it denies a deed of that kind, there and then, whoever reports that. */
    public boolean answers(Rebuttal rebuttal, Collection<Account> accounts) {
        return accounts.stream().anyMatch(it -> denies(rebuttal, it, true));
    }

    /**
     * True where the deed it denies may be one of the account's.
     *
     * @param firmly whether day and place must be known and agree, not only not differ
     */
    boolean denies(Rebuttal rebuttal, Account account, boolean firmly) {
        if (rebuttal.deed().isEmpty()) return false;
        IncidentClaim deed = rebuttal.deed().get();
        boolean likely =
                account.incidents().stream().anyMatch(it -> Types.agree(it.type(), deed.type()));
        return likely
                && agreeOnDay(deed, account.days(), firmly)
                && agreeOnPlace(deed, account.places(), firmly);
    }

    /**
     * True where the deed it denies may be the one told: no other kind, day or place.
     *
     * @param firmly whether day and place must be known and agree, not only not differ
     */
    boolean isOf(Rebuttal rebuttal, IncidentClaim told, boolean firmly) {
        if (rebuttal.deed().isEmpty()) return true;
        IncidentClaim deed = rebuttal.deed().get();
        boolean kind =
                deed.type() == told.type()
                        || OPEN_TYPES.contains(deed.type())
                        || OPEN_TYPES.contains(told.type());
        return kind
                && Types.agree(deed.type(), told.type())
                && agreeOnDay(deed, Days.of(told.when()), firmly)
                && agreeOnPlace(deed, told.where(), firmly);
    }

    /** True for a kind that says nothing of how it was done. */
    static boolean isOpen(IncidentType type) {
        return OPEN_TYPES.contains(type);
    }

    private static boolean agreeOnDay(IncidentClaim deed, Optional<Days> days, boolean firmly) {
        Optional<Days> one = Days.of(deed.when());
        if (one.isEmpty() || days.isEmpty()) return !firmly;
        long allowed = one.get().firm() && days.get().firm() ? FIRM_DAYS : LOOSE_DAYS;
        return one.get().gap(days.get()) <= allowed;
    }

    private boolean agreeOnPlace(IncidentClaim deed, List<Where> where, boolean firmly) {
        Relation relation = places.between(deed.where(), where);
        return switch (relation) {
            case SAME, INSIDE, NEAR -> true;
            case LOOSE, UNKNOWN -> !firmly;
            case APART, FAR -> false;
        };
    }

    /** The denials of one report; a denial told as a statement and as a deed is one. */
    private static List<Rebuttal> of(Reading reading) {
        List<IncidentClaim> deeds =
                reading.claims().stream()
                        .filter(IncidentClaim.class::isInstance)
                        .map(IncidentClaim.class::cast)
                        .filter(it -> it.stance() == Stance.DENIED && !it.saidBy().isEmpty())
                        .toList();
        List<Rebuttal> found = new ArrayList<>();
        Set<IncidentClaim> told = new LinkedHashSet<>();
        for (Claim claim : reading.claims()) {
            if (!(claim instanceof StatementClaim it) || it.act() != Act.DENY) continue;
            Optional<IncidentClaim> deed =
                    deeds.stream().filter(d -> holds(claim, d) && told.add(d)).findFirst();
            if (deed.isEmpty() && isOfSomethingElse(claim, reading)) continue;
            speaker(it).ifPresent(by -> found.add(rebuttal(by, it.about(), claim, deed)));
        }
        for (IncidentClaim deed : deeds) {
            if (told.contains(deed)) continue;
            Speaker by = deed.saidBy().getFirst();
            found.add(rebuttal(by.key(), Optional.empty(), deed, Optional.of(deed)));
        }
        return List.copyOf(found);
    }

    /** "denied that a truce was reached", "that anyone was killed": no answer to an accusation. */
    private static boolean isOfSomethingElse(Claim statement, Reading reading) {
        return reading.claims().stream()
                .anyMatch(it -> it.stance() == Stance.DENIED && holds(statement, it));
    }

    private static boolean holds(Claim statement, Claim deed) {
        return statement.quote().part() == deed.quote().part()
                && statement.quote().span().overlaps(deed.quote().span());
    }

    private static Rebuttal rebuttal(
            String by, Optional<String> about, Claim claim, Optional<IncidentClaim> deed) {
        Set<String> ids = new LinkedHashSet<>(List.of(claim.id()));
        deed.ifPresent(it -> ids.add(it.id()));
        String last = by.substring(by.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean known = claim.saidBy().stream().findFirst().flatMap(Speaker::actor).isPresent();
        return new Rebuttal(by, !known && OPEN.contains(last), about, claim, deed, ids);
    }

    private static Optional<String> speaker(StatementClaim claim) {
        return claim.speaker()
                .or(() -> claim.saidBy().stream().findFirst().map(Speaker::key))
                .or(claim::speakerName);
    }
}
