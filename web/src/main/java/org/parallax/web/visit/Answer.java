package org.parallax.web.visit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param status an HTTP status
 * @param type the media type, with its charset
 * @param headers beside those that every answer has
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are sent once and compared by nobody
public record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    public static final String HTML = "text/html; charset=utf-8";
    public static final String JSON = "application/json; charset=utf-8";
    public static final String GEOJSON = "application/geo+json; charset=utf-8";
    public static final String LINES = "application/x-ndjson; charset=utf-8";
    public static final String ATOM = "application/atom+xml; charset=utf-8";
    public static final String PROBLEM = "application/problem+json; charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer of(int status, String type, String body) {
        return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Answer html(int status, String body) {
        return of(status, HTML, body);
    }

    /** See another page of this site, with GET. */
    public static Answer see(String path) {
        return of(303, HTML, "").with("Location", path);
    }

    /** Not for good: what was put together may be taken apart again. */
    public static Answer moved(String path) {
        return of(302, HTML, "").with("Location", path);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, more);
    }
}
