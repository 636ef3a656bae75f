package org.parallax.publish.overview;

import org.parallax.publish.Phrase;

import java.util.List;
import java.util.Optional;

/**
 * What a filter finds.
 *
 * @param matching how many incidents
 * @param of of how many there are
 * @param undated how many of those found have no day
 * @param unplaced how many of those found have no place
 * @param undatedLeftOut how many more fit but for having no day
 * @param unplacedLeftOut how many more fit but for having no place
 * @param facets type, grade, country, actor and origin, in this order
 * @param rows one page of them
 * @param next of the page after; empty where this is the last one
 */
public record Found(
        Filter filter,
        int matching,
        int of,
        int undated,
        int unplaced,
        int undatedLeftOut,
        int unplacedLeftOut,
        Sums killed,
        Sums injured,
        List<Facet> facets,
        List<Row> rows,
        Optional<String> next) {
    public Found {
        facets = List.copyOf(facets);
        rows = List.copyOf(rows);
    }

    /** "12 of 1,204 incidents; 3 have no day, 1 no place. 2 more fit but have no day." */
    public String words() {
        StringBuilder words = new StringBuilder();
        words.append("%s of %s".formatted(Phrase.number(matching), Phrase.plural(of, "incident")));
        if (undated > 0) words.append("; %s without a day".formatted(Phrase.number(undated)));
        if (unplaced > 0) words.append("; %s without a place".formatted(Phrase.number(unplaced)));
        words.append(".");
        more(words, undatedLeftOut, "a day");
        more(words, unplacedLeftOut, "a place");
        return words.toString();
    }

    private static void more(StringBuilder words, int leftOut, String what) {
        if (leftOut == 0) return;
        words.append(
                " %s without %s may fit too.".formatted(Phrase.plural(leftOut, "incident"), what));
    }
}
