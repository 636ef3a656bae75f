package org.parallax.exchange.acled;

import java.util.Optional;

/**
 * Who stands in {@code actor1} and who in {@code actor2}.
 *
 * @param key what tells it from another pair of the same incident
 */
record Pair(String key, Party one, Optional<Party> two) {
    Pair(String key, Party one, Party two) {
        this(key, one, Optional.of(two));
    }

    /** The column {@code interaction}. */
    String interaction() {
        return Inter.interaction(one.inter(), two.map(Party::inter));
    }

    /** The column {@code civilian_targeting}: civilians are the main or only target. */
    boolean targetsCivilians(SubEvent sub) {
        boolean civilians = two.filter(it -> it.inter() == Inter.CIVILIANS).isPresent();
        return switch (sub.type()) {
            case CIVILIANS -> true;
            case EXPLOSIONS, RIOTS -> civilians;
            case PROTESTS -> sub == SubEvent.EXCESSIVE_FORCE;
            case BATTLES, STRATEGIC -> false;
        };
    }
}
