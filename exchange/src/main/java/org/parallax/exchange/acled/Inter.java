package org.parallax.exchange.acled;

import java.util.Optional;

/** What sort of actor somebody is, in the order of ACLED's codes 1 to 8. */
enum Inter {
    STATE_FORCES(1, "State forces"),
    REBEL_GROUP(2, "Rebel group"),
    POLITICAL_MILITIA(3, "Political militia"),
    IDENTITY_MILITIA(4, "Identity militia"),
    RIOTERS(5, "Rioters"),
    PROTESTERS(6, "Protesters"),
    CIVILIANS(7, "Civilians"),
    EXTERNAL(8, "External/Other forces");

    private final int code;
    private final String words;

    Inter(int code, String words) {
        this.code = code;
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The code of files before 2023, 1 to 8. */
    int code() {
        return code;
    }

    /** The column {@code interaction}: the pair with the lower code first, or the one alone. */
    static String interaction(Inter one, Optional<Inter> other) {
        if (other.isEmpty()) return one.words + " only";
        boolean inOrder = one.code() <= other.get().code();
        return inOrder ? one.words + "-" + other.get().words : other.get().words + "-" + one.words;
    }

    /** The pair as files before 2023 have it, such as 12 or 20. */
    static int interactionCode(Inter one, Optional<Inter> other) {
        if (other.isEmpty()) return 10 * one.code();
        int low = Math.min(one.code(), other.get().code());
        return 10 * low + Math.max(one.code(), other.get().code());
    }
}
