package org.parallax.reading.victims;

/**
 * What the words around a name tell of whoever bears it.
 *
 * @param rule which words told it, such as {@code victim/as}
 */
record Sign(Told told, String rule) {
    /** In the order in which the worse stands over the better. */
    enum Told {
        /** One who did it, or is said to. */
        SUSPECT,
        KILLED,
        ABDUCTED,
        MISSING,
        DETAINED,
        INJURED,
        /** Harmed, and nothing says how badly. */
        VICTIM
    }
}
