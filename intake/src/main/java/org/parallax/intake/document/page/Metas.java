package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The meta elements of a page, by name, property, http-equiv or itemprop; small letters. */
final class Metas {
    private static final int LONGEST = 2_000;
    private static final int MOST = 1_000;
    private final Map<String, List<String>> values = new HashMap<>();

    private Metas() {}

    static Metas of(Document page) {
        Metas metas = new Metas();
        int seen = 0;
        for (Element meta : page.select("meta[content]")) {
            if (++seen > MOST) break;
            String content = meta.attr("content");
            if (content.length() > LONGEST) continue;
            String value = LinkedData.clean(content);
            if (value.isEmpty()) continue;
            for (String key : List.of("name", "property", "http-equiv", "itemprop")) {
                String name = meta.attr(key).trim().toLowerCase(Locale.ROOT);
                if (!name.isEmpty())
                    metas.values.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
            }
        }
        Element hidden = page.selectFirst("[itemprop=datePublished][style*=none]");
        if (hidden != null) {
            String value = hidden.hasAttr("content") ? hidden.attr("content") : hidden.ownText();
            if (value.length() < 100)
                metas.values.computeIfAbsent("datepublished", k -> new ArrayList<>()).add(value);
        }
        return metas;
    }

    /** The first value of the first of these names that has one. */
    Optional<String> first(String... names) {
        for (String name : names) {
            List<String> found = values.getOrDefault(name, List.of());
            if (!found.isEmpty()) return Optional.of(found.getFirst());
        }
        return Optional.empty();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
