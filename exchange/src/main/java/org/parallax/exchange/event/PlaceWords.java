package org.parallax.exchange.event;

import java.util.Collection;

/** A quick look for names of places, before a pattern is made of them for one incident alone. */
public final class PlaceWords {
    private PlaceWords() {}

    /** True where one of the names stands in the words, even within another word, in any case. */
    public static boolean mayName(String words, Collection<String> names) {
        return names.stream().anyMatch(name -> holds(words, name));
    }

    private static boolean holds(String words, String name) {
        int last = words.length() - name.length();
        for (int at = 0; at <= last; at++) {
            if (words.regionMatches(true, at, name, 0, name.length())) return true;
        }
        return false;
    }
}
