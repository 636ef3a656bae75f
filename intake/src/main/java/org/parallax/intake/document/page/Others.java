package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the stories out of an endless page that were appended behind its own: each with a headline
 * of the first level and prose below it, in an element like that of the first.
 */
final class Others {
    /** A headline with fewer chars around it is a logo or a section's name. */
    private static final int STORY = 200;

    private static final int MOST = 100;

    private Others() {}

    static void clear(Document page, Optional<String> title) {
        List<Element> headlines = page.select("h1");
        if (headlines.size() < 2 || headlines.size() > MOST) return;
        Weights weights = Weights.of(page.body());
        String plain = Prose.plain(title.orElse(""));
        Element own =
                headlines.stream()
                        .filter(headline -> Prose.plain(headline.text()).equals(plain))
                        .findFirst()
                        .orElse(headlines.getFirst());
        Optional<Element> first = story(own, headlines, weights);
        if (first.isEmpty()) return;
        for (Element other : headlines) {
            if (other.equals(own)) continue;
            story(other, headlines, weights)
                    .filter(story -> story.normalName().equals(first.get().normalName()))
                    .ifPresent(Element::remove);
        }
    }

    /** The outermost element around this headline and no other, if it holds prose. */
    private static Optional<Element> story(
            Element headline, List<Element> headlines, Weights weights) {
        Set<Element> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element other : headlines) {
            if (!other.equals(headline)) shared.addAll(other.parents());
        }
        Element outer = headline;
        for (Element at = headline; at != null && !shared.contains(at); at = at.parent())
            outer = at;
        return Optional.of(outer).filter(story -> weights.plain(story) > STORY);
    }
}
