package org.parallax.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a report reached us: kept with it, sealed, and no part of what makes it that report.
 *
 * @param at when its bytes were received, by the clock of whoever received them
 * @param hops the requests that led to it, in their order; empty for what came as a file
 * @param type the media type that was declared or found, such as {@code text/html}
 * @param decoding how its bytes became text; empty where they were no text, as in a PDF
 * @param authors as the document names them
 * @param published the moment of publication, where the document states more than a day
 * @param via what led here: the address of a feed, or {@code FILE} of an archive
 * @param partial whether something of it is missing: a limit or damage cut it short, or a feed's
 *     own words stand for a page that could not be had
 * @param why it is partial, in a clause, where that is known
 */
public record Capture(
        Optional<Instant> at,
        List<Hop> hops,
        Optional<String> type,
        Optional<Decoding> decoding,
        List<String> authors,
        Optional<Instant> published,
        Optional<String> via,
        boolean partial,
        Optional<String> why) {

    /** Nothing is known of how it came. */
    public static final Capture NONE =
            new Capture(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false);

    /** Nothing is known but how its bytes became text. */
    public static Capture of(Decoding decoding) {
        return new Capture(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(decoding),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** One of which nobody says why it is partial. */
    public Capture(
            Optional<Instant> at,
            List<Hop> hops,
            Optional<String> type,
            Optional<Decoding> decoding,
            List<String> authors,
            Optional<Instant> published,
            Optional<String> via,
            boolean partial) {
        this(at, hops, type, decoding, authors, published, via, partial, Optional.empty());
    }

    public Capture {
        if (why.isPresent() && !partial) {
            throw new IllegalArgumentException("whole, and yet: " + why.get());
        }
        hops = List.copyOf(hops);
        authors = List.copyOf(authors);
    }

    /**
     * One request and its answer.
     *
     * @param url that was asked for, or that an archive says was
     * @param address the numeric address that answered, where it is known
     * @param at when the answer began
     * @param status of HTTP; 0 where there was no answer
     * @param headers of the answer as they came, in their order
     */
    public record Hop(
            String url,
            Optional<String> address,
            Optional<Instant> at,
            int status,
            List<Header> headers) {
        public Hop {
            headers = List.copyOf(headers);
        }

        /** The first value under a name, whatever its case. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst();
        }
    }

    /** A line of an HTTP header as it came. */
    public record Header(String name, String value) {}
}
