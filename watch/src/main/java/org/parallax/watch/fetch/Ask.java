package org.parallax.watch.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What is asked of a server.
 *
 * @param url absolute, http or https
 * @param etag of the last answer, so that an unchanged one need not be sent again
 * @param lastModified of the last answer, word for word
 */
public record Ask(URI url, Optional<String> etag, Optional<String> lastModified) {
    /** Asks for the first time. */
    public static Ask of(URI url) {
        return new Ask(url, Optional.empty(), Optional.empty());
    }
}
