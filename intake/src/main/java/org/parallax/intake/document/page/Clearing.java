package org.parallax.intake.document.page;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.parallax.intake.document.page.ClassWords.Role;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Takes out of a page what is none of its story. Names lie: themes call the whole page "with
 * sidebar". So what holds a good part of the page's words, or the headline, stays whatever its
 * name.
 */
final class Clearing {
    private static final Set<String> DEAD =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "iframe",
                    "svg",
                    "math",
                    "object",
                    "embed",
                    "audio",
                    "canvas",
                    "button",
                    "input",
                    "select",
                    "textarea",
                    "label",
                    "option",
                    "datalist",
                    "map",
                    "img",
                    "picture",
                    "source",
                    "link",
                    "meta",
                    "dialog",
                    "progress",
                    "amp-ad",
                    "amp-embed",
                    "amp-sidebar",
                    "amp-consent",
                    "amp-user-notification",
                    "amp-analytics",
                    "amp-social-share",
                    "amp-img",
                    "amp-state",
                    "amp-lightbox",
                    "amp-list");

    /** Elements by whose own meaning they are beside the story. */
    private static final Set<String> BESIDE = Set.of("nav", "aside", "menu");

    private static final Set<String> INLINE =
            Set.of(
                    "a", "span", "b", "i", "em", "strong", "u", "font", "small", "mark", "abbr",
                    "time", "cite", "q", "sub", "sup", "s", "del", "ins");

    private static final String HEADLINE = "h1, [itemprop=headline], [itemprop=articleBody]";

    /** So much of the page's words is no box beside the story. */
    private static final double LARGE = 0.4;

    /** A form shorter than this asks for something; a longer one stands around the page. */
    private static final int FORM = 600;

    private static final int LINE = 100;

    private final Weights weights;
    private final long all;
    private final Set<Element> headed;
    private final Set<Element> asking;

    private Clearing(Element body) {
        weights = Weights.of(body);
        all = Math.max(1, weights.plain(body));
        headed = around(body, HEADLINE);
        asking = around(body, "form");
    }

    /** What matches, and every element around it. */
    private static Set<Element> around(Element body, String query) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element found : body.select(query)) {
            Element at = found;
            while (at != null && around.add(at)) at = at.parent();
        }
        return around;
    }

    /**
     * Takes out what is not for the reader of the story: nothing on it is read, not even a date.
     */
    static void junk(Document page) {
        Element body = page.body();
        page.select("head").remove();
        Pictures.mark(body);
        Pictures.markHead(body);
        remove(body, (element, none) -> isDead(element) || isHidden(element));
        Clearing clearing = new Clearing(body);
        remove(body, (element, none) -> clearing.isJunk(element));
    }

    /** Takes out captions, bylines and dates, once they have been read. */
    static void asides(Document page) {
        Element body = page.body();
        Clearing clearing = new Clearing(body);
        LiveEntries.mark(body, clearing.weights);
        for (Element live : body.select("[" + Blocks.LIVE + "]")) keepAlone(live, clearing);
        remove(body, (element, none) -> clearing.isAside(element));
    }

    /** The time of a live entry leaves the byline around it, which goes. */
    private static void keepAlone(Element live, Clearing clearing) {
        Element outer = live;
        for (Element at = live; at != null && !at.normalName().equals("body"); at = at.parent()) {
            if (!at.equals(live) && clearing.isAside(at)) outer = at;
        }
        if (outer.equals(live)) return;
        outer.before(live);
        for (Element heading : outer.select("h2, h3, h4, h5")) outer.before(heading);
    }

    private static void remove(Element body, BiPredicate<Element, Integer> goes) {
        NodeTraversor.filter(
                (Node node, int depth) -> {
                    if (node instanceof Comment) return NodeFilter.FilterResult.REMOVE;
                    if (node.equals(body) || !(node instanceof Element element)) {
                        return NodeFilter.FilterResult.CONTINUE;
                    }
                    return goes.test(element, depth)
                            ? NodeFilter.FilterResult.REMOVE
                            : NodeFilter.FilterResult.CONTINUE;
                },
                body);
    }

    private static boolean isDead(Element element) {
        return DEAD.contains(element.normalName());
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) return true;
        if (element.hasAttr("placeholder") || element.hasAttr("fallback")) return true;
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > 2_000) return false;
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return (plain.contains("display:none") || plain.contains("visibility:hidden"))
                && !goesOn(element);
    }

    /** Shown at a press of "Story continues": paragraphs like those beside it. */
    private static boolean goesOn(Element hidden) {
        Element parent = hidden.parent();
        Element first = hidden.selectFirst("p");
        if (parent == null || first == null || hidden.select("p").size() < 2) return false;
        if (first.className().isEmpty()) return false;
        for (Element beside : parent.children())
            if (beside.normalName().equals("p") && beside.className().equals(first.className()))
                return true;
        return false;
    }

    private boolean isJunk(Element element) {
        String tag = element.normalName();
        boolean large = isLarge(element);
        if (BESIDE.contains(tag)) return !large;
        if (tag.equals("form")) return weights.plain(element) < FORM && !large;
        if (isFooter(element) || isMasthead(element)) return !large;
        if (asksForAddress(element)) return true;
        if (Set.of(
                        "navigation",
                        "banner",
                        "complementary",
                        "contentinfo",
                        "search",
                        "dialog",
                        "alertdialog")
                .contains(element.attr("role"))) return !large;
        if ((tag.equals("ul") || tag.equals("ol")) && isIndex(element)) return true;
        Set<Role> roles = ClassWords.of(element);
        if (roles.isEmpty()) return false;
        if (INLINE.contains(tag))
            return roles.contains(Role.SCRAP) || isLoneInline(element) && roles.contains(Role.JUNK);
        if (roles.contains(Role.TALK)) return !headed.contains(element) && !isRoot(element);
        if (roles.contains(Role.BODY) || goesOn(element)) return false;
        return (roles.contains(Role.JUNK) || roles.contains(Role.SCRAP))
                && !large
                && !isDate(element);
    }

    /** A list of places in the page itself: its contents, or notes that lead back. */
    private static boolean isIndex(Element list) {
        int items = 0;
        for (Element item : list.children()) {
            Element link = item.selectFirst("a[href^=#]");
            if (link == null
                    || link.text().chars().anyMatch(Character::isDigit) && link.text().length() < 4)
                return false;
            items++;
        }
        return items > 0;
    }

    /** Themes call a line with the date and a number "item nav". */
    private boolean isDate(Element element) {
        if (weights.linked(element) > 0 || weights.plain(element) > LINE) return false;
        return element.selectFirst("time[datetime]") != null
                || !DateText.in(element.text(), Optional.empty()).isEmpty();
    }

    /** The head of the page, with its menu or the way home; that of an article has a headline. */
    private boolean isMasthead(Element element) {
        if (!element.normalName().equals("header") || headed.contains(element)) return false;
        if (element.selectFirst("nav, [role=navigation]") != null) return true;
        return element.select("a[href]").stream().anyMatch(Title::isHome);
    }

    /** The page's footer; that of an article may hold who wrote it, and goes later. */
    private static boolean isFooter(Element element) {
        return element.normalName().equals("footer")
                && element.closest("article, blockquote") == null;
    }

    /** A box that asks for the reader's address. */
    private boolean asksForAddress(Element element) {
        return Set.of("div", "section").contains(element.normalName())
                && weights.plain(element) < FORM
                && !isLarge(element)
                && asking.contains(element)
                && element.selectFirst("p + p + p, article, h1") == null;
    }

    private boolean isAside(Element element) {
        String tag = element.normalName();
        if (element.hasAttr(Blocks.LIVE)) return false;
        if (tag.equals("figcaption")) return true;
        if (tag.equals("figure"))
            return element.selectFirst("table, blockquote") == null
                    || ClassWords.of(element).contains(Role.ASIDE);
        if (isRoot(element)
                || isLarge(element)
                || element.selectFirst("[itemprop=articleBody]") != null) return false;
        if (tag.equals("header") || tag.equals("footer")) return true;
        if (element.attr("rel").equals("author") || element.attr("itemprop").equals("author")) {
            return !INLINE.contains(tag) || isLoneInline(element);
        }
        Set<Role> roles = ClassWords.of(element);
        if (!roles.contains(Role.ASIDE) || roles.contains(Role.BODY)) return false;
        return !INLINE.contains(tag) || isLoneInline(element);
    }

    /** An inline element that no words stand beside in its line. */
    private static boolean isLoneInline(Element element) {
        Element parent = element.parent();
        if (parent == null) return false;
        if (!INLINE.contains(parent.normalName())
                && !parent.normalName().equals("p")
                && !parent.normalName().equals("div")) {
            return false;
        }
        String own = parent.ownText();
        return own.length() < 4;
    }

    private static boolean isRoot(Element element) {
        return List.of("html", "body", "main").contains(element.normalName());
    }

    private boolean isLarge(Element element) {
        if (isRoot(element)) return true;
        if (weights.plain(element) > all * LARGE) return true;
        return headed.contains(element) && weights.plain(element) > FORM;
    }
}
