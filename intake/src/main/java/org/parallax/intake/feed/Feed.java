package org.parallax.intake.feed;

import java.util.List;
import java.util.Optional;

/**
 * What a feed or sitemap lists.
 *
 * @param title of the feed
 * @param language an ISO 639-1 code as it states it
 * @param items in the feed's order, each once
 * @param nested addresses of further sitemaps, where it is an index of them; the newest first, as
 *     far as it says when they changed
 * @param partial whether its end was missing, so that items may be, too
 */
public record Feed(
        Optional<String> title,
        Optional<String> language,
        List<Item> items,
        List<String> nested,
        boolean partial) {
    public Feed {
        items = List.copyOf(items);
        nested = List.copyOf(nested);
    }
}
