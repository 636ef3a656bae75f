package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.parallax.intake.document.page.Block.Kind;

/** Where words in one element are apart though no tag with a line of its own parts them. */
final class Spans {
    private static final int SENTENCES = 3;
    private static final int SENTENCE_WORDS = 5;
    private static final Element NOWHERE = new Element("p");

    private Spans() {}

    /** Two spans with names of their own, side by side, are boxes beside each other. */
    static boolean isApart(Element span, CharSequence text) {
        if (text.isEmpty() || !(span.previousSibling() instanceof Element before)) return false;
        if (!before.normalName().equals("span") || before.text().length() < 2) return false;
        if (before.className().isEmpty() || span.className().isEmpty()) return false;
        String words = span.text();
        char last = text.charAt(text.length() - 1);
        if (words.isEmpty() || Character.isWhitespace(last)) return false;
        int first = words.codePointAt(0);
        return (Character.isUpperCase(first) || Character.isDigit(first))
                && !Character.isUpperCase(last);
    }

    /** Where a line break ends each of several sentences, it ends a paragraph. */
    static boolean areSentences(String[] lines) {
        if (lines.length < SENTENCES) return false;
        int others = 0;
        for (String line : lines) {
            Block one = new Block(Kind.PARAGRAPH, 0, line, 0, NOWHERE);
            if (one.words() < SENTENCE_WORDS) return false;
            if (!one.isSentence()) others++;
        }
        return others <= 1;
    }
}
