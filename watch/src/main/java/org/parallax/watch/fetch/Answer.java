package org.parallax.watch.fetch;

import org.parallax.text.Capture.Hop;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of a request: never an exception, since strangers' servers fail all day. */
public sealed interface Answer {
    /** Every request made on the way, redirects too, in their order. */
    List<Hop> hops();

    /**
     * A body, status 200.
     *
     * @param url where it was found in the end
     * @param raw as received, after the transfer coding and before the content coding
     * @param body the same with gzip or deflate undone
     * @param partial whether a limit, or the end of the connection, cut it short
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
    record Got(List<Hop> hops, URI url, Instant at, byte[] raw, byte[] body, boolean partial)
            implements Answer {}

    /** Status 304. */
    record Unchanged(List<Hop> hops) implements Answer {}

    /**
     * The server asks for patience: status 429 or 503. Without a hop, nobody was asked.
     *
     * @param until where it says how long, as an instant
     * @param why one clause, without a full stop
     */
    record Later(List<Hop> hops, Optional<Instant> until, String why) implements Answer {
        public Later(List<Hop> hops, Optional<Instant> until) {
            this(hops, until, "its server asks to wait");
        }
    }

    /**
     * No answer of use, perhaps the next time: a time-out, a reset, a status of 5xx.
     *
     * @param why one clause, without a full stop
     */
    record Failed(List<Hop> hops, String why) implements Answer {}

    /**
     * Asking again would not help: a status of 4xx, an address that may not be asked, a redirect
     * loop.
     *
     * @param why one clause, without a full stop
     */
    record Refused(List<Hop> hops, String why) implements Answer {}
}
