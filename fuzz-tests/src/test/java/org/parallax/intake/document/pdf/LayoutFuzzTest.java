package org.parallax.intake.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Quick;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pieces of lines anywhere on pages, as only a strange PDF has them: each is read once, none is
 * lost but at the margins. Six bytes are a piece, or a zero begins a new page.
 */
class LayoutFuzzTest {
    private static final double HEIGHT = 800;

    private static final List<String> WORDS =
            List.of(
                    "The harbour was shelled on Tues-",
                    "day, officials of the port said.",
                    "well-known",
                    "12",
                    "Page 3 of 9",
                    "https://harbour.example/a",
                    "1) A list goes on",
                    "• An item",
                    "قال شهود إن القصف",
                    "By Lina Haddad",
                    "6 January 2026",
                    "A",
                    " ",
                    "al-",
                    "masri",
                    "\uD83D\uDE80\u00AD");

    @FuzzTest(maxDuration = "0s")
    void layouts(byte[] data) throws Exception {
        Quick.check(data, LayoutFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        List<List<Piece>> pages = pages(data);
        List<List<Piece>> ordered = new ArrayList<>();
        for (List<Piece> page : pages) {
            List<Gutter> gutters = Gutter.of(page.stream().map(LayoutFuzzTest::placed).toList());
            List<Piece> inOrder = Columns.inOrder(page, gutters);
            assertEquals(sorted(page), sorted(inOrder), "each piece once");
            assertEquals(inOrder, Columns.inOrder(page, gutters), "same page, same order");
            ordered.add(inOrder);
        }
        List<List<Piece>> kept = Margins.without(ordered);
        assertEquals(ordered.size(), kept.size(), "pages stay");
        for (int page = 0; page < kept.size(); page++) {
            assertTrue(ordered.get(page).containsAll(kept.get(page)), "nothing new");
        }
        List<Paragraph> paragraphs = Paragraphs.of(ordered);
        assertEquals(letters(ordered), letters(paragraphs), "every letter once");
        for (Paragraph paragraph : paragraphs) {
            assertFalse(paragraph.text().isBlank(), "a paragraph without text");
            assertFalse(paragraph.text().contains("\n"), "on one line");
        }
        Paragraphs.of(kept);
    }

    private static List<List<Piece>> pages(byte[] data) {
        List<List<Piece>> pages = new ArrayList<>();
        List<Piece> page = new ArrayList<>();
        for (int at = 0; at < data.length; ) {
            if (data[at] == 0) {
                pages.add(page);
                page = new ArrayList<>();
                at++;
            } else if (at + 6 <= data.length) {
                page.add(piece(data, at, pages.size()));
                at += 6;
            } else {
                break;
            }
        }
        pages.add(page);
        return pages;
    }

    private static Piece piece(byte[] data, int at, int page) {
        double left = 3.0 * (data[at + 1] & 0xFF);
        double width = 2.0 * (data[at + 2] & 0xFF);
        double y = (data[at + 3] << 8 | data[at + 4] & 0xFF) / 32.0;
        double size = 1 + (data[at + 5] & 0xFF) / 8.0;
        String words = WORDS.get((data[at] & 0xFF) % WORDS.size());
        boolean cell = (data[at + 5] & 1) > 0;
        return new Piece(words, page, left, left + width, y, size, HEIGHT, width / 2, cell);
    }

    /** Without letters, which only words from right to left are put together of. */
    private static Placed placed(Piece piece) {
        return new Placed(
                piece.text(),
                List.of(),
                piece.left(),
                piece.right(),
                piece.y(),
                piece.size(),
                Placed.isLeftwards(piece.text()));
    }

    private static List<Piece> sorted(List<Piece> pieces) {
        return pieces.stream().sorted(Comparator.comparing(Piece::toString)).toList();
    }

    /**
     * Sorted, for pieces side by side become one line; without hyphens, which go where a word is
     * joined, and without what stands between cells.
     */
    private static String letters(List<List<Piece>> pages) {
        StringBuilder all = new StringBuilder();
        for (List<Piece> page : pages) for (Piece piece : page) all.append(piece.text());
        return letters(all.toString());
    }

    private static String letters(Iterable<Paragraph> paragraphs) {
        StringBuilder all = new StringBuilder();
        for (Paragraph paragraph : paragraphs) all.append(paragraph.text());
        return letters(all.toString());
    }

    private static String letters(String text) {
        int[] letters = text.replaceAll("[\\s\u00AD|-]", "").codePoints().sorted().toArray();
        return new String(letters, 0, letters.length);
    }
}
