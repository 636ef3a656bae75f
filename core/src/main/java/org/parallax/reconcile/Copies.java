package org.parallax.reconcile;

import org.parallax.claims.Reading;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Accounts;
import org.parallax.reconcile.linking.Clusters.Cluster;
import org.parallax.reconcile.origins.Reprints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints that only repeat an earlier one. They take no part in linking and counting, and join the
 * incidents of their first print: a thousand copies change nothing but the list of reports.
 */
final class Copies {
    /** Accounts of copies by the report and the words of the account that they repeat. */
    private final Map<String, List<Account>> byRepeated = new HashMap<>();

    private final IdentityHashMap<Account, Account> repeated = new IdentityHashMap<>();

    /**
     * @param firsts what first prints and reports that no other prints tell
     */
    Copies(List<Reading> copies, Reprints reprints, Accounts cutter, List<Account> firsts) {
        Map<String, Account> mains = new HashMap<>();
        Map<String, Account> byWords = new HashMap<>();
        for (Account first : firsts) {
            if (first.main()) mains.put(first.report(), first);
            byWords.put(key(first.report(), first), first);
        }
        for (Reading copy : copies) {
            String first = reprints.firstPrintOf(copy.report().id()).orElseThrow();
            for (Account account : cutter.of(copy)) {
                Account main = mains.get(first);
                if (main == null) continue; // neither print tells of an event
                Account original =
                        account.main() ? main : byWords.getOrDefault(key(first, account), main);
                byRepeated
                        .computeIfAbsent(key(first, original), _ -> new ArrayList<>())
                        .add(account);
                repeated.put(account, original);
            }
        }
    }

    /** Each account of a copy with the one that it repeats, by identity. */
    IdentityHashMap<Account, Account> repeated() {
        return repeated;
    }

    private static String key(String report, Account account) {
        return report + "\n" + account.main() + "\n" + account.first().quote().words();
    }

    /** The copies of what these accounts tell. */
    Cluster with(Cluster cluster) {
        List<Account> copies = new ArrayList<>();
        for (Account account : cluster.accounts()) {
            copies.addAll(byRepeated.getOrDefault(key(account.report(), account), List.of()));
        }
        return copies.isEmpty() ? cluster : cluster.with(copies);
    }
}
