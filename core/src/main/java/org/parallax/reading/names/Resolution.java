package org.parallax.reading.names;

import org.parallax.claims.PlaceDoubt;
import org.parallax.knowledge.Place;

import java.util.Optional;

/**
 * What the name of a place came to.
 *
 * @param place empty where the name could not be resolved safely
 * @param doubt why it could not; beside a place, why that one is not sure
 */
record Resolution(Optional<Place> place, Optional<PlaceDoubt> doubt) {
    Resolution {
        if (place.isEmpty() && doubt.isEmpty()) {
            throw new IllegalArgumentException("no place, and no reason why");
        }
    }

    static Resolution sure(Place place) {
        return new Resolution(Optional.of(place), Optional.empty());
    }

    static Resolution unsure(Place place, PlaceDoubt doubt) {
        return new Resolution(Optional.of(place), Optional.of(doubt));
    }

    static Resolution none(PlaceDoubt doubt) {
        return new Resolution(Optional.empty(), Optional.of(doubt));
    }
}
