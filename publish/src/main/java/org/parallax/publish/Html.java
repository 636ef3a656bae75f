package org.parallax.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A page being built from elements, attributes and text. Text and attribute values are always
 * escaped, and there is no way to put in markup as text.
 */
sealed interface Html {
    /** Characters that are shown as they are. */
    record Text(String text) implements Html {}

    /**
     * @param attributes name and value by turns
     */
    record Element(String name, List<String> attributes, List<Html> children) implements Html {
        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /** The same element with one attribute more. */
        Element with(String attribute, String value) {
            List<String> more = new ArrayList<>(attributes);
            more.add(attribute);
            more.add(value);
            return new Element(name, more, children);
        }
    }

    /** Elements without content, and so without an end tag. */
    Set<String> VOID = Set.of("meta", "link", "br", "rect", "circle");

    static Html text(String text) {
        return new Text(text);
    }

    static Element tag(String name, Html... children) {
        return new Element(name, List.of(), List.of(children));
    }

    static Element tag(String name, List<? extends Html> children) {
        return new Element(name, List.of(), List.copyOf(children));
    }

    static Element tag(String name, String text) {
        return tag(name, text(text));
    }

    /** A link inside this page or site. */
    static Element link(String href, String text) {
        return tag("a", text).with("href", href);
    }

    /** A whole document in UTF-8. */
    static String page(Element html) {
        StringBuilder out = new StringBuilder("<!doctype html>\n");
        write(html, out);
        return out.append('\n').toString();
    }

    private static void write(Html html, StringBuilder out) {
        switch (html) {
            case Text(String text) -> escape(text, out);
            case Element(String name, List<String> attributes, List<Html> children) -> {
                out.append('<').append(name);
                for (int i = 0; i < attributes.size(); i += 2) {
                    out.append(' ').append(attributes.get(i)).append("=\"");
                    escape(attributes.get(i + 1), out);
                    out.append('"');
                }
                out.append('>');
                if (VOID.contains(name)) {
                    if (name.equals("rect") || name.equals("circle")) closeTag(name, out);
                    return;
                }
                for (Html child : children) write(child, out);
                closeTag(name, out);
            }
        }
    }

    private static void closeTag(String name, StringBuilder out) {
        out.append("</").append(name).append('>');
    }

    /**
     * Also makes controls visible, which no browser should get, and marks that turn the writing
     * direction, which could make words read as others.
     */
    private static void escape(String text, StringBuilder out) {
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        case '\'' -> out.append("&#39;");
                        case '\n', '\t' -> out.append((char) c);
                        default -> out.append(Columns.safe(Character.toString(c)));
                    }
                });
    }

    /** A web address that may be linked to; others are shown as text only. */
    static boolean mayLink(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
