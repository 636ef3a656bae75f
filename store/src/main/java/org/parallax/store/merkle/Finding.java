package org.parallax.store.merkle;

/**
 * One thing that was checked of a proof.
 *
 * @param line what was found, in a line
 */
public record Finding(boolean sound, String line) {
    static Finding of(boolean sound, String line) {
        return new Finding(sound, line);
    }
}
