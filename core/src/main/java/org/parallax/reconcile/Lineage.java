package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.event.Origin;
import org.parallax.event.Origin.Carrier;
import org.parallax.event.Origin.Reprint;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.linking.Clusters.Cluster;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.origins.Print;
import org.parallax.reconcile.origins.Reprints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Grows the tree of one incident: who said it first, the reports that carry it, and under each text
 * its other prints. Copies hang where their first print does, whatever they call their source.
 */
final class Lineage {
    /** So many reprints of a text are told of one by one; a thousand would bury the rest. */
    private static final int SHOWN = 4;

    private static final Comparator<Share> FIRST_PRINT_FIRST =
            Comparator.comparing(Share::reading, Reprints.EARLIEST);

    private final Background background;
    private final Origins origins;

    Lineage(Background background, Origins origins) {
        this.background = background;
        this.origins = origins;
    }

    /** One origin's part of one report. */
    private record Share(Reading reading, List<Claim> claims) {
        String report() {
            return reading.report().id();
        }
    }

    /**
     * A branch for each independent origin; what is carried most comes first, then who counts most.
     */
    List<Origin> of(Cluster cluster) {
        Map<String, Map<String, Share>> byOrigin = new TreeMap<>();
        for (Account account : cluster.accounts()) {
            account.claims()
                    .forEach(claim ->
                            byOrigin.computeIfAbsent(origins.of(claim), _ -> new HashMap<>())
                                    .computeIfAbsent(
                                            account.report(),
                                            _ -> new Share(account.reading(), new ArrayList<>()))
                                    .claims()
                                    .add(claim));
        }
        Prints prints = new Prints(cluster.copies());
        List<Origin> tree = new ArrayList<>();
        byOrigin.forEach((origin, shares) -> tree.add(origin(origin, shares.values(), prints)));
        tree.sort(
                Comparator.comparingInt((Origin it) -> -it.reports())
                        .thenComparingInt(it -> -it.counts().size())
                        .thenComparing(Origin::name));
        return tree;
    }

    private Origin origin(String name, Collection<Share> shares, Prints prints) {
        Set<Outcome> counts = EnumSet.noneOf(Outcome.class);
        Map<String, List<Share>> byText = new TreeMap<>();
        for (Share share : shares) {
            String first = origins.firstPrint(share.report());
            byText.computeIfAbsent(first, _ -> new ArrayList<>()).add(share);
            for (Claim claim : share.claims()) {
                if (claim instanceof FigureClaim it && it.count().stated()) {
                    counts.add(it.outcome());
                }
            }
        }
        byText.values().forEach(text -> text.sort(FIRST_PRINT_FIRST));
        List<Carrier> carriers =
                byText.values().stream()
                        .sorted(Comparator.comparing(List::getFirst, FIRST_PRINT_FIRST))
                        .map(text -> prints.carrier(name, text))
                        .toList();
        return new Origin(name, kind(name, shares), counts, carriers);
    }

    /** What the register knows it as; of those it does not know, whether they have a name. */
    private String kind(String origin, Collection<Share> shares) {
        Optional<String> role =
                background.role(origin).or(() -> background.role(origin.replace(' ', '-')));
        if (role.isPresent()) return role.get().equals("person-kind") ? "unnamed" : role.get();
        if (shares.stream().anyMatch(it -> isOwnVoice(origin, it))) return "outlet";
        boolean nameless =
                shares.stream()
                        .flatMap(it -> it.claims().stream())
                        .flatMap(it -> it.saidBy().stream().limit(1))
                        .noneMatch(it -> origin.equals(it.key()));
        return nameless ? "unnamed" : "unregistered";
    }

    private boolean isOwnVoice(String origin, Share share) {
        return origin.equals(origins.printer(share.report()));
    }

    /** The prints of every text of one incident. */
    private final class Prints {
        private final Map<String, List<Reading>> copies = new HashMap<>();

