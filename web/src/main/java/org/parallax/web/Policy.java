package org.parallax.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer has: nothing is loaded from elsewhere, nothing is framed. */
final class Policy {
    private Policy() {}

    static Map<String, String> headers(Settings settings) {
        String tiles = settings.tiles().map(it -> " " + it.origin()).orElse("");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self';"
                        + " img-src 'self' data: blob:"
                        + tiles
                        + "; connect-src 'self'"
                        + tiles
                        + "; worker-src 'self' blob:; font-src 'self'; base-uri 'none';"
                        + " form-action 'self'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        // without any, a browser sends no origin with a form either, and the guard asks for one
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        headers.put("Cache-Control", "no-store");
        if (settings.isBehindTls()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return Map.copyOf(headers);
    }
}
