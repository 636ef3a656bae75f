package org.parallax.publish.overview;

import org.parallax.event.Incident;
import org.parallax.pipeline.FieldChange;
import org.parallax.pipeline.IncidentChanges;
import org.parallax.publish.Outline;
import org.parallax.publish.PublicRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of incidents between two moments of one record. Names are compared and shown as both
 * records mask them, so that a name that is withheld at either moment is not told.
 *
 * @param all those last told of first
 */
public record WhatChanged(List<Change> all) {
    public WhatChanged {
        all = List.copyOf(all);
    }

    /** What became of an incident. */
    public sealed interface Change {
        /** Its id, as it is now where it is there now. */
        String incident();
    }

    /** It was not told of before. */
    public record New(Row now) implements Change {
        @Override
        public String incident() {
            return now.id();
        }
    }

    /**
     * It is told otherwise than before.
     *
     * @param formerly its id before, where that was another: an earlier claim came in
     * @param fields never empty
     */
    public record Changed(Row now, Optional<String> formerly, List<FieldChange> fields)
            implements Change {
        public Changed {
            fields = List.copyOf(fields);
        }

        @Override
        public String incident() {
            return now.id();
        }
    }

    /**
     * It is told of no more by that id.
     *
     * @param before as it was shown
     * @param into the one that its id leads to now; empty where there is none
     */
    public record Gone(Row before, Optional<String> into) implements Change {
        @Override
        public String incident() {
            return before.id();
        }
    }

    /**
     * @param before the record as it was
     * @param after the record as it is
     */
    public static WhatChanged since(PublicRecord before, PublicRecord after) {
        return before == after ? new WhatChanged(List.of()) : new Comparing(before, after).result();
    }

    private static final class Comparing {
        private final PublicRecord before;
        private final PublicRecord after;
        private final Map<String, Outline> was = new HashMap<>();
        private final Map<String, Outline> is = new HashMap<>();
        private final List<Dated> changes = new ArrayList<>();

        private record Dated(Change change, long arrival) {}

        Comparing(PublicRecord before, PublicRecord after) {
            this.before = before;
            this.after = after;
            for (Outline it : Outline.of(before)) was.put(it.id(), it);
            for (Outline it : Outline.of(after)) is.put(it.id(), it);
        }

        WhatChanged result() {
            List<Outline> come = new ArrayList<>();
            for (Outline now : is.values()) {
                Outline then = was.get(now.id());
                if (then == null) come.add(now);
                else if (!now.sameAs(then)) changed(then, now, Optional.empty());
            }
            List<Outline> gone =
                    was.values().stream().filter(it -> !is.containsKey(it.id())).toList();
            Set<String> renamed = renamed(come, gone);
            List<Outline> lost = gone.stream().filter(it -> !renamed.contains(it.id())).toList();
            if (!lost.isEmpty()) {
                Map<String, Outline> isByAccount = byAccount();
                for (Outline then : lost) gone(then, isByAccount);
            }
            return new WhatChanged(
                    changes.stream()
                            .sorted(
                                    Comparator.comparing(Dated::arrival, Comparator.reverseOrder())
                                            .thenComparing(it -> it.change().incident()))
                            .map(Dated::change)
                            .toList());
        }

        /** Those that came under an id of their own, and those that only got another one. */
        private Set<String> renamed(List<Outline> come, List<Outline> gone) {
            Map<String, Outline> goneByAccount = new HashMap<>();
            for (Outline it : gone) {
                for (String account : it.accounts()) goneByAccount.put(account, it);
            }
            Set<String> renamed = new HashSet<>();
            List<Outline> inOrder =
                    come.stream().sorted(Comparator.comparing(Outline::id)).toList();
            for (Outline now : inOrder) {
                Optional<Outline> then = nearest(now, goneByAccount, renamed);
                if (then.isPresent()) {
                    renamed.add(then.get().id());
                    changed(then.get(), now, Optional.of(then.get().id()));
                } else {
                    put(new New(row(now)), now);
                }
            }
            return renamed;
        }

        /** The one with which it shares most accounts. */
        private static Optional<Outline> nearest(
                Outline now, Map<String, Outline> goneByAccount, Set<String> taken) {
            Map<Outline, Long> shared =
                    now.accounts().stream()
                            .filter(goneByAccount::containsKey)
                            .collect(
                                    Collectors.groupingBy(
                                            goneByAccount::get, Collectors.counting()));
            return shared.entrySet().stream()
                    .filter(it -> !taken.contains(it.getKey().id()))
                    .min(
                            Map.Entry.<Outline, Long>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(it -> it.getKey().id()))
                    .map(Map.Entry::getKey);
        }

        private void changed(Outline then, Outline now, Optional<String> formerly) {
            Incident from = then.shownWith(after);
            Incident to = now.shownWith(before);
            List<FieldChange> fields =
                    IncidentChanges.between(Optional.of(from), Optional.of(to), after::name);
            if (fields.isEmpty()) return;
            put(new Changed(row(now), formerly, fields), now);
        }

        private void gone(Outline then, Map<String, Outline> isByAccount) {
            Optional<Outline> into =
                    then.accounts().stream()
                            .findFirst()
                            .flatMap(it -> Optional.ofNullable(isByAccount.get(it)));
            Change gone =
                    new Gone(Row.of(after, then, then.shownWith(after)), into.map(Outline::id));
            changes.add(new Dated(gone, into.map(Outline::arrival).orElse(then.arrival())));
        }

        private Map<String, Outline> byAccount() {
            Map<String, Outline> all = new HashMap<>();
            for (Outline it : is.values()) {
                for (String account : it.accounts()) all.put(account, it);
            }
            return all;
        }

        private Row row(Outline outline) {
            return Row.of(after, outline, outline.shownWith(before));
        }

        private void put(Change change, Outline now) {
            changes.add(new Dated(change, now.arrival()));
        }
    }
}
