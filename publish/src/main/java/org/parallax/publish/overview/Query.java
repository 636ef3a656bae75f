package org.parallax.publish.overview;

import org.parallax.pipeline.Refusal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The query of a URL and its parameters. */
final class Query {
    private Query() {}

    static String of(Map<String, List<String>> parameters) {
        StringJoiner query = new StringJoiner("&");
        parameters.forEach((name, values) -> {
            for (String value : values) query.add(encoded(name) + "=" + encoded(value));
        });
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Map<String, List<String>> parameters(String query) throws Refusal {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String one : query.split("&")) {
            if (one.isEmpty()) continue;
            String[] parts = one.split("=", 2);
            String value = parts.length == 1 ? "" : decoded(parts[1]);
            parameters.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    private static String decoded(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal("%s is not as URLs are written".formatted(text));
        }
    }
}
