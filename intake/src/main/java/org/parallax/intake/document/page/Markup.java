package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page's tags as a tree, within limits. The parser itself hangs what is nested too deep on the
 * deepest element allowed, and takes 512 attributes of a tag: no words are lost by either.
 *
 * @param partial whether the page was cut at the limit of tags
 */
record Markup(Document tree, boolean partial) {
    /** Some 300 bytes of memory each; long pages of real outlets have under 30,000. */
    private static final int TAGS = 100_000;

    /** Blanks inside tags, of which each attribute has one before it. */
    private static final int ATTRIBUTES = 400_000;

    /**
     * No page of an outlet is as deep; what follows the tree downwards stays off the stack's end.
     */
    private static final int DEPTH = 256;

    static Markup of(String html, String base) {
        int end = end(html);
        Document tree = parse(html.substring(0, end), base);
        Element frames = tree.selectFirst("frameset");
        if (frames != null) unframe(tree, frames, base);
        return new Markup(tree, end < html.length());
    }

    private static Document parse(String html, String base) {
        return Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, base);
    }

    /** A page of frames shows other files; what it says itself is for browsers without frames. */
    private static void unframe(Document tree, Element frames, String base) {
        Element inner = tree.selectFirst("noframes");
        String html = inner == null ? "" : inner.data() + inner.wholeText();
        frames.replaceWith(parse(html, base).body());
    }

    /** Where the tag stands that is one too many. */
    private static int end(String html) {
        int tags = 0;
        int blanks = 0;
        boolean inTag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                inTag = true;
                if (++tags > TAGS) return i;
            } else if (c == '>') {
                inTag = false;
            } else if (inTag && (c <= ' ' || c == '/' || c == '"' || c == '\'')) {
                if (++blanks > ATTRIBUTES) return html.lastIndexOf('<', i);
            }
        }
        return html.length();
    }
}
