package org.parallax.intake.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out running heads and feet, page numbers, and what browsers print around a page. */
final class Margins {
    /** Lines at either end of a page that may be running. */
    private static final int LINES = 3;

    /** A browser prints three on a page. */
    private static final int STAMPS = 8;

    /** Of the page's height, at either end, where numbers of pages stand. */
    private static final double EDGE = 0.1;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?i)[-–—|•\\s]*(?:page|p\\.|pg\\.?)?\\s*\\d{1,4}(?:\\s*(?:of|/|–|-)\\s*\\d{1,4})?"
                        + "[-–—|•\\s]*");

    /** When and from where a browser printed. */
    private static final Pattern STAMP =
            Pattern.compile(
                    "(?i)(?:https?://|file:/)\\S+|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4},?\\s+\\d{1,2}[:.]\\d{2}"
                        + "(?:[:.]\\d{2})?(?:\\s*[ap]\\.?m\\.?)?");

    private Margins() {}

    /** What is at the same place on several pages. */
    private record Running(String words, long y) {
        static Running of(Piece piece) {
            String words = piece.text().strip();
            // Numbers of pages and times of printing differ; within the text, so do figures.
            if (isAtEdge(piece)) words = words.replaceAll("\\d+", "#");
            return new Running(words, Math.round(piece.y() / 4));
        }
    }

    static List<List<Piece>> without(List<List<Piece>> pages) {
        Map<Running, Set<Integer>> seen = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (Piece piece : atEnds(pages.get(page)))
                seen.computeIfAbsent(Running.of(piece), running -> new HashSet<>()).add(page);
        }
        // Left and right pages have different heads, and the first page may have none.
        int often = Math.max(2, pages.size() / 3);
        List<List<Piece>> kept = new ArrayList<>();
        for (List<Piece> page : pages) {
            Set<Piece> gone = new HashSet<>();
            for (Piece piece : atEnds(page)) {
                boolean running = seen.getOrDefault(Running.of(piece), Set.of()).size() >= often;
                if (running || isAtEdge(piece) && isNumber(piece)) gone.add(piece);
            }
            List<Piece> stamps = page.stream().filter(Margins::isStamp).limit(STAMPS).toList();
            for (Piece piece : page) // the title of the page is printed beside them
            if (stamps.stream().anyMatch(piece::isBeside)) gone.add(piece);
            kept.add(page.stream().filter(piece -> !gone.contains(piece)).toList());
        }
        return kept;
    }

    private static boolean isNumber(Piece piece) {
        return piece.text().length() < 40 && NUMBER.matcher(piece.text()).matches();
    }

    private static boolean isStamp(Piece piece) {
        return isAtEdge(piece) && STAMP.matcher(piece.text()).matches();
    }

    private static boolean isAtEdge(Piece piece) {
        double from = piece.y() / piece.height();
        return from < EDGE || from > 1 - EDGE;
    }

    private static List<Piece> atEnds(List<Piece> page) {
        List<Piece> byHeight = new ArrayList<>(page);
        byHeight.sort(Comparator.comparingDouble(Piece::y));
        List<Piece> ends = new ArrayList<>(byHeight.subList(0, lines(byHeight)));
        List<Piece> upwards = byHeight.reversed();
        ends.addAll(upwards.subList(0, lines(upwards)));
        return ends;
    }

    /** How many pieces the first lines have. */
    private static int lines(List<Piece> pieces) {
        int lines = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0 && pieces.get(i).isBeside(pieces.get(i - 1))) continue;
            if (++lines > LINES) return i;
        }
        return pieces.size();
    }
}
