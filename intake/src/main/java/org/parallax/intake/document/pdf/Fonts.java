package org.parallax.intake.document.pdf;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Stands in for fonts that a file names and does not hold: the one that comes with PDFBox, on every
 * machine. PDFBox itself would look through all fonts of the machine and leave a list of them in
 * the user's home.
 */
final class Fonts implements FontMapper {
    private static final String BUNDLED =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    Fonts() {
        try (InputStream in = FontMapper.class.getResourceAsStream(BUNDLED)) {
            if (in == null) throw new AssertionError(BUNDLED + " is not in PDFBox");
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException("PDFBox's own font cannot be read", e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            String name, @Nullable PDFontDescriptor described) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            String name, @Nullable PDFontDescriptor described) {
        return new FontMapping<>(font, true);
    }

    /** As PDFBox has it for a font that is no OpenType: the second stands for the first. */
    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor described, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font, true);
    }
}
