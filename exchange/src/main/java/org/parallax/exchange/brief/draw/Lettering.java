package org.parallax.exchange.brief.draw;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The outlines of letters of a font. A painter that has them needs no font of the machine it runs
 * on: servers often have none.
 */
public final class Lettering {
    private final TrueTypeFont font;
    private final double unitsPerEm;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /**
     * @param in a TrueType font, read to its end
     */
    public static Lettering read(InputStream in) throws IOException {
        return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
    }

    /** How wide a line of words is. */
    public double width(String words, double size) {
        double units = 0;
        for (int c : words.codePoints().toArray()) units += advance(glyph(c));
        return units / unitsPerEm * size;
    }

    /** The words as one shape that begins at {@code x} on the base line {@code y}. */
    Shape shape(String words, double size, double x, double y) {
        double scale = size / unitsPerEm;
        Path2D all = new Path2D.Double();
        double at = x;
        for (int c : words.codePoints().toArray()) {
            int glyph = glyph(c);
            all.append(
                    outline(glyph).getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)),
                    false);
            at += advance(glyph) * scale;
        }
        return all;
    }

    private int glyph(int codePoint) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(codePoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path2D outline(int glyph) {
        try {
            var letter = font.getGlyph().getGlyph(glyph);
            return letter == null ? new Path2D.Double() : letter.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
