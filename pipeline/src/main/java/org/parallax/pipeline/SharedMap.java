package org.parallax.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A map by ids that never changes: one with a few changes shares most of it, so that each version
 * of a large record has its own for little. May be shared between threads.
 */
public final class SharedMap<V> {
    /** With a million ids one change copies some 240 of them and a list of so many shelves. */
    private static final int SHELVES = 4_096;

    private final List<Map<String, V>> shelves;
    private final int size;

    private SharedMap(List<Map<String, V>> shelves, int size) {
        this.shelves = shelves;
        this.size = size;
    }

    /** A map of nothing. */
    public static <V> SharedMap<V> empty() {
        return new SharedMap<>(Collections.nCopies(SHELVES, Map.of()), 0);
    }

    public Optional<V> get(String id) {
        return Optional.ofNullable(shelves.get(shelf(id)).get(id));
    }

    public int size() {
        return size;
    }

    /** Every id, in no order. */
    public Stream<String> ids() {
        return shelves.stream().flatMap(it -> it.keySet().stream());
    }

    private static int shelf(String id) {
        int hash = id.hashCode();
        return (hash ^ hash >>> 12 ^ hash >>> 24) & SHELVES - 1;
    }

    /** Changes to it, which end in another map. */
    public Change<V> change() {
        return new Change<>(this);
    }

    /** For one thread, until {@link #done}. */
    public static final class Change<V> {
        private final List<Map<String, V>> shelves;
        private final Set<Map<String, V>> own = Collections.newSetFromMap(new IdentityHashMap<>());
        private int size;

        private Change(SharedMap<V> from) {
            this.shelves = new ArrayList<>(from.shelves);
            this.size = from.size;
        }

        public void put(String id, V value) {
            if (own(id).put(id, value) == null) size++;
        }

        public void remove(String id) {
            if (own(id).remove(id) != null) size--;
        }

        /**
         * @param change from what is there to what is to be there; empty for nothing
         */
        public void update(String id, UnaryOperator<Optional<V>> change) {
            Optional<V> now = change.apply(Optional.ofNullable(shelves.get(shelf(id)).get(id)));
            now.ifPresentOrElse(it -> put(id, it), () -> remove(id));
        }

        private Map<String, V> own(String id) {
            int at = shelf(id);
            Map<String, V> shelf = shelves.get(at);
            if (own.contains(shelf)) return shelf;
            Map<String, V> copy = new HashMap<>(shelf);
            own.add(copy);
            shelves.set(at, copy);
            return copy;
        }

        /** The map with the changes; this is of no use from then on. */
        public SharedMap<V> done() {
            return new SharedMap<>(List.copyOf(shelves), size);
        }
    }
}
