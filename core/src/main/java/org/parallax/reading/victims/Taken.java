package org.parallax.reading.victims;

import org.parallax.claims.Mention;
import org.parallax.text.Part;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names that the reading knows for something else.
 *
 * @param bodies of the actor register, office holders among them, by where they begin
 * @param places of the gazetteer, by where they begin
 */
record Taken(TreeMap<Integer, Span> bodies, TreeMap<Integer, Span> places) {
    static final Taken NOTHING = new Taken(new TreeMap<>(), new TreeMap<>());

    static Taken of(Part part, List<Mention> mentions) {
        TreeMap<Integer, Span> bodies = new TreeMap<>();
        TreeMap<Integer, Span> places = new TreeMap<>();
        for (Mention mention : mentions) {
            if (mention.quote().part() != part) continue;
            Span span = mention.quote().span();
            if (mention instanceof Mention.OfActor actor && actor.actor().isPresent())
                bodies.put(span.start(), span);
            if (mention instanceof Mention.OfPlace place && place.where().isPresent())
                places.put(span.start(), span);
        }
        return new Taken(bodies, places);
    }

    boolean isBody(Span name) {
        return overlapping(bodies, name).isPresent();
    }

    /** A place inside a longer name may be chance: many family names are places somewhere. */
    boolean isPlace(Span name) {
        return overlapping(places, name).filter(place -> place.contains(name)).isPresent();
    }

    private static Optional<Span> overlapping(TreeMap<Integer, Span> spans, Span name) {
        List<Span> found = new ArrayList<>();
        Map.Entry<Integer, Span> before = spans.floorEntry(name.start());
        if (before != null) found.add(before.getValue());
        Map.Entry<Integer, Span> inside = spans.higherEntry(name.start());
        if (inside != null) found.add(inside.getValue());
        return found.stream().filter(name::overlaps).findFirst();
    }
}
