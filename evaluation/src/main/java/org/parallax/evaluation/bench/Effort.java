package org.parallax.evaluation.bench;

/**
 * How much is measured.
 *
 * @param reports made of each kind
 * @param ofSet at most so many of a set
 * @param warmUp seconds of work that do not count, before each pass of several that do
 * @param rounds of measured passes
 * @param seconds the least that one pass lasts
 * @param stepPasses how often the reports are taken through one step at a time
 */
record Effort(int reports, int ofSet, double warmUp, int rounds, double seconds, int stepPasses) {
    static final Effort WHOLE = new Effort(400, 100, 3, 5, 1.5, 5);
    static final Effort QUICK = new Effort(60, 6, 1, 3, 0.3, 2);

    /** For tests: next to nothing. */
    static final Effort LEAST = new Effort(6, 2, 0, 1, 0, 1);
}
