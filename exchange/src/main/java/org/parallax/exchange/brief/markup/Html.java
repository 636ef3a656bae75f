package org.parallax.exchange.brief.markup;

import java.io.IOException;
import java.util.Set;

/** Writes a page as HTML 5 that is well-formed XML, too. */
public final class Html {
    private static final Set<String> VOID = Set.of("br", "hr", "meta", "col", "wbr");

    private Html() {}

    /** The page, begun by its document type. */
    public static void write(Tag page, Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n");
        tag(page, out);
        out.append('\n');
    }

    /** One element as a string. */
    public static String of(Tag tag) {
        StringBuilder out = new StringBuilder();
        try {
            tag(tag, out);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail so", e);
        }
        return out.toString();
    }

    private static void tag(Tag tag, Appendable out) throws IOException {
        out.append('<').append(tag.name());
        for (var attribute : tag.attributes().entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            escaped(attribute.getValue(), out);
            out.append('"');
        }
        if (VOID.contains(tag.name())) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean plain = tag.name().equals("style");
        for (Markup child : tag.children()) {
            switch (child) {
                case Tag inner -> tag(inner, out);
                case Words words when plain -> out.append(words.text()); // Tag.style looked at it
                case Words words -> escaped(words.text(), out);
            }
        }
        out.append("</").append(tag.name()).append('>');
    }

    private static void escaped(String text, Appendable out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
