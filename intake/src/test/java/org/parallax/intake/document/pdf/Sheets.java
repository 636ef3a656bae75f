package org.parallax.intake.document.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Draws PDFs for tests, line by line; y is counted from the top. */
final class Sheets {
    static {
        Settings.settle(); // so that no test looks through the fonts of a machine
    }

    static final double LEADING = 14;

    private final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(FontName.HELVETICA);

    final class Sheet {
        private final PDPageContentStream content;

        private Sheet(PDPageContentStream content) {
            this.content = content;
        }

        Sheet line(double x, double y, double size, String text) {
            try {
                content.beginText();
                content.setFont(font, (float) size);
                content.newLineAtOffset((float) x, (float) (842 - y));
                content.showText(text);
                content.endText();
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Lines of 11 points below each other; a blank one is a gap. */
        Sheet lines(double x, double y, String text) {
            double at = y;
            for (String line : text.lines().toList()) {
                if (!line.isBlank()) line(x, at, 11, line);
                at += line.isBlank() ? 8 : LEADING;
            }
            return this;
        }
    }

    Sheets page(Consumer<Sheet> drawing) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            drawing.accept(new Sheet(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Sheets about(String title, String author) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        return this;
    }

    Sheets locked(String owner, String user) {
        try {
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
