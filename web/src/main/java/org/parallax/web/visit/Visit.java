package org.parallax.web.visit;

import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times.Past;

import java.util.Optional;
import java.util.Set;

/**
 * One request, by whom, of which record.
 *
 * @param record as it is now, or as it was
 * @param past where it is the record as it was
 */
public record Visit(Request request, Visitor visitor, PublicRecord record, Optional<Past> past) {

    /** A way within the site that stays at the moment that was asked for. */
    public Way way() {
        return new Way(past.map(it -> it.moment().typed()));
    }

    /** The same page of the record as it is now. */
    public String now() {
        return request.path() + request.queryString(Set.of(Way.AS_OF));
    }
}
