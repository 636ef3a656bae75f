package org.parallax.intake.document.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

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

    private static final String INLINE_PICTURE = OperatorName.BEGIN_INLINE_IMAGE;

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
    private double pictured;
    private boolean cut;

    /**
     * @param unknown letters of which no font says what they mean
     * @param letters with these
     * @param pictured the area of its pictures, as a share of its own; they may overlap
     */
    record Sheet(List<Word> words, int unknown, int letters, double pictured) {}

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

    Sheet sheet(PDPage page) throws IOException {
        words.clear();
        letters = 0;
        unknown = 0;
        pictured = 0;
        processPage(page);
        charactersByArticle.forEach(List::clear);
        PDRectangle box = page.getCropBox();
        double area = Math.max(1, (double) box.getWidth() * box.getHeight());
        return new Sheet(List.copyOf(words), unknown, letters, pictured / area);
    }

    /** Whether letters were left out since there were too many on a page. */
    boolean isCut() {
        return cut;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        boolean drawn = operator.getName().equals(OperatorName.DRAW_OBJECT);
        operators += drawn ? FORM : 1;
        if (operators > OPERATORS) throw new TooMuch();
        boolean picture = drawn ? isPicture(operands) : operator.getName().equals(INLINE_PICTURE);
        if (picture) pictured += unitArea(getGraphicsState().getCurrentTransformationMatrix());
        super.processOperator(operator, operands);
    }

    private boolean isPicture(List<COSBase> operands) {
        PDResources resources = getResources();
        return resources != null
                && !operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && resources.isImageXObject(name);
    }

    /** A picture is drawn into the square from 0 to 1, wherever that lies. */
    private static double unitArea(Matrix to) {
        double area = (double) to.getScaleX() * to.getScaleY();
        double turned = (double) to.getShearX() * to.getShearY();
        double size = Math.abs(area - turned);
        return Double.isFinite(size) ? size : 0;
    }

    /** A file cut short has lost its fonts; PDFBox would take any other for them. */
    @Override
    protected void showText(byte[] text) throws IOException {
        if (getGraphicsState().getTextState().getFont() != null) {
            super.showText(text);
            return;
        }
        letters += text.length;
        unknown += text.length;
    }

    /** PDFBox guesses a letter by its code where a font does not say it, or leaves it out. */
    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
            throws IOException {
        String meant = font.toUnicode(code);
        if (meant == null || meant.isEmpty() || meant.indexOf('\uFFFD') >= 0) unknown++;
        if (++letters > LETTERS) cut = true;
        else super.showGlyph(at, font, code, displacement);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (!text.isBlank() && !positions.isEmpty())
            words.add(new Word(text, List.copyOf(positions)));
    }
}
