package org.parallax.publish;

import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.Times.Past;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record that a page was asked of.
 *
 * @param past where it is the record as it was
 */
record Asked(PublicRecord record, Optional<Past> past) {
    static final String AS_OF = "as-of";

    /**
     * @param query what follows the question mark, empty for nothing: what is asked for and ignored
     *     would be taken for given, so every other parameter is refused
     * @throws Refusal in one sentence, if that cannot be answered
     */
    static Asked of(Times times, String query) throws Refusal {
        if (query.isEmpty()) return new Asked(times.now(), Optional.empty());
        Past past = times.at(moment(query));
        return new Asked(past.record(), Optional.of(past));
    }

    private static Moment moment(String query) throws Refusal {
        String[] parts = query.split("=", 2);
        if (!parts[0].equals(AS_OF) || query.contains("&")) throw unknown(query);
        return Moment.of(parts.length == 1 ? "" : parts[1]);
    }

    /** A second parameter, or one that there is not. */
    static Refusal unknown(String query) {
        for (String one : query.split("&")) {
            String name = one.split("=", 2)[0];
            if (name.equals(AS_OF)) continue;
            return new Refusal(
                    "There is no parameter %s. There is %s alone".formatted(name, AS_OF));
        }
        return new Refusal("Name one moment with %s, and only once".formatted(AS_OF));
    }

    /** The way to the same page of the record as it was; the same where it is as it is now. */
    String way(String path) {
        if (past.isEmpty()) return path;
        String moment = URLEncoder.encode(past.get().moment().typed(), StandardCharsets.UTF_8);
        int anchor = path.indexOf('#');
        String page = anchor < 0 ? path : path.substring(0, anchor);
        String within = anchor < 0 ? "" : path.substring(anchor);
        return page + "?" + AS_OF + "=" + moment + within;
    }

    /** The content with every link to another page of this site leading to that page as it was. */
    List<Html> links(List<Html> content) {
        if (past.isEmpty()) return content;
        return content.stream().map(this::links).toList();
    }

    private Html links(Html html) {
        return switch (html) {
            case Html.Text text -> text;
            case Html.Element(String name, List<String> attributes, List<Html> children) ->
                    new Html.Element(name, ways(name, attributes), links(children));
        };
    }

    private List<String> ways(String name, List<String> attributes) {
        if (!name.equals("a")) return attributes;
        List<String> ways = new ArrayList<>(attributes);
        for (int i = 0; i < ways.size(); i += 2) {
            boolean page = ways.get(i).equals("href") && ways.get(i + 1).startsWith("/");
            if (page) ways.set(i + 1, way(ways.get(i + 1)));
        }
        return ways;
    }
}
