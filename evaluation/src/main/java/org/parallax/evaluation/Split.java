package org.parallax.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The part of a set that weights may be fitted on and errors may be looked at, and the rest, which
 * only measures. By a hash of the id, so that an item stays on its side. The salt is one under
 * which the reader of before any fitting scored alike on both parts, within 1.2 points on every
 * figure: what differs later is what was learned by heart.
 */
final class Split {
    private static final String SALT = "#90";
    private static final int ONE_IN = 3;

    private Split() {}

    static boolean isRest(String id) {
        CRC32 hash = new CRC32();
        hash.update((id + SALT).getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % ONE_IN == 0;
    }
}
