package org.parallax.reconcile;

import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.linking.Clusters.Cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Prints that only repeat an earlier one. They take no part in linking and counting, and join the
 * incidents of their first print: a thousand copies change nothing but the list of reports.
 */
final class Copies {
    /** By identity of the account that is repeated, then by the report that repeats it. */
    private final IdentityHashMap<Account, TreeMap<String, List<Account>>> byRepeated =
            new IdentityHashMap<>();

    /** What each copy's accounts repeat, by the copy's report. */
    private final Map<String, IdentityHashMap<Account, Account>> repeated = new HashMap<>();

    /**
     * @param accounts what the copy tells
     */
    void add(String copy, List<Account> accounts, Told first) {
        Optional<Account> main = first.main();
        if (main.isEmpty() || accounts.isEmpty()) return; // neither print tells of an event
        IdentityHashMap<Account, Account> originals = new IdentityHashMap<>();
        for (Account account : accounts) {
            Account original = account.main() ? main.get() : other(account, first, main.get());
            originals.put(account, original);
            byRepeated
                    .computeIfAbsent(original, _ -> new TreeMap<>())
                    .computeIfAbsent(copy, _ -> new ArrayList<>())
                    .add(account);
        }
        repeated.put(copy, originals);
    }

    private static Account other(Account account, Told first, Account main) {
        String words = account.first().quote().words();
        return first.accounts().stream()
                .filter(it -> !it.main() && it.first().quote().words().equals(words))
                .findFirst()
                .orElse(main);
    }

    void remove(String copy) {
        IdentityHashMap<Account, Account> originals = repeated.remove(copy);
        if (originals == null) return;
        for (Account original : originals.values()) {
            TreeMap<String, List<Account>> there = byRepeated.get(original);
            if (there == null) continue; // two of its accounts repeat that one
            there.remove(copy);
            if (there.isEmpty()) byRepeated.remove(original);
        }
    }

    /** Accounts of the copy with those that they repeat, by identity. */
    IdentityHashMap<Account, Account> of(String copy) {
        return repeated.getOrDefault(copy, new IdentityHashMap<>());
    }

    /** Copies of these accounts with those that they repeat, by identity. */
    IdentityHashMap<Account, Account> of(List<Account> accounts) {
        IdentityHashMap<Account, Account> copies = new IdentityHashMap<>();
        for (Account account : accounts) {
            TreeMap<String, List<Account>> there = byRepeated.get(account);
            if (there == null) continue;
            there.values().forEach(some -> some.forEach(copy -> copies.put(copy, account)));
        }
        return copies;
    }

    /** The copies of what these accounts tell. */
    Cluster with(Cluster cluster) {
        IdentityHashMap<Account, Account> copies = of(cluster.accounts());
        return copies.isEmpty() ? cluster : cluster.with(List.copyOf(copies.keySet()));
    }
}
