package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;

import java.util.List;
import java.util.Optional;

/** Reads plain text only; stands in until all forms are read. */
final class PlainDocuments implements DocumentReader {
    @Override
    public List<Document> read(Source source) throws Unreadable {
        if (source.form() != Form.TEXT) {
            throw new Unreadable(
                    FaultKind.UNSUPPORTED,
                    "only .txt and .jsonl files are read",
                    "save the report as plain text");
        }
        try {
            String text = Utf8.decode(source.bytes(), new Place("-", 1));
            if (text.isBlank()) {
                throw new Unreadable(
                        FaultKind.EMPTY, "there is no text in it", "leave it out or fill it");
            }
            return List.of(
                    new Document(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            text,
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false));
        } catch (InputFault e) {
            throw new Unreadable(e.kind(), "its text cannot be decoded", "save it as UTF-8", e);
        }
    }
}
