package org.parallax.publish;

import org.parallax.event.Incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The web site without the web: a path in, a page out. */
final class Site {
    private static final String INCIDENT = "/incident/";
    private static final String EPISODE = "/episode/";
    private static final String NOT_FOUND = "There is no such page.";

    private static final String HINT =
            "Ask without any. The record as it was is in parallax export --as-of.";

    private final Supplier<PublicRecord> record;

    /**
     * @param record asked once per page
     */
    Site(Supplier<PublicRecord> record) {
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
     * @param query what follows the question mark, empty for nothing: no page takes any, and what
     *     is asked for and ignored would be taken for given
     */
    Page page(String path, String query) {
        if (!query.isEmpty()) {
            String name = query.split("[=&]", 2)[0];
            return Frame.page(
                    400,
                    "Unknown parameter",
                    List.of(
                            Html.tag("p", "There is no parameter %s.".formatted(name)),
                            Html.tag("p", HINT)));
        }
        return switch (path) {
            case "/" -> IndexPage.of(record.get());
            case "/style.css" -> new Page(200, Page.CSS, resource("style.css"));
            case "/icon.svg" -> new Page(200, Page.SVG, resource("icon.svg"));
            case "/api/incidents" -> lines(Export.incidents(record.get()));
            case "/api/episodes" -> lines(Export.episodes(record.get()));
            case "/api/decisions" -> lines(Export.decisions(record.get()));
            case "/api/claims" -> lines(Export.claims(record.get()));
            default -> {
                if (path.startsWith(INCIDENT)) yield incidentPage(path);
                yield path.startsWith(EPISODE) ? episodePage(path) : notFound();
            }
        };
    }

    private Page episodePage(String path) {
        PublicRecord now = record.get();
        return now.episode(path.substring(EPISODE.length()))
                .map(episode -> EpisodePage.of(now, episode))
                .orElseGet(Site::notFound);
    }

    private Page incidentPage(String path) {
        PublicRecord now = record.get();
        String asked = path.substring(INCIDENT.length());
        return now.incident(asked)
                .map(it -> it.id().equals(asked) ? IncidentPage.of(now, it) : moved(it))
                .orElseGet(Site::notFound);
    }

    /** Not for good: what was put together may be taken apart again. */
    private static Page moved(Incident to) {
        String path = incident(to.id());
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
