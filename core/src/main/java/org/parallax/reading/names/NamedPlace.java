package org.parallax.reading.names;

import org.parallax.knowledge.Place;

import java.util.List;

/**
 * Words of a sentence that are the name of one or more places: "Paris" of one in France, and of
 * small ones elsewhere.
 *
 * @param from the first token
 * @param to one past the last token
 * @param places all that are called so, those first whose name it is by itself
 * @param sure how many of them; the others, such as "Union" or "Jackson", need more than the word
 */
record NamedPlace(int from, int to, List<Place> places, int sure) {
    NamedPlace {
        places = List.copyOf(places);
    }

    /** True where the words may as well be no place at all. */
    boolean isDoubtful() {
        return sure == 0;
    }

    boolean covers(int token) {
        return from <= token && token < to;
    }
}
