package org.parallax.intake;

import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoded;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Pages;
import org.parallax.intake.document.Source;

import java.util.List;
import java.util.Optional;

/** Reads text and pages; stands in until all forms are read. */
final class PlainDocuments implements DocumentReader {
    @Override
    public List<Document> read(Source source) throws Unreadable {
        return switch (source.form()) {
            case TEXT -> List.of(text(source));
            case HTML -> List.of(Pages.read(source));
            case PDF, MAIL, FEED ->
                    throw new Unreadable(
                            FaultKind.UNSUPPORTED,
                            "documents of the kind " + source.form() + " are not read",
                            "save the report as plain text");
        };
    }

    private static Document text(Source source) throws Unreadable {
        Decoded decoded =
                Decoder.decode(source.bytes(), new Declared(source.charset(), Optional.empty()));
        if (decoded.text().isBlank()) {
            throw new Unreadable(
                    FaultKind.EMPTY, "there is no text in it", "leave it out or fill it");
        }
        return new Document(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                decoded.text(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(decoded.how()),
                false);
    }
}
