package org.parallax.reading.events;

import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads who holds ground and who may move in one parsed sentence, in text order: {@link
 * ControlReader} for "the army captured the town", {@link AccessReader} for evacuations, curfews,
 * roads, sieges, aid and returns.
 */
public final class GroundReader {
    private GroundReader() {}

    public static List<Draft> read(ParsedSentence parsed) {
        ControlReader control = new ControlReader(parsed);
        AccessReader access = new AccessReader(parsed, control);
        List<Draft> found = new ArrayList<>();
        for (int i = 0; i < parsed.tree().size(); i++) {
            control.at(i).ifPresent(found::add);
            access.at(i).ifPresent(found::add);
        }
        return found;
    }
}
