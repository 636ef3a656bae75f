package org.parallax.watch;

import org.parallax.intake.feed.Item;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a feed calls its items. A guid that it gives to several addresses names none of them. */
final class Guids {
    private final Map<String, Set<String>> addresses = new HashMap<>();

    private Guids(List<Item> items) {
        for (Item item : items) {
            item.guid().ifPresent(guid -> of(guid).add(item.url().orElse("")));
        }
    }

    /** The same items, without guids that name none. */
    static List<Item> distinct(List<Item> items) {
        Guids guids = new Guids(items);
        return items.stream().map(guids::named).toList();
    }

    private Set<String> of(String guid) {
        return addresses.computeIfAbsent(guid, _ -> new HashSet<>());
    }

    private Item named(Item it) {
        if (it.guid().filter(guid -> of(guid).size() > 1).isEmpty()) return it;
        return new Item(
                Optional.empty(),
                it.url(),
                it.title(),
                it.authors(),
                it.published(),
                it.updated(),
                it.day(),
                it.html(),
                it.whole());
    }
}
