package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.parallax.intake.document.page.ClassWords.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Picks the part of a page that holds its story. The outlet's own mark is believed where it holds a
 * good part of what readability or the density of prose finds; those two measure each other.
 */
final class Container {
    /** Less than this of what else is found is a teaser. */
    private static final double STATED_SHARE = 0.5;

    /** Names are looser than microdata: less than this is a part of the story, or another. */
    private static final double NAMED_SHARE = 0.75;

    /** Most of a page's prose: the part that holds so much is looked at. */
    private static final double DENSE_SHARE = 0.7;

    /** So much more prose than readability finds was lost by it, not left out. */
    private static final double LOST = 1.3;

    /** What an inner part may lack of an outer one and still be the story. */
    private static final double INNER_SHARE = 0.97;

    /** Each is written out to be weighed, however often they hold each other. */
    private static final int MARKS = 200;

    private final Element body;
    private final Set<String> known;

    private Container(Element body, Set<String> known) {
        this.body = body;
        this.known = known;
    }

    /** The story's paragraphs; empty if there is no prose. */
    static List<Block> story(Element body, Set<String> known) {
        return new Container(body, known).pick();
    }

    private List<Block> pick() {
        List<Block> stated = best(body.select("[itemprop~=articleBody]"));
        List<Block> named = best(named());
        List<Block> article = best(body.select("article, main, [role=main]"));
        List<Block> readable = Readability.part(body).map(this::prose).orElse(List.of());
        List<Block> dense = prose(densest());
        int most = Math.max(Prose.words(readable), Prose.words(dense));
        if (holds(stated, most * STATED_SHARE)) return stated;
        if (holds(named, most * NAMED_SHARE)) return named;
        if (holds(article, most * NAMED_SHARE)) return article;
        return holds(dense, Prose.words(readable) * LOST) ? dense : readable;
    }

    private static boolean holds(List<Block> prose, double words) {
        return Prose.words(prose) > 0 && Prose.words(prose) >= words;
    }

    /** By the names that outlets give to what holds a story. */
    private List<Element> named() {
        return body.stream()
                .filter(Container::holdsLines)
                .filter(element -> ClassWords.of(element).contains(Role.BODY))
                .toList();
    }

    private List<Block> prose(Element part) {
        return Prose.of(Blocks.of(part), known);
    }

    /** Of those with most prose the innermost; parts of one story side by side are joined. */
    private List<Block> best(List<Element> all) {
        List<Element> marked = all.subList(0, Math.min(MARKS, all.size()));
        IdentityHashMap<Element, Integer> words = new IdentityHashMap<>();
        for (Element element : marked) words.put(element, Prose.words(prose(element)));
        Optional<Element> most =
                marked.stream()
                        .max(Comparator.comparingInt(element -> words.getOrDefault(element, 0)));
        if (most.isEmpty() || words.getOrDefault(most.get(), 0) == 0) return List.of();
        Element picked = most.get();
        int full = words.getOrDefault(picked, 0);
        for (Element element : marked) {
            boolean inner = !element.equals(picked) && element.parents().contains(picked);
            if (inner && words.getOrDefault(element, 0) >= full * INNER_SHARE) picked = element;
        }
        List<Block> joined = new ArrayList<>();
        for (Element element : marked) {
            if (element.equals(picked) || isPartOfSame(element, picked))
                joined.addAll(Blocks.of(element));
        }
        return Prose.of(joined, known);
    }

    /** Side by side or at least in the same article, and named alike. */
    private static boolean isPartOfSame(Element one, Element other) {
        if (one.parents().contains(other) || other.parents().contains(one)) return false;
        boolean alike =
                one.normalName().equals(other.normalName())
                        && one.className().equals(other.className())
                        && one.attr("itemprop").equals(other.attr("itemprop"));
        return alike
                && !one.normalName().equals("article")
                && Objects.equals(one.closest("article"), other.closest("article"))
                && (Objects.equals(one.parent(), other.parent()) || one.closest("article") != null);
    }

    /** The smallest part with most of the page's prose. */
    private Element densest() {
        IdentityHashMap<Element, Integer> words = new IdentityHashMap<>();
        int all = 0;
        for (Block block : Blocks.of(body)) {
            if (!block.isProse()) continue;
            int count = block.words();
            all += count;
            for (Element at = block.element(); at != null; at = at.parent())
                words.merge(at, count, Integer::sum);
        }
        Element part = body;
        for (boolean deeper = true; deeper; ) {
            deeper = false;
            for (Element child : part.children()) {
                if (words.getOrDefault(child, 0) >= all * DENSE_SHARE
                        && all > 0
                        && holdsLines(child)) {
                    part = child;
                    deeper = true;
                    break;
                }
            }
        }
        return part;
    }

    /** One paragraph is no part to look for a story in. */
    private static boolean holdsLines(Element element) {
        String tag = element.normalName();
        return Blocks.isOwnLine(element)
                && !tag.equals("p")
                && !tag.equals("li")
                && !tag.equals("blockquote")
                && !tag.equals("tr")
                && !tag.equals("ul")
                && !tag.equals("ol");
    }
}
