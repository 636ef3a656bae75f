package org.parallax.intake;

/** Shortens values shown in faults. */
final class Clip {
    private static final int CODE_POINTS = 60;

    private Clip() {}

    static String of(String value) {
        if (value.codePointCount(0, value.length()) <= CODE_POINTS) return value;
        return value.substring(0, value.offsetByCodePoints(0, CODE_POINTS)) + "…";
    }
}
