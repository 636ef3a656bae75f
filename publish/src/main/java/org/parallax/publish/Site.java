package org.parallax.publish;

import org.parallax.event.Incident;
import org.parallax.pipeline.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The web site without the web: a path in, a page out. */
final class Site {
    private static final String INCIDENT = "/incident/";
    private static final String EPISODE = "/episode/";
    private static final String NOT_FOUND = "There is no such page.";

    private static final String NOT_THEN = "The record knew of nothing by that id then.";

    private final Times record;

    Site(Times record) {
        this.record = record;
    }

    /** The way to an incident's page. */
    static String incident(String id) {
        return INCIDENT + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** The way to an episode's page. */
    static String episode(String id) {
        return EPISODE + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /**
     * @param path as the browser asked for it, decoded
     * @param query what follows the question mark, empty for nothing
     */
    Page page(String path, String query) {
        try {
            return switch (path) {
                case "/style.css" -> fixed(query, Page.CSS, "style.css");
                case "/icon.svg" -> fixed(query, Page.SVG, "icon.svg");
                default -> page(path, Asked.of(record, query));
            };
        } catch (Refusal refusal) {
            String why = Phrase.capital(String.valueOf(refusal.getMessage())) + ".";
            return Frame.page(400, "No such moment", List.of(Html.tag("p", why)));
        }
    }

    private static Page fixed(String query, String type, String name) throws Refusal {
        if (!query.isEmpty()) throw new Refusal("This file takes no parameter");
        return new Page(200, type, resource(name));
    }

    private static Page page(String path, Asked asked) {
        PublicRecord shown = asked.record();
        return switch (path) {
            case "/" -> Frame.page(200, asked, path, IndexPage.of(shown));
            case "/api/incidents" -> lines(Export.incidents(shown));
            case "/api/episodes" -> lines(Export.episodes(shown));
            case "/api/decisions" -> lines(Export.decisions(shown));
            case "/api/claims" -> lines(Export.claims(shown));
            default -> {
                if (path.startsWith(INCIDENT)) yield incidentPage(path, asked);
                yield path.startsWith(EPISODE) ? episodePage(path, asked) : notFound();
            }
        };
    }

    private static Page episodePage(String path, Asked asked) {
        return asked.record()
                .episode(path.substring(EPISODE.length()))
                .map(it -> Frame.page(200, asked, path, EpisodePage.of(asked.record(), it)))
                .orElseGet(() -> notFound(path, asked));
    }

    private static Page incidentPage(String path, Asked asked) {
        String id = path.substring(INCIDENT.length());
        return asked.record()
                .incident(id)
                .map(it ->
                        it.id().equals(id)
                                ? Frame.page(200, asked, path, IncidentPage.of(asked.record(), it))
                                : moved(asked, it))
                .orElseGet(() -> notFound(path, asked));
    }

    private static Page notFound(String path, Asked asked) {
        if (asked.past().isEmpty()) return notFound();
        List<Html> said = List.of(Html.tag("h1", "Not found"), Html.tag("p", NOT_THEN));
        return Frame.page(404, asked, path, new Sheet("Not found", said));
    }

    /** Not for good: what was put together may be taken apart again. */
    private static Page moved(Asked asked, Incident to) {
        String path = asked.way(incident(to.id()));
        return Frame.page(
                        302,
                        "Moved",
                        List.of(Html.tag("p", Html.link(path, "It is part of another incident."))))
                .leadingTo(path);
    }

    private static Page notFound() {
        return Frame.page(
                404, "Not found", List.of(Html.tag("h1", "Not found"), Html.tag("p", NOT_FOUND)));
    }

    private static Page lines(Stream<String> lines) {
        return new Page(
                200, Page.LINES, lines.map(line -> line + "\n").collect(Collectors.joining()));
    }

    private static String resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) throw new AssertionError("the build packs " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
