package org.parallax.intake.document.mail;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.mail.Mail.Kind;
import org.parallax.intake.document.mail.Mail.Leaf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes a mail apart by way of mime4j. */
public final class MailReader {
    /** Parts within parts; mails in use have four. */
    private static final int DEPTH = 24;

    private static final int PARTS = 1_000;

    /** Of the decoded bytes of one part. */
    private static final int BYTES = 64 * 1024 * 1024;

    private static final MimeConfig CONFIG =
            MimeConfig.custom()
                    .setStrictParsing(false)
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(-1)
                    .setMaxHeaderCount(10_000)
                    .setMaxContentLen(-1)
                    .build();

    private final Heading heading = new Heading();
    private final Part.Several root = Part.Several.of("mixed");
    private final Deque<Part.Several> open = new ArrayDeque<>();
    private Optional<String> boundary = Optional.empty();
    private int parts;
    private boolean partial;
    private boolean inHeader = true;

    private MailReader() {
        open.push(root);
    }

    /**
     * @throws Unreadable if it is no mail
     */
    public static Mail read(byte[] bytes) throws Unreadable {
        MailReader reader = new MailReader();
        try {
            reader.parse(bytes);
        } catch (MimeException | IOException | RuntimeException e) {
            // mime4j reads on over nearly everything; what it had is kept.
            reader.partial = true;
        }
        if (!reader.heading.isMail())
            throw new Unreadable(
                    FaultKind.DAMAGED,
                    "no header of a mail (From, Subject, Date)",
                    "save the whole message, with its headers");
        return reader.mail(bytes);
    }

    private Mail mail(byte[] bytes) {
        boolean cut = boundary.isPresent() && !ends(bytes, boundary.get());
        Choice choice = Choice.of(root);
        return new Mail(
                heading.subject(),
                heading.sender(),
                heading.outlet(),
                heading.language(),
                heading.date(),
                heading.isReply(),
                choice.texts(),
                choice.attachments(),
                partial || cut);
    }

    private static boolean ends(byte[] bytes, String boundary) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("--" + boundary + "--");
    }

    private void parse(byte[] bytes) throws MimeException, IOException {
        MimeTokenStream stream =
                new MimeTokenStream(
                        CONFIG,
                        DecodeMonitor.SILENT,
                        new DefaultBodyDescriptorBuilder(
                                null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        int from = envelope(bytes);
        stream.parse(new ByteArrayInputStream(bytes, from, bytes.length - from));
        for (EntityState state = stream.getState();
                state != EntityState.T_END_OF_STREAM;
                state = stream.next()) {
            switch (state) {
                case T_FIELD -> {
                    if (inHeader) heading.add(stream.getField());
                }
                case T_END_HEADER -> inHeader = false;
                case T_START_MULTIPART -> {
                    if (open.size() > DEPTH) {
                        partial = true;
                        return;
                    }
                    begin(stream.getBodyDescriptor());
                }
                case T_END_MULTIPART -> open.pop();
                case T_BODY -> {
                    if (++parts > PARTS) {
                        partial = true;
                        return;
                    }
                    take(stream);
                }
                case T_START_MESSAGE,
                        T_END_MESSAGE,
                        T_RAW_ENTITY,
                        T_START_HEADER,
                        T_PREAMBLE,
                        T_EPILOGUE,
                        T_START_BODYPART,
                        T_END_BODYPART,
                        T_END_OF_STREAM -> {}
            }
        }
    }

    /** Mailboxes put a line {@code From somebody} before each mail. */
    private static int envelope(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n')) at++;
        String start =
                new String(bytes, at, Math.min(5, bytes.length - at), StandardCharsets.ISO_8859_1);
        if (!start.equals("From ") && !start.equals(">From")) return at;
        while (at < bytes.length && bytes[at] != '\n') at++;
        return Math.min(at + 1, bytes.length);
    }

    private void begin(BodyDescriptor descriptor) {
        Part.Several several = Part.Several.of(lower(descriptor.getSubType()));
        if (open.size() == 1) boundary = Optional.ofNullable(descriptor.getBoundary());
        open.element().parts().add(several);
        open.push(several);
    }

    private void take(MimeTokenStream stream) throws IOException {
        MaximalBodyDescriptor descriptor = (MaximalBodyDescriptor) stream.getBodyDescriptor();
        byte[] bytes = stream.getDecodedInputStream().readNBytes(BYTES);
        Map<String, String> parameters = descriptor.getContentTypeParameters();
        Optional<String> name =
                Optional.ofNullable(descriptor.getContentDispositionFilename())
                        .or(() -> Optional.ofNullable(parameters.get("name")))
                        .map(Heading::decoded)
                        .flatMap(FileName::safe);
        Optional<Kind> kind = kind(lower(descriptor.getMimeType()), name, bytes);
        if (kind.isEmpty()) return;
        boolean apart = "attachment".equals(lower(descriptor.getContentDispositionType()));
        boolean read = kind.get() == Kind.TEXT || kind.get() == Kind.HTML;
        boolean flowed = "flowed".equals(lower(parameters.get("format")));
        Optional<String> charset = Optional.ofNullable(parameters.get("charset"));
        Leaf leaf = new Leaf(kind.get(), name, charset, flowed, bytes);
        open.element().parts().add(new Part.One(leaf, apart || !read || name.isPresent()));
    }

    /**
     * By the bytes where they tell, then by the name: senders call everything
     * application/octet-stream.
     */
    private static Optional<Kind> kind(String type, Optional<String> name, byte[] bytes) {
        if (isPdf(bytes)) return Optional.of(Kind.PDF);
        String end = lower(name.orElse("")).replaceFirst(".*\\.", "");
        return switch (end) {
            case "pdf" -> Optional.of(isPage(bytes) ? Kind.HTML : Kind.PDF);
            case "htm", "html" -> Optional.of(Kind.HTML);
            case "txt" -> Optional.of(Kind.TEXT);
            case "eml" -> Optional.of(Kind.MAIL);
            default ->
                    switch (type) {
                        case "text/plain" ->
                                name.isEmpty() ? Optional.of(Kind.TEXT) : Optional.empty();
                        case "text/html", "application/xhtml+xml" -> Optional.of(Kind.HTML);
                        case "application/pdf" -> Optional.of(Kind.PDF);
                        case "message/rfc822", "message/global" -> Optional.of(Kind.MAIL);
                        default -> Optional.empty();
                    };
        };
    }

    private static boolean isPdf(byte[] bytes) {
        return start(bytes).startsWith("%PDF-");
    }

    /** Such as what a server said instead of the document. */
    private static boolean isPage(byte[] bytes) {
        String start = start(bytes).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(100, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).strip();
    }
}
