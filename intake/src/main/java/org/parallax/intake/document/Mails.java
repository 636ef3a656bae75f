package org.parallax.intake.document;

import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoded;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Rubbish;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.mail.Body;
import org.parallax.intake.document.mail.Body.Forwarded;
import org.parallax.intake.document.mail.Mail;
import org.parallax.intake.document.mail.Mail.Kind;
import org.parallax.intake.document.mail.Mail.Leaf;
import org.parallax.intake.document.mail.MailReader;
import org.parallax.intake.feed.Languages;
import org.parallax.intake.feed.WrittenDate;
import org.parallax.text.Decoding;
import org.parallax.text.Decoding.Basis;

import java.nio.charset.StandardCharsets;
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
        mails.mail(source.bytes(), Optional.empty(), Optional.empty(), 1);
        if (!mails.documents.isEmpty()) return mails.documents;
        throw mails.first.orElseGet(() ->
                new Unreadable(
                        FaultKind.EMPTY,
                        "a mail without text, and nothing attached that is read",
                        "attach the report as text, HTML or PDF"));
    }

    /**
     * @param sent when the mail around it was, where it is in one
     */
    private void mail(byte[] bytes, Optional<String> part, Optional<OffsetDateTime> sent, int depth)
            throws Unreadable {
        Mail mail = MailReader.read(bytes);
        Optional<OffsetDateTime> date = mail.date().flatMap(WrittenDate::read).or(() -> sent);
        int at = documents.size();
        boolean lost = texts(mail, part, date, bytes);
        boolean own = documents.size() > at;
        for (Leaf leaf : mail.attachments()) {
            boolean beyond = ++parts > PARTS || leaf.kind() == Kind.MAIL && depth >= DEPTH;
            try {
                if (!beyond) attachment(leaf, part, date, depth);
            } catch (Unreadable e) {
                if (first.isEmpty()) first = Optional.of(e);
                lost = true;
            }
            lost |= beyond;
        }
        if (lost && own) documents.set(at, partial(documents.get(at)));
    }

    private void attachment(
            Leaf leaf, Optional<String> below, Optional<OffsetDateTime> sent, int depth)
            throws Unreadable {
        Optional<String> part = Optional.of(below(below, named(leaf)));
        if (leaf.kind() == Kind.MAIL) {
            mail(leaf.bytes(), part, sent, depth + 1);
        } else {
            documents.add(under(part, leaf, dated(read(leaf), sent)));
        }
    }

    private static Document read(Leaf leaf) throws Unreadable {
        return switch (leaf.kind()) {
            case PDF -> Pdfs.read(leaf.bytes());
            case TEXT ->
                    Texts.read(
                            new Source(leaf.bytes(), Form.TEXT, leaf.charset(), Optional.empty()));
            case HTML ->
                    page(new Source(leaf.bytes(), Form.HTML, leaf.charset(), Optional.empty()));
            case MAIL -> throw new AssertionError("a mail holds several documents");
        };
    }

    /** A name that no other part has. */
    private String below(Optional<String> folder, String name) {
        return unique(folder.map(it -> it + "/").orElse("") + name);
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

    /** Adds the mail's own text, and what was forwarded below it; says whether any was lost. */
    private boolean texts(
            Mail mail, Optional<String> part, Optional<OffsetDateTime> date, byte[] bytes) {
        List<String> texts = new ArrayList<>();
        Optional<Decoding> decoding = Optional.empty();
        boolean lost = false;
        for (Leaf leaf : mail.texts()) {
            Decoded decoded = decoded(leaf);
            Optional<String> rubbish = Rubbish.in(leaf.bytes(), decoded);
            if (rubbish.isPresent()) {
                lost = true;
                if (first.isEmpty()) first = Optional.of(noText(rubbish.get()));
                continue;
            }
            if (decoding.isEmpty()) decoding = Optional.of(decoded.how());
            if (!decoded.text().isBlank()) texts.add(decoded.text());
        }
        Body body = Body.of(String.join("\n\n", texts), mail.reply());
        Optional<byte[]> raw = part.map(name -> bytes);
        boolean own = !body.own().isBlank();
        if (own) {
            documents.add(
                    document(
                            mail.title(),
                            mail.author(),
                            mail.outlet(),
                            date,
                            body.own(),
                            new Origin(part, raw, decoding, mail)));
        }
        for (int i = 0; i < DEPTH && body.forwarded().isPresent(); i++) {
            Forwarded forwarded = body.forwarded().get();
            body = Body.of(forwarded.text(), false);
            if (body.own().isBlank()) continue;
            byte[] words = body.own().getBytes(StandardCharsets.UTF_8);
            Origin origin =
                    own
                            ? new Origin(
                                    Optional.of(below(part, "forwarded.txt")),
                                    Optional.of(words),
                                    Optional.of(new Decoding("UTF-8", Basis.UTF8, 0)),
                                    mail)
                            : new Origin(part, raw, decoding, mail);
            documents.add(
                    document(
                            forwarded.title().or(mail::title),
                            forwarded.author(),
                            forwarded.outlet(),
                            forwarded.date().flatMap(WrittenDate::read).or(() -> date),
                            body.own(),
                            origin));
            own = true;
        }
        return lost;
    }

    private static Unreadable noText(String why) {
        return new Unreadable(
                FaultKind.DAMAGED,
                "a mail whose text is none (" + why + ")",
                "save the whole message again");
    }

    /** Where in the file a text stands. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
    private record Origin(
            Optional<String> part, Optional<byte[]> raw, Optional<Decoding> decoding, Mail mail) {}

    private static Document document(
            Optional<String> title,
            Optional<String> author,
            Optional<String> outlet,
            Optional<OffsetDateTime> date,
            String text,
            Origin origin) {
        return new Document(
                origin.part,
                origin.raw,
                title,
                text,
                outlet,
                author.stream().toList(),
                Optional.empty(),
                origin.mail.language().flatMap(Languages::code),
                date.map(OffsetDateTime::toLocalDate),
                date.map(OffsetDateTime::toInstant),
                origin.decoding,
                origin.mail.partial());
    }

    /** With the day of the mail around it, where a document states none itself. */
    private static Document dated(Document of, Optional<OffsetDateTime> sent) {
        if (of.day().isPresent() || of.published().isPresent() || sent.isEmpty()) return of;
        return new Document(
                of.part(),
                of.raw(),
                of.title(),
                of.text(),
                of.outlet(),
                of.authors(),
                of.url(),
                of.language(),
                sent.map(OffsetDateTime::toLocalDate),
                sent.map(OffsetDateTime::toInstant),
                of.decoding(),
                of.partial());
    }

    private static Decoded decoded(Leaf leaf) {
        if (leaf.kind() == Kind.HTML) {
            Declared declared = new Declared(leaf.charset(), Pages.charset(leaf.bytes()));
            Decoded decoded = Decoder.decode(leaf.bytes(), declared);
            return new Decoded(Fragment.mail(decoded.text()), decoded.how());
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
