package org.parallax.intake.document.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Gathers the words of pages, in the order of the file, and stops at limits. */
final class Strip extends PDFTextStripper {
    /** Of a whole file; a full page of news has about 3,000. */
    private static final int OPERATORS = 20_000_000;

    /** What drawing a form counts: it is dear, and forms may draw each other without end. */
    private static final int FORM = 200;

    /** Of one page; a full one of a newspaper has about 15,000. */
    private static final int LETTERS = 100_000;

    /** Whatever the page says: beyond the limit there is no use in going on. */
    @SuppressWarnings("serial") // caught where it is thrown, never serialised
    static final class TooMuch extends IOException {
        TooMuch() {
            super("more than " + OPERATORS + " drawing operations");
        }
    }

    private final List<Word> words = new ArrayList<>();
    private int operators;
    private int letters;
    private int unknown;
    private boolean cut;

    /**
     * @param letters each with its place
     */
    record Word(String text, List<TextPosition> letters) {}

    Strip() throws IOException {
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
        setStartPage(0); // pages are handed in one by one and never counted by the stripper
        output = Writer.nullWriter();
    }

    List<Word> words(PDPage page) throws IOException {
        words.clear();
        letters = 0;
        processPage(page);
        charactersByArticle.forEach(List::clear);
        return List.copyOf(words);
    }

    /** Whether letters were left out since there were too many on a page. */
    boolean isCut() {
        return cut;
    }

    /** Letters of which no font says what they mean. */
    int unknown() {
        return unknown;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators += operator.getName().equals(OperatorName.DRAW_OBJECT) ? FORM : 1;
        if (operators > OPERATORS) throw new TooMuch();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++letters > LETTERS) {
            cut = true;
            return;
        }
        String meant = text.getUnicode();
        if (meant == null || meant.isEmpty() || meant.indexOf('\uFFFD') >= 0) unknown++;
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (!text.isBlank() && !positions.isEmpty())
            words.add(new Word(text, List.copyOf(positions)));
    }
}
