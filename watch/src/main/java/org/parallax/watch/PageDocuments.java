package org.parallax.watch;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Pages;
import org.parallax.intake.document.Source;

import java.util.List;

/** Stands in for {@code Documents} until that is there: pages alone. */
public final class PageDocuments implements DocumentReader {
    @Override
    public List<Document> read(Source source) throws Unreadable {
        if (source.form() == Form.HTML) return List.of(Pages.read(source));
        throw new Unreadable(FaultKind.UNSUPPORTED, "it is no page", "save it as a page");
    }
}
