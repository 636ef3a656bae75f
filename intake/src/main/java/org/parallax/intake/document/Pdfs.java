package org.parallax.intake.document;

import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.pdf.Pdf;
import org.parallax.intake.document.pdf.PdfReader;

import java.util.Optional;

/** PDFs as documents. */
final class Pdfs {
    private Pdfs() {}

    static Document read(byte[] bytes) throws Unreadable {
        Pdf pdf = PdfReader.read(bytes);
        return new Document(
                Optional.empty(),
                Optional.empty(),
                pdf.title(),
                pdf.text(),
                Optional.empty(),
                pdf.authors(),
                Optional.empty(),
                pdf.language(),
                pdf.day(),
                Optional.empty(),
                Optional.empty(),
                pdf.partial());
    }
}
