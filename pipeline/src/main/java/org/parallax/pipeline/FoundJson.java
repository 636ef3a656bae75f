package org.parallax.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.text.CodePoints;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A result of a search as one line: keys in a fixed order, offsets in code points. */
public final class FoundJson {
    private FoundJson() {}

    /**
     * @param rank counted from 1
     * @param hits where in the snippet the words stand
     */
    public static String report(
            int rank,
            String report,
            Optional<LocalDate> published,
            Optional<String> outlet,
            Optional<String> title,
            String snippet,
            List<Span> hits) {
        ObjectNode node = Json.object();
        node.put("rank", rank);
        node.put("report", report);
        Json.putDay(node, "published", published);
        Json.put(node, "outlet", outlet);
        Json.put(node, "title", title);
        node.put("snippet", snippet);
        return ended(node, snippet, hits);
    }

    /**
     * @param rank counted from 1
     * @param hits where in the claim's words those stand that were looked for
     */
    public static String claim(
            int rank,
            String claim,
            String report,
            Optional<String> incident,
            Optional<LocalDate> published,
            Optional<String> outlet,
            String words,
            List<Span> hits) {
        ObjectNode node = Json.object();
        node.put("rank", rank);
        node.put("claim", claim);
        node.put("report", report);
        Json.put(node, "incident", incident);
        Json.putDay(node, "published", published);
        Json.put(node, "outlet", outlet);
        node.put("words", words);
        return ended(node, words, hits);
    }

    private static String ended(ObjectNode node, String text, List<Span> hits) {
        CodePoints points = new CodePoints(text);
        ArrayNode array = node.putArray("hits");
        for (Span hit : hits) {
            array.addObject().put("start", points.at(hit.start())).put("end", points.at(hit.end()));
        }
        return Json.line(node);
    }
}
