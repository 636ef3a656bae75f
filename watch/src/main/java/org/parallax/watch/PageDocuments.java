package org.parallax.watch;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Pages;
import org.parallax.intake.document.Source;
import org.parallax.intake.feed.Feeds;
import org.jsoup.Jsoup;

import java.util.List;
import java.util.Optional;

/** Stands in for {@code Documents} until that is there: pages alone. */
public final class PageDocuments implements DocumentReader {
    @Override
    public List<Document> read(Source source) throws Unreadable {
        if (source.form() == Form.HTML) return List.of(Pages.read(source));
        if (source.form() == Form.FEED) {
            String html =
                    Feeds.parse(source.bytes(), source.charset(), source.url())
                            .items()
                            .getFirst()
                            .html()
                            .orElse("");
            return List.of(
                    new Document(
                            Optional.empty(), Optional.empty(), Optional.empty(),
                            Jsoup.parse(html).text(), Optional.empty(), List.of(),
                            Optional.empty(), Optional.empty(), Optional.empty(),
                            Optional.empty(), Optional.empty(), false));
        }
        throw new Unreadable(FaultKind.UNSUPPORTED, "it is no page", "save it as a page");
    }
}
