package org.parallax.intake.worker;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.document.Contained;

/** What a child makes of one document. */
sealed interface Answer {
    record Read(Contained contained) implements Answer {}

    /**
     * @param last whether the child ends after it, since what broke its reader may have broken more
     */
    record Refused(FaultKind kind, String found, String remedy, boolean last) implements Answer {}
}
