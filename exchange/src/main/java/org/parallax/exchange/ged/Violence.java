package org.parallax.exchange.ged;

/** UCDP's three kinds of organised violence. */
enum Violence {
    STATE_BASED(1),
    NON_STATE(2),
    ONE_SIDED(3);

    private final int code;

    Violence(int code) {
        this.code = code;
    }

    /** As {@code type_of_violence} has it. */
    int code() {
        return code;
    }
}
