package org.parallax.event;

import java.util.List;

/**
 * The incident that somebody decided on, and what it stood for then. The id alone would not last:
 * it goes with one claim, which another reader may not read again.
 *
 * @param incident its id on that day
 * @param anchors its accounts on that day, the one it is named after first
 */
public record Subject(String incident, List<Anchor> anchors) {
    public Subject {
        if (anchors.isEmpty()) throw new IllegalArgumentException(incident + " has no account");
        anchors = List.copyOf(anchors);
    }
}
