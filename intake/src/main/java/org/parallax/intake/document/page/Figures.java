package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.parallax.intake.document.page.Block.Kind;

/** Rows of tables that hold figures rather than lay out a page. */
final class Figures {
    private static final int LONG_CELL = 300;

    private Figures() {}

    /** A table for figures rather than for laying out a page: short cells, two or more in a row. */
    static boolean isData(Element row) {
        int cells = 0;
        for (Element cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) return false;
            if (cell.selectFirst("p + p, table, h1, h2, h3, h4, h5, ul, ol, div div, br + br")
                    != null) return false;
            if (cell.text().length() > LONG_CELL) return false;
            if (!cell.text().isBlank()) cells++;
        }
        return cells >= 2;
    }

    static Block row(Element row) {
        StringBuilder words = new StringBuilder();
        int inLinks = 0;
        for (Element cell : row.children()) {
            String cellText = cell.text().strip();
            if (cellText.isEmpty()) continue;
            if (!words.isEmpty()) words.append(" | ");
            words.append(cellText);
            for (Element link : cell.select("a")) inLinks += link.text().length();
        }
        return new Block(Kind.ROW, 0, words.toString(), Math.min(inLinks, words.length()), row);
    }
}
