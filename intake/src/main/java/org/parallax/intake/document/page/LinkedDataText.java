package org.parallax.intake.document.page;

/** Paragraphs of a text that linked data carries without tags. */
final class LinkedDataText {
    private LinkedDataText() {}

    /** Where no empty line parts paragraphs, every line is one. */
    static String paragraphs(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        if (plain.indexOf('&') >= 0) plain = org.jsoup.parser.Parser.unescapeEntities(plain, false);
        return plain.contains("\n\n") ? plain : plain.replace("\n", "\n\n");
    }
}
