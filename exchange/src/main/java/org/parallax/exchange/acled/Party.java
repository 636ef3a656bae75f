package org.parallax.exchange.acled;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One who stands in a column of actors.
 *
 * @param name in ACLED's manner: "Police Forces of Norland (2019-)"
 * @param beside allies and labels of identity, for the column {@code assoc_actor}
 */
record Party(String name, Inter inter, List<String> beside) {
    Party {
        beside = List.copyOf(beside);
    }

    static Party of(String name, Inter inter) {
        return new Party(name, inter, List.of());
    }

    /** The same with more beside it; nobody stands beside himself. */
    Party with(List<String> more) {
        Set<String> all = new LinkedHashSet<>(beside);
        all.addAll(more);
        all.remove(name);
        return new Party(name, inter, new ArrayList<>(all));
    }

    /** True for those who bear arms. */
    boolean isArmed() {
        return switch (inter) {
            case STATE_FORCES,
                    REBEL_GROUP,
                    POLITICAL_MILITIA,
                    IDENTITY_MILITIA,
                    RIOTERS,
                    EXTERNAL ->
                    true;
            case PROTESTERS, CIVILIANS -> false;
        };
    }
}
