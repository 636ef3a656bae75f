package org.parallax.intake.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

import java.util.Locale;
import java.util.Set;

/**
 * HTML that is all text, as in a feed's entry or a mail: nothing is chosen from it, paragraphs are
 * kept, and only what no reader sees is left out.
 */
final class Fragment {
    private static final int DEPTH = 256;
    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "head",
                    "title",
                    "iframe",
                    "object",
                    "svg",
                    "math",
                    "figcaption",
                    "button",
                    "select",
                    "textarea");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "nav",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "tr",
                    "td",
                    "th",
                    "blockquote",
                    "pre",
                    "figure",
                    "hr",
                    "center",
                    "address",
                    "form",
                    "fieldset",
                    "body");

    private final StringBuilder text = new StringBuilder();
    private boolean gap;
    private boolean line;
    private boolean space;
    private int quoted;

    private Fragment() {}

    /** The same of a mail: lines that it quotes of another have {@code >} before them. */
    static String mail(String html) {
        return text(html, true);
    }

    /** Paragraphs apart by an empty line, a line break within one as a line. */
    static String text(String html) {
        return text(html, false);
    }

    private static String text(String html, boolean mail) {
        Element body = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, "").body();
        Fragment fragment = new Fragment();
        body.traverse(fragment.new Walk(mail));
        return fragment.text.toString();
    }

    private final class Walk implements NodeVisitor {
        private final boolean mail;
        private int unseen;

        Walk(boolean mail) {
            this.mail = mail;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (isUnseen(element)) unseen++;
                if (unseen > 0) return;
                if (element.normalName().equals("br")) {
                    gap |= line;
                    line = true;
                } else {
                    gap |= BLOCKS.contains(element.normalName());
                    if (mail && isQuotation(element)) quoted++;
                }
            } else if (node instanceof TextNode words && unseen == 0) {
                append(words.getWholeText(), isPreformatted(words));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            if (isUnseen(element)) unseen--;
            else if (unseen == 0) {
                gap |= BLOCKS.contains(element.normalName());
                if (mail && isQuotation(element)) quoted--;
            }
        }
    }

    /** As programs of mail mark them; other quotations are the sender's. */
    private static boolean isQuotation(Element element) {
        return element.normalName().equals("blockquote")
                && (element.attr("type").equalsIgnoreCase("cite")
                        || element.className().contains("_quote"));
    }

    private static boolean isUnseen(Element element) {
        if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) return true;
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("mso-hide:all");
    }

    private static boolean isPreformatted(TextNode words) {
        Node parent = words.parent();
        return parent != null && parent.normalName().equals("pre");
    }

    private void append(String words, boolean preformatted) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preformatted && c == '\n') {
                gap |= line;
                line = true;
            } else if (c <= ' ' || c == '\u00A0') {
                space = true;
            } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF' && c != '\u034F') {
                separate();
                text.append(c);
            }
        }
    }

    /** What stands between the last letter and the next: the widest of what was met. */
    private void separate() {
        boolean begins = text.isEmpty() || gap || line;
        if (!text.isEmpty()) {
            if (gap) text.append("\n\n");
            else if (line) text.append('\n');
            else if (space) text.append(' ');
        }
        if (begins && quoted > 0) text.append("> ");
        gap = false;
        line = false;
        space = false;
    }
}
