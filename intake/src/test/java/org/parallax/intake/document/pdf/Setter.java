package org.parallax.intake.document.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sets text into columns as the programs of desks do: lines filled to a width, words broken at soft
 * hyphens, ragged or justified, from one column into the next.
 */
final class Setter {
    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final String SOFT = "\u00AD";

    /** Where text goes; {@code y} is that of the first line, {@code foot} is below the last. */
    record Column(int page, double x, double y, double width, double foot) {}

    /**
     * @param indent of the first line of a paragraph
     * @param gap between paragraphs, in points
     */
    record Style(double size, double leading, boolean justified, double indent, double gap) {
        static final Style RAGGED = new Style(11, 14, false, 0, 8);
        static final Style JUSTIFIED = new Style(10, 12, true, 0, 6);
        static final Style INDENTED = new Style(11, 14, false, 12, 0);
        static final Style BOOK = new Style(10, 12, true, 10, 0);
    }

    /** Which way the file draws its lines. */
    enum Order {
        BY_COLUMN,
        ACROSS,
        WORD_BY_WORD
    }

    /** A line, or one word of it. */
    record Line(int page, double x, double y, double size, double stretch, String words) {}

    private final List<Column> columns;
    private final Style style;
    private final List<Line> lines = new ArrayList<>();
    private int column;
    private double y;

    private Setter(Style style, List<Column> columns) {
        this.style = style;
        this.columns = columns;
        this.y = columns.getFirst().y();
    }

    /**
     * @param text paragraphs apart by an empty line
     */
    static List<Line> set(String text, Style style, Column... columns) {
        Setter setter = new Setter(style, List.of(columns));
        for (String paragraph : text.strip().split("\n\n")) {
            setter.paragraph(List.of(paragraph.strip().split("[ \n]")));
            setter.y += style.gap();
        }
        return setter.lines;
    }

    static void draw(Sheets.Sheet sheet, int page, Order order, List<Line> lines) {
        List<Line> here = new ArrayList<>(lines.stream().filter(it -> it.page() == page).toList());
        if (order != Order.BY_COLUMN) {
            here.sort(Comparator.comparingDouble(Line::y).thenComparingDouble(Line::x));
        }
        for (Line line : here) {
            double x = line.x();
            if (order != Order.WORD_BY_WORD && line.stretch() == 0) {
                sheet.line(x, line.y(), line.size(), line.words());
                continue;
            }
            for (String word : line.words().split(" ")) {
                sheet.line(x, line.y(), line.size(), word);
                x += width(word, line.size()) + width(" ", line.size()) + line.stretch();
            }
        }
    }

    private void paragraph(List<String> words) {
        List<String> ahead = new ArrayList<>(words);
        boolean first = true;
        while (!ahead.isEmpty()) {
            if (y > columns.get(column).foot() && column + 1 < columns.size()) {
                column++;
                y = columns.get(column).y();
            }
            double indent = first ? style.indent() : 0;
            line(ahead, columns.get(column), indent);
            first = false;
            y += style.leading();
        }
    }

    private void line(List<String> ahead, Column in, double indent) {
        double room = in.width() - indent;
        StringBuilder line = new StringBuilder();
        while (!ahead.isEmpty()) {
            String next = ahead.getFirst();
            String before = line.isEmpty() ? "" : line + " ";
            if (width(before + whole(next), style.size()) <= room) {
                line.setLength(0);
                line.append(before).append(whole(next));
                ahead.removeFirst();
                continue;
            }
            for (int at = next.length() - 1; at > 0; at--) {
                boolean soft = next.startsWith(SOFT, at);
                if (!soft && next.charAt(at) != '-') continue;
                String head = whole(next.substring(0, at)) + "-";
                if (width(before + head, style.size()) > room) continue;
                line.setLength(0);
                line.append(before).append(head);
                ahead.set(0, next.substring(at + 1));
                break;
            }
            if (line.isEmpty()) throw new AssertionError("too narrow for " + next);
            break;
        }
        int gaps = (int) line.chars().filter(c -> c == ' ').count();
        double free = room - width(line.toString(), style.size());
        boolean stretched = style.justified() && !ahead.isEmpty() && gaps > 0;
        lines.add(
                new Line(
                        in.page(),
                        in.x() + indent,
                        y,
                        style.size(),
                        stretched ? free / gaps : 0,
                        line.toString()));
    }

    private static String whole(String word) {
        return word.replace(SOFT, "");
    }

    static double width(String words, double size) {
        try {
            return FONT.getStringWidth(words) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
