package org.parallax.exchange.brief.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Text that runs from right to left, by ICU: where it begins and ends, in which order it is drawn,
 * and which form of a letter joins its neighbours.
 */
final class RightToLeft implements BidiReorderer {
    private static final ArabicShaping SHAPING =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final ArabicShaping UNSHAPING =
            new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(SHAPING, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(UNSHAPING, text);
    }

    private static String shaped(ArabicShaping by, String text) {
        try {
            return by.shape(text);
        } catch (ArabicShapingException e) {
            throw new AssertionError("a text that may grow has room: " + text, e);
        }
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** The runs of one direction in a paragraph. */
    static final class Splitter implements BidiSplitter {
        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            byte level =
                    switch (direction) {
                        case RTL -> Bidi.RTL;
                        case LTR -> Bidi.LTR;
                        default -> Bidi.LEVEL_DEFAULT_LTR;
                    };
            bidi.setPara(paragraph, level, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            var run = bidi.getVisualRun(index);
            byte direction = run.getDirection() == Bidi.RTL ? RTL : LTR;
            return new BidiTextRun(run.getStart(), run.getLength(), direction);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Bidi.getBaseDirection(paragraph)) {
                case Bidi.RTL -> RTL;
                case Bidi.LTR -> LTR;
                default -> NEUTRAL;
            };
        }
    }
}
