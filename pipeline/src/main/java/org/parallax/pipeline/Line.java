package org.parallax.pipeline;

import org.parallax.event.Anchor;
import org.parallax.event.Incident;
import org.parallax.pipeline.History.Step;
import org.parallax.pipeline.Replay.Frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows one incident back through the frames of a record's life. Of several that became one it is
 * the one of the id asked for, else the one with which it shares most accounts.
 */
final class Line {
    private final String asked;
    private final List<Step> steps = new ArrayList<>();

    private Line(String asked) {
        this.asked = asked;
    }

    /** Its changes in order; none where there never was an incident of that id. */
    static List<Step> of(List<Frame> frames, String id) {
        Line line = new Line(id);
        Optional<Incident> version = Incident.of(last(frames).values(), id);
        for (Frame frame : frames.reversed()) version = line.back(frame, version);
        return line.steps.reversed();
    }

    private static Map<String, Incident> last(List<Frame> frames) {
        Map<String, Incident> incidents = new HashMap<>();
        for (Frame frame : frames) {
            frame.before().keySet().forEach(incidents::remove);
            incidents.putAll(frame.after());
        }
        return incidents;
    }

    /**
     * @param after the version after the frame; empty where there was none
     * @return the version before it
     */
    private Optional<Incident> back(Frame frame, Optional<Incident> after) {
        if (after.isEmpty()) {
            Optional<Incident> gone = Incident.of(frame.before().values(), asked);
            gone.ifPresent(it -> steps.add(step(frame, Optional.of(it), Optional.empty(), "")));
            return gone;
        }
        Incident is = after.get();
        if (!is.equals(frame.after().get(is.id()))) return after;
        List<Incident> kin = kin(is, frame.before().values());
        Optional<Incident> was = kin.stream().max(nearest(is));
        String others = others(frame, is, was, kin);
        steps.add(step(frame, was, after, others));
        return was;
    }

    private static Step step(
            Frame frame, Optional<Incident> before, Optional<Incident> after, String others) {
        return new Step(frame.entry(), frame.at(), frame.why() + others, before, after);
    }

    private Comparator<Incident> nearest(Incident to) {
        return Comparator.<Incident, Boolean>comparing(it -> it.id().equals(asked))
                .thenComparingLong(it -> shared(it, to))
                .thenComparing(it -> it.id().equals(to.id()))
                .thenComparing(Incident::id, Comparator.reverseOrder());
    }

    /** Those with accounts of it; where a report was read anew, with reports of it. */
    private static List<Incident> kin(Incident of, Collection<Incident> among) {
        List<Incident> kin = among.stream().filter(it -> shared(it, of) > 0).toList();
        if (!kin.isEmpty()) return kin;
        Set<String> reports = Set.copyOf(of.reports());
        return among.stream()
                .filter(it -> it.reports().stream().anyMatch(reports::contains))
                .toList();
    }

    private static long shared(Incident one, Incident other) {
        Set<String> claims =
                other.anchors().stream().map(Anchor::claim).collect(Collectors.toSet());
        return one.anchors().stream().map(Anchor::claim).filter(claims::contains).count();
    }

    /** "; merged with i1; i2 was split off". */
    private static String others(
            Frame frame, Incident is, Optional<Incident> was, List<Incident> kin) {
        StringBuilder told = new StringBuilder();
        kin.stream()
                .filter(it -> !was.equals(Optional.of(it)) && shared(it, is) > 0)
                .forEach(it -> told.append("; merged with ").append(it.id()));
        if (was.isEmpty()) return told.toString();
        frame.after().values().stream()
                .filter(it -> !it.id().equals(is.id()) && shared(it, was.get()) > 0)
                .forEach(it -> told.append("; ").append(it.id()).append(" was split off"));
        return told.toString();
    }
}
