package org.parallax.exchange.ged;

import java.util.ArrayList;
import java.util.List;

/**
 * Bodies that answer to one, as an army and its government do.
 *
 * @param actors the register's ids
 * @param did whether one of them is said to have done it
 * @param disputed whether accounts contradict each other on that
 */
record Camp(List<String> actors, boolean did, boolean disputed) {
    Camp {
        actors = List.copyOf(actors);
    }

    Camp and(Camp other) {
        List<String> all = new ArrayList<>(actors);
        other.actors.stream().filter(it -> !all.contains(it)).forEach(all::add);
        return new Camp(all, did || other.did, disputed || other.disputed);
    }

    /** Every body of several camps, once. */
    static List<String> actors(List<Camp> camps) {
        return camps.stream().flatMap(it -> it.actors.stream()).distinct().toList();
    }
}
