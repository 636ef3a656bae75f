package org.parallax.intake.document;

import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoded;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.mail.Mail;
import org.parallax.intake.document.mail.Mail.Kind;
import org.parallax.intake.document.mail.Mail.Leaf;
import org.parallax.intake.document.mail.MailReader;
import org.parallax.intake.feed.Languages;
import org.parallax.intake.feed.WrittenDate;
import org.parallax.text.Decoding;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a mail and the documents in it, mails forwarded with it too. The mail comes first where it
 * has a text of its own; what is in it is named below it, {@code forwarded.eml/report.pdf}.
 */
final class Mails {
    /** Mails within mails. */
    private static final int DEPTH = 5;

    /** Of one file, whatever is nested in it. */
    private static final int PARTS = 1_000;

    private final List<Document> documents = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Optional<Unreadable> first = Optional.empty();
    private int parts;

    private Mails() {}

    /**
     * @throws Unreadable if neither the mail nor any document in it can be read
     */
    static List<Document> read(Source source) throws Unreadable {
        Mails mails = new Mails();
        mails.mail(source.bytes(), Optional.empty(), 1);
        if (!mails.documents.isEmpty()) return mails.documents;
        throw mails.first.orElseGet(() ->
                new Unreadable(
                        FaultKind.EMPTY,
                        "a mail without text, and nothing attached that is read",
                        "attach the report as text, HTML or PDF"));
    }

    private void mail(byte[] bytes, Optional<String> part, int depth) throws Unreadable {
        Mail mail = MailReader.read(bytes);
        Optional<Document> own = text(mail, part, bytes);
        int at = documents.size();
        own.ifPresent(documents::add);
        boolean lost = false;
        for (Leaf leaf : mail.attachments()) {
            boolean beyond = ++parts > PARTS || leaf.kind() == Kind.MAIL && depth >= DEPTH;
            try {
                if (!beyond) attachment(leaf, part, depth);
            } catch (Unreadable e) {
                if (first.isEmpty()) first = Optional.of(e);
                lost = true;
            }
            lost |= beyond;
        }
        if (lost && own.isPresent()) documents.set(at, partial(documents.get(at)));
    }

    private void attachment(Leaf leaf, Optional<String> below, int depth) throws Unreadable {
        String name = unique(below.map(folder -> folder + "/").orElse("") + named(leaf));
        Optional<String> part = Optional.of(name);
        switch (leaf.kind()) {
            case MAIL -> mail(leaf.bytes(), part, depth + 1);
            case PDF -> documents.add(under(part, leaf, Pdfs.read(leaf.bytes())));
            case TEXT -> {
                Source source =
                        new Source(leaf.bytes(), Form.TEXT, leaf.charset(), Optional.empty());
                documents.add(under(part, leaf, Texts.read(source)));
            }
            case HTML -> {
                Source source =
                        new Source(leaf.bytes(), Form.HTML, leaf.charset(), Optional.empty());
                documents.add(under(part, leaf, page(source)));
            }
        }
    }

    /** An attached page that holds no story may still be a list or a letter. */
    private static Document page(Source source) throws Unreadable {
        try {
            return Pages.read(source);
        } catch (Unreadable e) {
            Declared declared = new Declared(source.charset(), Pages.charset(source.bytes()));
            Decoded decoded = Decoder.decode(source.bytes(), declared);
            String text = e.kind() == FaultKind.EMPTY ? Fragment.text(decoded.text()) : "";
            if (text.isBlank()) throw e;
            return Texts.document(new Decoded(text, decoded.how()));
        }
    }

    private static String named(Leaf leaf) {
        return leaf.name()
                .orElseGet(() ->
                        switch (leaf.kind()) {
                            case MAIL -> "message.eml";
                            case PDF -> "attachment.pdf";
                            case TEXT -> "attachment.txt";
                            case HTML -> "attachment.html";
                        });
    }

    /** {@code report.pdf}, {@code report-2.pdf}. */
    private String unique(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String unique = name;
        for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++)
            unique = stem + "-" + i + (dot > 0 ? name.substring(dot) : "");
        return unique;
    }

    /** The mail's own text; empty where it only carries others. */
    private static Optional<Document> text(Mail mail, Optional<String> part, byte[] bytes) {
        List<String> texts = new ArrayList<>();
        Optional<Decoding> decoding = Optional.empty();
        for (Leaf leaf : mail.texts()) {
            Decoded decoded = decoded(leaf);
            if (decoding.isEmpty()) decoding = Optional.of(decoded.how());
            if (!decoded.text().isBlank()) texts.add(decoded.text());
        }
        if (texts.isEmpty()) return Optional.empty();
        Optional<OffsetDateTime> date = mail.date().flatMap(WrittenDate::read);
        return Optional.of(
                new Document(
                        part,
                        part.map(name -> bytes),
                        mail.title(),
                        String.join("\n\n", texts),
                        mail.outlet(),
                        mail.author().stream().toList(),
                        Optional.empty(),
                        mail.language().flatMap(Languages::code),
                        date.map(OffsetDateTime::toLocalDate),
                        date.map(OffsetDateTime::toInstant),
                        decoding,
                        mail.partial()));
    }

    private static Decoded decoded(Leaf leaf) {
        if (leaf.kind() == Kind.HTML) {
            Declared declared = new Declared(leaf.charset(), Pages.charset(leaf.bytes()));
            Decoded decoded = Decoder.decode(leaf.bytes(), declared);
            return new Decoded(Fragment.text(decoded.text()), decoded.how());
        }
        Decoded decoded =
                Decoder.decode(leaf.bytes(), new Declared(leaf.charset(), Optional.empty()));
        String text = Texts.clean(decoded.text());
        return new Decoded((leaf.flowed() ? Flowed.joined(text) : text).strip(), decoded.how());
    }

    private static Document under(Optional<String> part, Leaf leaf, Document of) {
        return new Document(
                part,
                Optional.of(leaf.bytes()),
                of.title(),
                of.text(),
                of.outlet(),
                of.authors(),
                of.url(),
                of.language(),
                of.day(),
                of.published(),
                of.decoding(),
                of.partial());
    }

    private static Document partial(Document of) {
        return new Document(
                of.part(),
                of.raw(),
                of.title(),
                of.text(),
                of.outlet(),
                of.authors(),
                of.url(),
                of.language(),
                of.day(),
                of.published(),
                of.decoding(),
                true);
    }
}
