package org.parallax.exchange.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was looked up last under an id, also where nothing was found; what was asked for longest ago
 * is forgotten. Safe for use by several threads.
 */
public final class Recent<T> {
    private final Map<String, Optional<T>> known;

    /**
     * @param most how many are kept
     */
    public Recent(int most) {
        if (most < 1) throw new IllegalArgumentException("keeps nothing: " + most);
        this.known =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Optional<T>> eldest) {
                        return size() > most;
                    }
                };
    }

    /**
     * @param read asked where it is not known
     */
    public synchronized Optional<T> of(String id, Function<String, Optional<T>> read) {
        Optional<T> found = known.get(id);
        if (found == null) {
            found = read.apply(id);
            known.put(id, found);
        }
        return found;
    }
}
