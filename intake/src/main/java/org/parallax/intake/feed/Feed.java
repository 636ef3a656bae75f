package org.parallax.intake.feed;

import java.util.List;
import java.util.Optional;

/**
 * What a feed or sitemap lists.
 *
 * @param title of the feed
 * @param language an ISO 639-1 code as it states it
 * @param items in the feed's order, each once
 * @param repeated entries left out of {@code items}, as they are there already
 * @param nested addresses of further sitemaps, where it is an index of them; the newest first, as
 *     far as it says when they changed
 * @param partial whether its end was missing, so that items may be, too
 */
public record Feed(
        Optional<String> title,
        Optional<String> language,
        List<Item> items,
        List<Repeated> repeated,
        List<String> nested,
        boolean partial) {
    public Feed {
        repeated = List.copyOf(repeated);
        items = List.copyOf(items);
        nested = List.copyOf(nested);
    }

    /**
     * An entry with the name and address of one before it.
     *
     * @param number of the entry, counted from 1 over all of the feed
     * @param first number of the entry that was taken
     * @param same whether nothing differs, but maybe its dates
     */
    public record Repeated(int number, int first, Item item, boolean same) {}
}
