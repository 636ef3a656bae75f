package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.pipeline.Json;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Paging;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Way;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list: {@code {"items":[…],…,"next"}}. The next one begins behind the last item, by
 * that item's own name, so that what comes meanwhile moves no other.
 *
 * @param items JSON objects, in their order
 * @param next what {@code after} has to be for the page behind; empty where this is the last one
 */
record Listing(List<String> items, Optional<String> next) {
    Listing {
        items = List.copyOf(items);
    }

    /**
     * @param name of the list, so that a cursor of another one is known
     * @param key of an item; no two have the same
     * @throws Refusal where {@code after} names nothing in the list
     */
    static <T> Listing of(
            String name,
            List<T> all,
            Function<T, String> key,
            Function<T, String> line,
            Request request)
            throws Refusal {
        Paging paging = Paging.parse(request.query());
        int from = 0;
        if (paging.after().isPresent()) {
            String last = key(name, paging.after().get());
            while (from < all.size() && !key.apply(all.get(from)).equals(last)) from++;
            if (from == all.size()) throw nowhere(paging.after().get());
            from++;
        }
        int to = Math.min(all.size(), from + paging.limit());
        List<T> page = all.subList(from, to);
        Optional<String> next =
                to == all.size()
                        ? Optional.empty()
                        : Optional.of(cursor(name, key.apply(page.getLast())));
        return new Listing(page.stream().map(line).toList(), next);
    }

    static String cursor(String name, String key) {
        return name
                + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key that a cursor of that list holds. */
    static String key(String name, String cursor) throws Refusal {
        if (!cursor.startsWith(name + ".")) throw nowhere(cursor);
        try {
            byte[] key = Base64.getUrlDecoder().decode(cursor.substring(name.length() + 1));
            return new String(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw nowhere(cursor);
        }
    }

    static Refusal nowhere(String cursor) {
        return new Refusal(
                "after %s is no place in this list. Begin without it"
                        .formatted(Asking.shortened(cursor)));
    }

    /** With nothing beside the items and the cursor. */
    Answer answer(Request request) {
        return answer(request, Json.object());
    }

    /**
     * @param beside further members, which stand between the items and the cursor
     */
    Answer answer(Request request, ObjectNode beside) {
        return answer(Answer.JSON, "{\"items\":[", request, beside);
    }

    /**
     * @param head the object up to its items
     */
    Answer answer(String type, String head, Request request, ObjectNode beside) {
        OverviewJson.put(beside, "next", next);
        String body = head + String.join(",", items) + "]," + Json.line(beside).substring(1) + "\n";
        Answer answer = Answer.of(200, type, body);
        return next.isEmpty() ? answer : answer.with("Link", link(request, next.get()));
    }

    private static String link(Request request, String next) {
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, List<String>> it : request.query().entrySet()) {
            if (it.getKey().equals("after")) continue;
            for (String value : it.getValue()) {
                query.add(Way.encoded(it.getKey()) + "=" + Way.encoded(value));
            }
        }
        query.sort(String::compareTo);
        query.add("after=" + Way.encoded(next));
        return "<%s?%s>; rel=\"next\"".formatted(request.path(), String.join("&", query));
    }
}
