package org.parallax.intake.document.page;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks readability where the story is. It is given a copy of tags, names and words alone, within
 * limits: it writes out each element's words many times over, so its work is words times depth.
 */
final class Readability {
    private static final String NUMBER = "data-parallax-number";
    private static final int ELEMENTS = 20_000;
    private static final int NAME = 200;

    /** Chars times the elements around each. */
    private static final long WORK = 5_000_000;

    /** So much of what it finds lies in the part; the rest are siblings that it takes along. */
    private static final double SHARE = 0.9;

    private Readability() {}

    /** The smallest part of the tree with nearly all it finds; empty if it finds none. */
    static Optional<Element> part(Element body) {
        Copying copying = new Copying();
        body.traverse(copying);
        if (copying.originals.size() > ELEMENTS || copying.work > WORK) return Optional.empty();
        Article article = new Readability4J("http://page.invalid/", copying.copy).parse();
        Element found = article.getArticleContent();
        return found == null ? Optional.empty() : smallest(body, found, copying.originals);
    }

    private static Optional<Element> smallest(
            Element body, Element found, List<Element> originals) {
        IdentityHashMap<Element, Integer> chars = new IdentityHashMap<>();
        int all = 0;
        for (Element copy : found.select("[" + NUMBER + "]")) {
            int own = copy.ownText().length();
            if (own == 0) continue;
            all += own;
            Element original = originals.get(Integer.parseInt(copy.attr(NUMBER)));
            for (Element at = original; at != null; at = at.parent())
                chars.merge(at, own, Integer::sum);
        }
        if (all == 0) return Optional.empty();
        Element part = body;
        for (boolean deeper = true; deeper; ) {
            deeper = false;
            for (Element child : part.children()) {
                if (chars.getOrDefault(child, 0) >= all * SHARE && Blocks.isOwnLine(child)) {
                    part = child;
                    deeper = true;
                    break;
                }
            }
        }
        return Optional.of(part);
    }

    /** Copies tags, their names and words; numbers each element. */
    private static final class Copying implements NodeVisitor {
        private static final Set<String> KEPT = Set.of("class", "id", "itemprop", "rel");
        private final Document copy = bare();
        private final List<Element> originals = new ArrayList<>();
        private Element at = copy.body();
        private long work;

        /**
         * It prints the page several times; looking for a pretty way is quadratic in empty tags.
         */
        private static Document bare() {
            Document bare = Document.createShell("");
            bare.outputSettings().prettyPrint(false);
            return bare;
        }

        @Override
        public void head(Node node, int depth) {
            if (work > WORK) return;
            if (node instanceof TextNode text) {
                at.appendText(text.getWholeText());
                work += (long) text.getWholeText().length() * depth;
            } else if (node instanceof Element element) {
                if (originals.size() > ELEMENTS) return;
                if (depth > 0) {
                    at = at.appendElement(plain(element.normalName()));
                }
                at.attr(NUMBER, Integer.toString(originals.size()));
                originals.add(element);
                for (String name : KEPT) {
                    String value = element.attr(name);
                    if (!value.isEmpty() && value.length() <= NAME) at.attr(name, value);
                }
                if (element.normalName().equals("a")) at.attr("href", "#");
            }
        }

        /** An outlet's own elements are boxes to it. */
        private static String plain(String tag) {
            return tag.indexOf('-') > 0 ? "div" : tag;
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element) || depth == 0) return;
            Element parent = at.parent();
            if (parent != null && originals.size() <= ELEMENTS) at = parent;
        }
    }
}