        Prints(List<Account> accounts) {
            Map<String, Reading> readings = new TreeMap<>();
            for (Account account : accounts) readings.put(account.report(), account.reading());
            for (Reading copy : readings.values()) {
                String first = origins.firstPrint(copy.report().id());
                copies.computeIfAbsent(first, _ -> new ArrayList<>()).add(copy);
            }
        }

        /**
         * @param text the prints that carry the origin, the first one first; those after it tell
         *     more or otherwise
         */
        Carrier carrier(String origin, List<Share> text) {
            Share share = text.getFirst();
            Reading first = share.reading();
            Map<String, Reading> others = new HashMap<>();
            Set<String> more = new HashSet<>();
            for (Share edition : text.subList(1, text.size())) {
                others.put(edition.report(), edition.reading());
                more.add(edition.report());
            }
            for (Reading copy : copies.getOrDefault(share.report(), List.of())) {
                others.put(copy.report().id(), copy);
            }
            List<Reading> sorted = others.values().stream().sorted(Reprints.EARLIEST).toList();
            int shown = sorted.size() > SHOWN + 1 ? SHOWN : sorted.size();
            return new Carrier(
                    share.report(),
                    why(origin, share),
                    sorted.subList(0, shown).stream()
                            .map(it -> reprint(it, first, !more.contains(it.report().id())))
                            .toList(),
                    sorted.subList(shown, sorted.size()).stream()
                            .map(it -> it.report().id())
                            .toList());
        }

        private Reprint reprint(Reading reading, Reading first, boolean copy) {
            StringBuilder why =
                    new StringBuilder(shared(origins.print(reading), origins.print(first)));
            credit(reading).ifPresent(agency -> why.append("; credits ").append(agency));
            if (!copy) why.append("; tells more or otherwise");
            return new Reprint(reading.report().id(), copy, why.toString());
        }
    }

    /** Of the shorter text, as reprints are found: "88 % of its words". */
    private static String shared(Print reprint, Print first) {
        double own = reprint.shareIn(first);
        double others = first.shareIn(reprint);
        return own >= others
                ? percent(own) + " of its words"
                : percent(others) + " of the first print's words, and others";
    }

    private static String percent(double share) {
        long percent = Math.round(100 * share);
        return percent == 100 ? "all" : percent + " %";
    }

    /** How the report comes by it: by the shortest way that any of its claims tells. */
    private String why(String origin, Share share) {
        return share.claims().stream()
                .map(Claim::saidBy)
                .filter(it -> !it.isEmpty())
                .min(
                        Comparator.comparingInt((List<Speaker> it) -> it.size())
                                .thenComparing(this::cited))
                .map(this::cited)
                .orElseGet(() ->
                        isOwnVoice(origin, share)
                                ? "says so itself"
                                : "gives the number of " + new Kin(background).called(origin));
    }

    private String cited(List<Speaker> chain) {
        Speaker first = chain.getFirst();
        String verb = isCredit(first) ? "credits " : "cites ";
        String way =
                String.join(" by way of ", chain.stream().skip(1).map(it -> called(it)).toList());
        return verb + called(first) + (way.isEmpty() ? "" : " by way of " + way);
    }

    /** The agency that the report as a whole is credited to. */
    private Optional<String> credit(Reading reading) {
        return reading.claims().stream()
                .flatMap(it -> it.saidBy().stream())
                .filter(Lineage::isCredit)
                .map(this::called)
                .findFirst();
    }

    /** A dateline or a line below the text, in which nobody speaks. */
    private static boolean isCredit(Speaker speaker) {
        return speaker.cue().isEmpty();
    }

    /** "the monitor X" for what the register knows, the report's own words for others. */
    private String called(Speaker speaker) {
        Optional<String> name =
                speaker.actor().flatMap(background::body).map(Background.Body::name);
        if (name.isEmpty()) return speaker.name();
        return switch (speaker.actor().flatMap(background::role).orElse("other")) {
            case "monitor" -> "the monitor " + name.get();
            case "agency" -> "the agency " + name.get();
            default -> name.get();
        };
    }
}
