package org.parallax.store.accounts;

/** Makes of a password what may be kept. Slow, so that guessing is. */
interface Hasher {
    /** The password is left as it is; whoever has it clears it. */
    String hash(char[] password);

    /**
     * In the same time for every password.
     *
     * @param kept what {@link #hash} gave
     */
    boolean matches(char[] password, String kept);

    /** What no password matches, at the same cost: kept for a name that is nobody's. */
    String nobody();
}
