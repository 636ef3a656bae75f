package org.parallax.intake.document.pdf;

import java.util.List;

/**
 * Lines that belong together.
 *
 * @param text on one line
 * @param page on which it begins, counted from 0
 * @param size of most of its type, in points
 * @param lines how many
 */
record Paragraph(String text, int page, double size, int lines) {
    static Paragraph of(List<Piece> lines, String text) {
        Piece first = lines.getFirst();
        return new Paragraph(text, first.page(), first.size(), lines.size());
    }
}
