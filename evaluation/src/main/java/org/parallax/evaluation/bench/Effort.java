package org.parallax.evaluation.bench;

/**
 * How much is measured.
 *
 * @param reports made of each kind
 * @param cold so many are read by each fresh process
 * @param ofSet at most so many of a set
 * @param compared so many reports are given to others too
 * @param warmUp seconds of work that do not count, before each pass of several that do
 * @param settling seconds at most until the compilers are through, before the first pass that
 *     counts
 * @param rounds of measured passes
 * @param compareRounds the same beside others, who take longer
 * @param seconds the least that one pass lasts
 * @param stepPasses how often the reports are taken through one step at a time
 * @param starts how often each process is started
 * @param claims up to so many are reconciled, to see how the cost grows
 * @param profile seconds under the recorder
 */
record Effort(
        int reports,
        int cold,
        int ofSet,
        int compared,
        double warmUp,
        double settling,
        int rounds,
        int compareRounds,
        double seconds,
        int stepPasses,
        int starts,
        long claims,
        double profile) {
    static final Effort WHOLE = new Effort(150, 400, 40, 20, 3, 180, 5, 3, 1.5, 5, 7, 100_000, 20);
    static final Effort QUICK = new Effort(40, 60, 5, 8, 1, 0, 3, 2, 0.3, 2, 3, 10_000, 8);

    /** For tests: next to nothing. */
    static final Effort LEAST = new Effort(6, 3, 2, 1, 0, 0, 1, 1, 0, 1, 1, 1_000, 0);

    Effort upTo(long claims) {
        return new Effort(
                reports,
                cold,
                ofSet,
                compared,
                warmUp,
                settling,
                rounds,
                compareRounds,
                seconds,
                stepPasses,
                starts,
                claims,
                profile);
    }
}
