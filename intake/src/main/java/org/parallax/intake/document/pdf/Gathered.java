package org.parallax.intake.document.pdf;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Rubbish;
import org.parallax.intake.bytes.Unreadable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pages of a file as far as they are certain to be text, and what is to be said of the others:
 * letters without a meaning, pictures of text, damage.
 */
final class Gathered {
    /** Of a page's letters; signs before the items of a list often have no meaning. */
    private static final double UNKNOWN = 0.1;

    /** Of a page's area: a scan has it all, and a margin. */
    private static final double PICTURE = 0.7;

    /** What is printed onto a scan: a number, a name, a stamp of the day. */
    private static final int STAMPED = 120;

    private static final String RECOGNISE = "run text recognition first (ocrmypdf)";

    private final boolean cut;
    private final List<List<Piece>> pages = new ArrayList<>();
    private Optional<Exception> broken = Optional.empty();
    private long letters;
    private int meaningless;
    private int scans;
    private boolean partial;

    /**
     * @param cut whether the end of the file is missing
     */
    Gathered(boolean cut) {
        this.cut = cut;
        this.partial = cut;
    }

    /**
     * @param height of the page, in points
     */
    void add(Strip.Sheet sheet, double height) {
        List<Placed> words =
                sheet.words().stream().flatMap(it -> Placed.apart(it).stream()).toList();
        List<Gutter> gutters = Gutter.of(words);
        List<Piece> pieces = Pieces.of(words, gutters, pages.size(), height);
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining("\n"));
        boolean unknown = sheet.unknown() > UNKNOWN * sheet.letters();
        boolean scan = sheet.pictured() > PICTURE && text.length() < STAMPED;
        if (unknown || Rubbish.byFont(text).isPresent()) {
            meaningless++;
            leaveOut();
            pages.add(List.of());
        } else if (scan) {
            scans++;
            leaveOut();
            pages.add(List.of());
        } else {
            letters += text.length();
            pages.add(Columns.inOrder(pieces, gutters));
        }
    }

    void addBroken(Exception fault) {
        broken = Optional.of(fault);
        leaveOut();
        pages.add(List.of());
    }

    /** Something of the file is not among the pages. */
    void leaveOut() {
        partial = true;
    }

    boolean isPartial() {
        return partial;
    }

    /** Characters so far. */
    long letters() {
        return letters;
    }

    /**
     * One for each page, empty where nothing is certain.
     *
     * @throws Unreadable if there is no text on any
     */
    List<List<Piece>> pages() throws Unreadable {
        if (letters > 0) return pages;
        if (meaningless > 0) throw cut ? cut() : unknown();
        if (broken.isPresent()) throw PdfReader.damaged(broken.get());
        if (pages.isEmpty())
            throw new Unreadable(FaultKind.DAMAGED, "a PDF without pages", "get the document anew");
        if (cut) throw cut();
        throw textless();
    }

    /** Whether there is more text than what is printed onto pictures of text. */
    boolean isMoreThanStamps() {
        return letters > (long) STAMPED * pages.size();
    }

    Unreadable textless() {
        return new Unreadable(
                FaultKind.EMPTY,
                scans > 0
                        ? "a scan: %d of %d pages are pictures of text"
                                .formatted(scans, pages.size())
                        : "a PDF without text: its pages are pictures or empty",
                RECOGNISE);
    }

    private static Unreadable cut() {
        return new Unreadable(
                FaultKind.DAMAGED,
                "a PDF that is cut short, with no text that is certain",
                "get the document anew");
    }

    private static Unreadable unknown() {
        return new Unreadable(
                FaultKind.EMPTY,
                "a PDF whose fonts do not say what their letters mean",
                "run text recognition first (ocrmypdf --force-ocr)");
    }
}
