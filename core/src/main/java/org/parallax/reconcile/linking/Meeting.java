package org.parallax.reconcile.linking;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whoever has accounts near each other weighed, on this machine or others, by {@link Areas}. */
@FunctionalInterface
public interface Meeting {
    /**
     * @param wide areas where accounts of wide places are, for {@link Areas#of}
     * @return all pairs that {@link Areas#weigh} would find if all were in one heap, in any order;
     *     one may be there more than once
     */
    Collection<NearPair> of(List<Traveller> travellers, Set<Long> wide);
}
