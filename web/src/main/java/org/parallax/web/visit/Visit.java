package org.parallax.web.visit;

import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times.Past;

import java.util.Optional;

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
        StringBuilder query = new StringBuilder();
        request.query()
                .forEach((name, values) -> {
                    if (name.equals(Way.AS_OF)) return;
                    for (String value : values) {
                        query.append(query.isEmpty() ? '?' : '&');
                        query.append(Way.encoded(name)).append('=').append(Way.encoded(value));
                    }
                });
        return request.path() + query;
    }
}
