package org.parallax.pipeline;

import org.parallax.reading.matter.Matter;
import org.parallax.text.Report;

/**
 * What a run that is to take only reports of conflict passes over: English ones whose words tell of
 * something else. What is in another language cannot be judged, and goes the way it always goes.
 */
public final class OnlyConflict {
    private OnlyConflict() {}

    /** Whether a report tells of something else; costs a hundredth of reading it. */
    public static boolean passesOver(Report report) {
        return !Matter.mayBeViolence(report) && English.mayBe(report);
    }
}
