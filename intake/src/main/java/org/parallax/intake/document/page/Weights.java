package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.IdentityHashMap;

/** How many chars that are no blank each element holds, outside of links and inside them. */
final class Weights {
    private final IdentityHashMap<Element, long[]> chars = new IdentityHashMap<>();

    private Weights() {}

    static Weights of(Element root) {
        Weights weights = new Weights();
        root.traverse(weights.new Adding());
        return weights;
    }

    /** Chars outside of links. */
    long plain(Element element) {
        return chars.getOrDefault(element, new long[2])[0];
    }

    long linked(Element element) {
        return chars.getOrDefault(element, new long[2])[1];
    }

    private final class Adding implements NodeVisitor {
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("a")) links++;
                chars.put(element, new long[2]);
            } else if (node instanceof TextNode text) {
                Element parent = text.parent();
                if (parent == null) return;
                long[] sums = chars.computeIfAbsent(parent, key -> new long[2]);
                sums[links > 0 ? 1 : 0] += full(text.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            if (element.normalName().equals("a")) links--;
            Element parent = element.parent();
            if (parent == null) return;
            long[] own = chars.getOrDefault(element, new long[2]);
            long[] above = chars.computeIfAbsent(parent, key -> new long[2]);
            above[0] += own[0];
            above[1] += own[1];
        }

        private static int full(String text) {
            int full = 0;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > ' ') full++;
            }
            return full;
        }
    }
}
