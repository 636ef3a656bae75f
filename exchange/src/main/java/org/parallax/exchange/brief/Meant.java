package org.parallax.exchange.brief;

import org.parallax.exchange.event.RecordView;
import org.parallax.knowledge.Place;
import org.parallax.pipeline.Sites;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which of several places of a name a reader of a record can mean. */
public final class Meant {
    private Meant() {}

    /** Those in which the record has an incident. */
    public static List<Place> of(List<Place> named, RecordView record, Sites sites) {
        Set<String> within = new HashSet<>();
        try (Stream<String> places =
                record.events().flatMap(it -> it.where().stream()).map(it -> it.place())) {
            places.distinct()
                    .flatMap(it -> sites.of(it).stream())
                    .forEach(it -> within.addAll(it.within()));
        }
        return named.stream().filter(it -> within.contains(it.id())).toList();
    }
}
