package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.parallax.intake.document.page.Block.Kind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a part of the tree as paragraphs, in its order and every word once: an element with a line
 * of its own ends one, and so do two line breaks. A row of a table is a line, an item of a list
 * opens with a hyphen.
 */
final class Blocks implements NodeFilter {
    /** An attribute that {@code LiveEntries} leaves on the times of a live blog. */
    static final String LIVE = "data-parallax-live";

    static final Set<String> OWN_LINE =
            Set.of(
                    "html",
                    "body",
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "nav",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "blockquote",
                    "pre",
                    "hr",
                    "figure",
                    "figcaption",
                    "address",
                    "form",
                    "fieldset",
                    "details",
                    "summary",
                    "center",
                    "hgroup",
                    "search",
                    "frameset",
                    "noframes");

    private static final Pattern GAP = Pattern.compile("\\n(?:[ ]?\\n)++");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** Which chars of the text are within a link. */
    private final BitSet linkedAt = new BitSet();

    private Element line;
    private int links;
    private int pre;
    private int live;
    private int livePart;
    private boolean itemOpen;

    private Blocks(Element root) {
        line = root;
    }

    static List<Block> of(Element root) {
        Blocks blocks = new Blocks(root);
        NodeTraversor.filter(blocks, root);
        blocks.flush();
        return blocks.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            return open(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            text.append('\n');
            return FilterResult.CONTINUE;
        }
        if (tag.equals("span") && Spans.isApart(element, text)) text.append(' ');
        if (tag.equals("a")) links++;
        if (element.hasAttr(LIVE)) live++;
        if (!isOwnLine(element)) return FilterResult.CONTINUE;
        flush();
        line = element;
        if (tag.equals("li")) itemOpen = true;
        if (tag.equals("pre")) pre++;
        if (tag.equals("tr") && Figures.isData(element)) {
            blocks.add(Figures.row(element));
            return FilterResult.SKIP_CHILDREN;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        String tag = element.normalName();
        if (tag.equals("a")) links--;
        if (isOwnLine(element)) {
            flush();
            if (tag.equals("pre")) pre--;
            if (tag.equals("li")) itemOpen = false;
            Element parent = element.parent();
            if (parent != null) line = parent;
        }
        if (element.hasAttr(LIVE)) live--;
        return FilterResult.CONTINUE;
    }

    /** Elements of an outlet's own making hold paragraphs wherever they hold a line of its own. */
    static boolean isOwnLine(Element element) {
        String tag = element.normalName();
        if (OWN_LINE.contains(tag)) return true;
        return tag.indexOf('-') > 0 && holdsLines(element);
    }

    private static boolean holdsLines(Element element) {
        for (Element child : element.children()) {
            if (OWN_LINE.contains(child.normalName())) return true;
        }
        return false;
    }

    private void append(String words) {
        int from = text.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (pre > 0 && c == '\n') {
                text.append('\n');
            } else if (Character.isWhitespace(c)
                    || c == '\u00A0'
                    || c == '\u202F'
                    || c == '\u0085') {
                space();
            } else if (!isLayout(c)) {
                text.append(c);
            }
        }
        if (links > 0) linkedAt.set(from, text.length());
        if (live > 0) livePart += text.length() - from;
    }

    private void space() {
        if (text.isEmpty()) return;
        char last = text.charAt(text.length() - 1);
        if (last != ' ' && last != '\n') text.append(' ');
    }

    /** Where a word may be broken: no character of it. */
    private static boolean isLayout(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u0000';
    }

    private void flush() {
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            add(from, gap.start());
            from = gap.end();
        }
        add(from, text.length());
        text.setLength(0);
        linkedAt.clear();
        livePart = 0;
    }

    /** A line of a paragraph that is all link, such as "Print this page", is none of it. */
    private void add(int from, int to) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) != '\n') continue;
            int end = text.indexOf("\n", at + 1);
            end = end < 0 || end > to ? to : end;
            if (isLink(start, at) != isLink(at + 1, end)) {
                paragraph(start, at);
                start = at + 1;
            }
        }
        paragraph(start, to);
    }

    private boolean isLink(int from, int to) {
        int full = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) <= ' ') continue;
            if (!linkedAt.get(i)) return false;
            full++;
        }
        return full > 0;
    }

    private void paragraph(int from, int to) {
        String words = lines(text.substring(from, to));
        if (words.isEmpty()) return;
        String[] each = words.split("\n");
        if (linkedAt.get(from, to).isEmpty() && Spans.areSentences(each)) {
            for (String one : each) add(one, 0);
            return;
        }
        add(words, Math.min(words.length(), linkedAt.get(from, to).cardinality()));
    }

    private static String lines(String part) {
        StringBuilder lines = new StringBuilder();
        for (String line : part.split("\n")) {
            String trimmed = line.strip();
            if (trimmed.isEmpty()) continue;
            if (!lines.isEmpty()) lines.append('\n');
            lines.append(trimmed);
        }
        return lines.toString();
    }

    private void add(String words, int linked) {
        int level = level(line);
        if (level > 0) {
            blocks.add(new Block(Kind.HEADING, level, words, linked, line));
        } else if (livePart > 0 && livePart * 10L >= words.length() * 8L) {
            blocks.add(new Block(Kind.TIME, 0, words, linked, line));
        } else if (itemOpen) {
            itemOpen = false;
            String item = words.startsWith("- ") ? words : "- " + bare(words);
            blocks.add(new Block(Kind.ITEM, 0, item, linked, line));
        } else {
            blocks.add(new Block(Kind.PARAGRAPH, 0, words, linked, line));
        }
    }

    /** An item that prints its own bullet has one too many. */
    private static String bare(String item) {
        boolean bullet = "•·●▪–—*".indexOf(item.charAt(0)) >= 0;
        return bullet && item.length() > 1 ? item.substring(1).strip() : item;
    }

    /** Headings hold no other lines but may stand around a link or a block of one. */
    private static int level(Element line) {
        String tag = line.normalName();
        boolean heading =
                tag.length() == 2
                        && tag.charAt(0) == 'h'
                        && tag.charAt(1) >= '1'
                        && tag.charAt(1) <= '6';
        return heading ? tag.charAt(1) - '0' : 0;
    }
}
