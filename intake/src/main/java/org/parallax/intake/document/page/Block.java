package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;

/**
 * A paragraph of a page.
 *
 * @param level of a heading, 1 to 6; 0 for every other kind
 * @param text without blanks at its ends; lines of one paragraph are apart by one line feed
 * @param linked how many of its chars are links
 * @param element the innermost element with a line of its own that it stands in
 * @param words how many of them the text has; asked of each paragraph many times
 */
record Block(Kind kind, int level, String text, int linked, Element element, int words) {
    Block(Kind kind, int level, String text, int linked, Element element) {
        this(kind, level, text, linked, element, count(text));
    }

    /** What a paragraph is. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        /** Of a list. */
        ITEM,
        /** Of a table. */
        ROW,
        /** The time of an entry in a live blog. */
        TIME
    }

    /** A paragraph that is a link to something else. */
    boolean isLink() {
        return linked > 0 && linked * 10L >= text.length() * 9L;
    }

    private static int count(String text) {
        int words = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !in) words++;
            in = letter || in && !Character.isWhitespace(text.charAt(i));
        }
        return words;
    }

    /** True where it ends as a sentence does, in any script. */
    boolean isSentence() {
        int end = text.length();
        while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0) end--;
        return end > 0 && ".!?…:;؟۔。".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Sentences of a story rather than a label, a name or a link. */
    boolean isProse() {
        return switch (kind) {
            case PARAGRAPH, ITEM -> !isLink() && (words() >= 12 || isSentence() && words() >= 4);
            case ROW -> !isLink() && words() >= 3;
            case HEADING, TIME -> false;
        };
    }
}
