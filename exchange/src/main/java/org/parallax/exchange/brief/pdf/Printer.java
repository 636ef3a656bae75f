package org.parallax.exchange.brief.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import org.jspecify.annotations.Nullable;
import org.parallax.exchange.brief.draw.Painter;
import org.parallax.exchange.brief.draw.Picture;
import org.parallax.exchange.brief.markup.Tag;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a page as a tagged PDF/A-2u. */
public final class Printer {
    private static final String PICTURE = "data-picture";

    /** What a page is resolved against: nothing that is anywhere. */
    private static final String NOWHERE = "nowhere:";

    /** As wide as the text on A4, in millimetres: see the style sheet. */
    private static final double WIDTH = 178;

    private Printer() {}

    /** The room that a picture takes in a page that is to be printed. */
    public static Tag room(Picture picture) {
        String size =
                String.format(
                        Locale.ROOT,
                        "display: block; width: %.1fmm; height: %.1fmm",
                        WIDTH,
                        WIDTH * picture.height() / picture.width());
        return Tag.replaced()
                .with(PICTURE, picture.id())
                .with("alt", picture.about())
                .with("style", size);
    }

    /**
     * @param pictures those that the page has room for
     * @param program named as the maker
     */
    public static void print(
            Document page, List<Picture> pictures, String program, OutputStream out)
            throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, NOWHERE);
        builder.useUriResolver((_, address) -> address.startsWith("#") ? address : null);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        for (Fonts font : Fonts.values()) font.give(builder);
        builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useObjectDrawerFactory(new Drawers(pictures));
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer(program);
        builder.toStream(out);
        builder.run();
    }

    /** Finds pictures by the room that is left for them. */
    private static final class Drawers implements FSObjectDrawerFactory {
        private final List<Picture> pictures;
        private final Painter painter;

        Drawers(List<Picture> pictures) throws IOException {
            this.pictures = pictures;
            this.painter = new Painter(Fonts.PLAIN.lettering(), Fonts.BOLD.lettering());
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.hasAttribute(PICTURE);
        }

        /** None for an element that is not ours, of which nothing is drawn then. */
        @Override
        public @Nullable FSObjectDrawer createDrawer(Element element) {
            if (!isReplacedObject(element)) return null;
            String id = element.getAttribute(PICTURE);
            Picture picture =
                    pictures.stream()
                            .filter(it -> it.id().equals(id))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no picture " + id));
            return (_, x, y, width, height, device, _, dotsPerPixel) -> {
                double wide = width / dotsPerPixel;
                device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        (float) wide,
                        (float) (height / dotsPerPixel),
                        graphics -> painter.paint(picture, graphics, wide / picture.width()));
                return Map.of();
            };
        }
    }
}
