package org.parallax.reconcile.linking;

/**
 * What speaks for and against two accounts being of one event. Scores above 0 speak for it; see
 * {@link Likeness}.
 *
 * @param stories true where both are stories, weighed by the fitted model
 * @param marks bits told by marks that both have; 0 where one is no story
 * @param others what everything but the marks counts for
 * @param score what all counts for; minus infinity where they can never be one
 */
record Link(boolean stories, double marks, double others, double score) {
    /** What a pair of stories counts for that shares nothing worth looking at. */
    static final double STRANGERS = -5;

    static final Link NEVER = new Link(false, 0, 0, Double.NEGATIVE_INFINITY);

    static Link ofWar(double score) {
        return new Link(false, 0, score, score);
    }

    /** True where it counts for anything when groups are weighed. */
    boolean counts() {
        return score > (stories ? STRANGERS : 0);
    }

    /** True where it can join two groups. */
    boolean joins() {
        return score > 0;
    }
}
