package org.parallax.reconcile.accounts;

import java.util.Map;
import java.util.Set;

/**
 * Sets and maps that are kept for every report of a record: most hold one thing or none, and then
 * need no table. Larger ones are kept as they are, in their order.
 */
public final class Small {
    private Small() {}

    public static <T> Set<T> set(Set<T> whole) {
        return whole.size() > 1 ? whole : Set.copyOf(whole);
    }

    public static <K, V> Map<K, V> map(Map<K, V> whole) {
        return whole.size() > 1 ? whole : Map.copyOf(whole);
    }
}
