package org.parallax.watch;

import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;
import org.parallax.watch.fetch.Answer;
import org.parallax.watch.fetch.Ask;
import org.parallax.watch.fetch.Net;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An invented web: what stands at which address, and who asked for what. */
final class FakeWeb implements Net {
    private final InstantSource clock;
    private final Map<String, Place> places = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    private sealed interface Place {
        @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
        record Page(String type, byte[] body) implements Place {}

        record Moved(String to) implements Place {}

        record Down(Answer answer) implements Place {}
    }

    FakeWeb(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void page(String url, String html) {
        places.put(
                url,
                new Place.Page("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    synchronized void moved(String from, String to) {
        places.put(from, new Place.Moved(to));
    }

    synchronized void status(String url, int status) {
        places.put(url, down(url, status));
    }

    private Place down(String url, int status) {
        List<Hop> hops = List.of(hop(url, status, List.of()));
        if (status == 429 || status == 503) {
            return new Place.Down(new Answer.Later(hops, Optional.empty()));
        }
        String why = "status " + status;
        return new Place.Down(
                status >= 500 ? new Answer.Failed(hops, why) : new Answer.Refused(hops, why));
    }

    synchronized void later(String url, Instant until) {
        List<Hop> hops = List.of(hop(url, 429, List.of()));
        places.put(url, new Place.Down(new Answer.Later(hops, Optional.of(until))));
    }

    /** What was asked since the last call, in order: the path, and {@code ?} where conditional. */
    synchronized List<String> asked() {
        List<String> told = List.copyOf(asked);
        asked.clear();
        return told;
    }

    @Override
    public synchronized Answer get(Ask ask) {
        boolean conditional = ask.etag().isPresent() || ask.lastModified().isPresent();
        asked.add(ask.url() + (conditional ? " if changed" : ""));
        List<Hop> hops = new ArrayList<>();
        String url = ask.url().toString();
        while (true) {
            switch (places.getOrDefault(url, down(url, 404))) {
                case Place.Moved(String to) -> {
                    hops.add(hop(url, 301, List.of(new Header("Location", to))));
                    url = to;
                }
                case Place.Down(Answer answer) -> {
                    return answer;
                }
                case Place.Page(String type, byte[] body) -> {
                    return page(ask, url, type, body, hops);
                }
            }
        }
    }

    private Answer page(Ask ask, String url, String type, byte[] body, List<Hop> hops) {
        String etag =
                "\""
                        + Integer.toHexString(new String(body, StandardCharsets.UTF_8).hashCode())
                        + "\"";
        List<Header> headers = List.of(new Header("Content-Type", type), new Header("ETag", etag));
        if (ask.etag().filter(etag::equals).isPresent()) {
            hops.add(hop(url, 304, headers));
            return new Answer.Unchanged(hops);
        }
        hops.add(hop(url, 200, headers));
        return new Answer.Got(hops, URI.create(url), clock.instant(), body, body, false);
    }

    private Hop hop(String url, int status, List<Header> headers) {
        return new Hop(
                url, Optional.of("192.0.2.1"), Optional.of(clock.instant()), status, headers);
    }
}
