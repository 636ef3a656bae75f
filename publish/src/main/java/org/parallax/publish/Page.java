package org.parallax.publish;

/**
 * One answer of the web site.
 *
 * @param status an HTTP status
 * @param type the media type, with its charset
 */
record Page(int status, String type, String body) {
    static final String HTML = "text/html; charset=utf-8";
    static final String CSS = "text/css; charset=utf-8";
    static final String SVG = "image/svg+xml; charset=utf-8";
    static final String LINES = "application/x-ndjson; charset=utf-8";
}
