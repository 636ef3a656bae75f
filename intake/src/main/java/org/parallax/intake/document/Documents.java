package org.parallax.intake.document;

import org.parallax.intake.bytes.Unreadable;

import java.util.List;

/** Reads documents of every form, in this process. */
public final class Documents implements DocumentReader {
    @Override
    public List<Document> read(Source source) throws Unreadable {
        return switch (source.form()) {
            case TEXT -> List.of(Texts.read(source));
            case HTML -> List.of(Pages.read(source));
            case PDF -> List.of(Pdfs.read(source.bytes()));
            case MAIL -> Mails.read(source);
            case FEED -> Entries.read(source).documents();
        };
    }

    @Override
    public Contained readAll(Source source) throws Unreadable {
        return switch (source.form()) {
            case TEXT, HTML, PDF, MAIL -> new Contained(read(source), List.of());
            case FEED -> Entries.read(source);
        };
    }
}
