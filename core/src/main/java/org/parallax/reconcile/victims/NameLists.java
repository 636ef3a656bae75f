package org.parallax.reconcile.victims;

import org.parallax.reconcile.accounts.Lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code person-names.tsv} tells of the words of a name. */
final class NameLists {
    private static final List<String[]> ROWS =
            Lists.lines("person-names.tsv").stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();

    static final Set<String> PARTICLES = use("particle");
    static final Set<String> JOINED = use("joined");
    static final Set<String> SERVANTS = use("servant");
    static final Set<String> PARENTS = use("parent");
    static final Set<String> SUFFIXES = use("suffix");

    private static final Map<String, String> SHORT = shortForms();

    private NameLists() {}

    private static Set<String> use(String use) {
        return ROWS.stream()
                .filter(row -> row[1].equals(use))
                .map(row -> row[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> shortForms() {
        Map<String, String> shorts = new HashMap<>();
        for (String[] row : ROWS)
            if (row[1].startsWith("=")) shorts.put(row[0], row[1].substring(1));
        return Map.copyOf(shorts);
    }

    /** "robert" of "bob"; a name that is short for none is itself. */
    static String full(String given) {
        return SHORT.getOrDefault(given, given);
    }
}
