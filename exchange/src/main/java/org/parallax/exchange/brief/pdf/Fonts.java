package org.parallax.exchange.brief.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.parallax.exchange.brief.draw.Lettering;

import java.io.IOException;
import java.io.InputStream;

/**
 * Noto Sans for Latin, Cyrillic and Greek, with Arabic and Hebrew beside it, and the block that
 * masks a name.
 */
enum Fonts {
    PLAIN("NotoSans-Regular.ttf", "Noto Sans", 400),
    BOLD("NotoSans-Bold.ttf", "Noto Sans", 700),
    ARABIC("NotoSansArabic-Regular.ttf", "Noto Sans Arabic", 400),
    HEBREW("NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew", 400),
    BLOCKS("NotoSansMono-Blocks.ttf", "Noto Sans Blocks", 400);

    private final String file;
    private final String family;
    private final int weight;

    Fonts(String file, String family, int weight) {
        this.file = file;
        this.family = family;
        this.weight = weight;
    }

    /** Given to the renderer, of which it embeds the letters that are used. */
    void give(PdfRendererBuilder builder) {
        builder.useFont(this::open, family, weight, FontStyle.NORMAL, true);
    }

    Lettering lettering() throws IOException {
        try (InputStream in = open()) {
            return Lettering.read(in);
        }
    }

    private InputStream open() {
        InputStream in = Fonts.class.getResourceAsStream("fonts/" + file);
        if (in == null) throw new AssertionError("the build packs " + file);
        return in;
    }
}
