package org.parallax.publish;

import java.util.Optional;

/**
 * One answer of the web site.
 *
 * @param status an HTTP status
 * @param type the media type, with its charset
 * @param location where to look instead; empty but for a redirection
 */
record Page(int status, String type, String body, Optional<String> location) {
    static final String HTML = "text/html; charset=utf-8";
    static final String CSS = "text/css; charset=utf-8";
    static final String SVG = "image/svg+xml; charset=utf-8";
    static final String LINES = "application/x-ndjson; charset=utf-8";

    Page(int status, String type, String body) {
        this(status, type, body, Optional.empty());
    }

    Page leadingTo(String path) {
        return new Page(status, type, body, Optional.of(path));
    }
}
