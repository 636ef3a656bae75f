package org.parallax.reconcile.victims;

import java.util.HashMap;
import java.util.Map;

/** Things that hang together, each named by one of them. */
final class Groups<T> {
    private final Map<T, T> above = new HashMap<>();

    void join(T one, T other) {
        T top = of(one);
        T second = of(other);
        if (!top.equals(second)) above.put(second, top);
    }

    /** The one that its group is named by. */
    T of(T thing) {
        T at = thing;
        for (T up = above.get(at); up != null; up = above.get(at)) at = up;
        return at;
    }
}
