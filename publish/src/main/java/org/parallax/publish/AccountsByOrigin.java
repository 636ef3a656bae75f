package org.parallax.publish;

import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.publish.PublicRecord.PublicClaim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who said what of an incident: its claims origin by origin, those of one origin by the day of
 * their reports. What a reprint says in the very words of its first print is told once.
 *
 * @param accounts the origin that said it first first
 */
public record AccountsByOrigin(List<Account> accounts) {
    public AccountsByOrigin {
        accounts = List.copyOf(accounts);
    }

    /**
     * @param origin the register's id, or a name
     */
    public record Account(String origin, List<Said> said) {
        public Account {
            said = List.copyOf(said);
        }
    }

    /**
     * @param again ids of the claims in reprints that say the same in the same words
     */
    public record Said(PublicClaim claim, List<String> again) {
        public Said {
            again = List.copyOf(again);
        }
    }

    public static AccountsByOrigin of(PublicRecord record, Incident incident) {
        Map<String, List<String>> again = new HashMap<>();
        List<PublicClaim> told = folded(record, incident, again);
        Comparator<PublicClaim> byDay =
                Comparator.comparing(it -> it.report().day().orElse(LocalDate.MAX));
        Map<String, List<Said>> accounts = new LinkedHashMap<>();
        told.stream()
                .sorted(byDay)
                .forEach(it ->
                        accounts.computeIfAbsent(it.origin(), _ -> new ArrayList<>())
                                .add(new Said(it, again.getOrDefault(it.claim().id(), List.of()))));
        return new AccountsByOrigin(
                accounts.entrySet().stream()
                        .map(it -> new Account(it.getKey(), it.getValue()))
                        .toList());
    }

    private static List<PublicClaim> folded(
            PublicRecord record, Incident incident, Map<String, List<String>> again) {
        Map<String, String> firsts = new HashMap<>();
        for (Origin origin : incident.reprints()) {
            for (Origin.Carrier carrier : origin.carriers()) {
                carrier.reprints().forEach(it -> firsts.put(it.report(), carrier.report()));
                carrier.more().forEach(it -> firsts.put(it, carrier.report()));
            }
        }
        List<PublicClaim> all =
                incident.claims().stream().flatMap(id -> record.claim(id).stream()).toList();
        Map<List<String>, String> told = new HashMap<>();
        for (PublicClaim shown : all) {
            String report = shown.report().id();
            if (!firsts.containsKey(report)) {
                told.putIfAbsent(words(report, shown), shown.claim().id());
            }
        }
        List<PublicClaim> kept = new ArrayList<>();
        for (PublicClaim shown : all) {
            String first = firsts.get(shown.report().id());
            String same = first == null ? null : told.get(words(first, shown));
            if (same == null) kept.add(shown);
            else again.computeIfAbsent(same, _ -> new ArrayList<>()).add(shown.claim().id());
        }
        return kept;
    }

    private static List<String> words(String report, PublicClaim shown) {
        return List.of(report, shown.claim().kind(), shown.claim().quote().words());
    }
}
