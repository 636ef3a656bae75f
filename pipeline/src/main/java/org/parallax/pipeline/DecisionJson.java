package org.parallax.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Subject;

import java.util.List;

/** What persons decided, as lines of the output contract. */
public final class DecisionJson {
    private DecisionJson() {}

    /** {@code {"receipt","decision","by","at","leaf"}}; of an undo also {@code "undone"}. */
    public static String receipt(Review.Taken taken) {
        Decision decision = taken.decision();
        ObjectNode node = Json.object();
        node.put("receipt", decision.sequence());
        node.put("decision", decision.ruling().kind());
        node.put("by", decision.by());
        node.put("at", decision.at().toString());
        node.put("leaf", taken.leaf());
        if (decision.ruling() instanceof Ruling.Undo(long undone)) node.put("undone", undone);
        return Json.line(node);
    }

    /**
     * What came of it, one line an incident: {@code {"incident","reports","also_in"}}; of a
     * correction also {@code "field","from","to"}.
     */
    public static List<String> cameOf(Review.Taken taken) {
        return taken.changed().stream().map(it -> cameOf(taken.decision(), it)).toList();
    }

    private static String cameOf(Decision decision, Incident incident) {
        ObjectNode node = Json.object();
        node.put("incident", incident.id());
        Json.put(node, "reports", incident.reports());
        Json.put(node, "also_in", incident.alsoIn());
        incident.decisions().stream()
                .filter(it -> it.decision().sequence() == decision.sequence())
                .forEach(it -> putChange(node, it));
        return Json.line(node);
    }

    private static void putChange(ObjectNode node, Applied applied) {
        if (applied.decision().ruling() instanceof Ruling.Correct(_, Correction to)) {
            node.put("field", to.field());
            Json.put(node, "from", applied.before());
            Json.put(node, "to", to.value());
        }
    }

    /**
     * {@code {"sequence","kind","by","at","why"}}, what it is about, {@code "state"} and, unless it
     * is in force, {@code "because"}.
     */
    public static String line(Standing standing) {
        ObjectNode node = object(standing.decision());
        switch (standing.decision().ruling()) {
            case Ruling.Merge(Subject one, Subject other) ->
                    Json.put(node, "incidents", List.of(one.incident(), other.incident()));
            case Ruling.Apart(Subject one, Subject other) ->
                    Json.put(node, "incidents", List.of(one.incident(), other.incident()));
            case Ruling.Accept(Subject of, String _) -> node.put("incident", of.incident());
            case Ruling.Release(Subject of, String _) -> node.put("incident", of.incident());
            case Ruling.Split(String incident, List<Anchor> out, List<Anchor> _) -> {
                node.put("incident", incident);
                Json.put(
                        node,
                        "reports",
                        out.stream().map(Anchor::report).distinct().sorted().toList());
            }
            case Ruling.Correct(Subject of, Correction to) -> {
                node.put("incident", of.incident());
                node.put("field", to.field());
                Json.put(node, "to", to.value());
            }
            case Ruling.Undo(long sequence) -> node.put("undone", sequence);
        }
        putMatter(node, standing.decision().ruling());
        node.put("state", standing.state().word());
        if (!standing.because().isEmpty()) node.put("because", standing.because());
        return Json.line(node);
    }

    /**
     * As an incident shows it; a correction with the field, what it was and what it is, an
     * acceptance with its matter, a release with the victim's id.
     */
    static ObjectNode applied(Applied applied) {
        ObjectNode node = object(applied.decision());
        putChange(node, applied);
        putMatter(node, applied.decision().ruling());
        return node;
    }

    private static void putMatter(ObjectNode node, Ruling ruling) {
        if (ruling instanceof Ruling.Accept(_, String matter)) node.put("matter", matter);
        if (ruling instanceof Ruling.Release(_, String victim)) node.put("victim", victim);
    }

    private static ObjectNode object(Decision decision) {
        ObjectNode node = Json.object();
        node.put("sequence", decision.sequence());
        node.put("kind", decision.ruling().kind());
        node.put("by", decision.by());
        node.put("at", decision.at().toString());
        node.put("why", decision.why());
        return node;
    }
}
