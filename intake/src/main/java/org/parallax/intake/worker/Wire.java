package org.parallax.intake.worker;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Contained;
import org.parallax.intake.document.Contained.Skipped;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;
import org.parallax.text.Decoding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form in which documents go to a child and answers come back: a mark, the number of the
 * question, the fields one after the other, and a mark. Text is its chars, two bytes each, so that
 * none is changed on the way. The reader of a stream trusts no length: it takes what really comes,
 * up to its limit.
 */
final class Wire {
    /** What a stream holds that is none of ours. */
    static final class Garbled extends IOException {
        private static final long serialVersionUID = 1L;

        Garbled(String found) {
            super(found);
        }
    }

    private static final int BEGIN = 0x50_78_0A_01;
    static final int END = 0x50_78_0A_02;
    private static final int READ = 1;
    private static final int REFUSED = 2;
    private static final int READY = 0x50_78_0A_03;

    /** The most documents of one source, and authors of one document. */
    static final int MOST_ITEMS = 100_000;

    /** The most that a day, a moment and a constant take. */
    private static final int TIMES_BYTES = 160;

    private Wire() {}

    /** What a child says once, when it may be asked. */
    static void ready(DataOutputStream to) throws IOException {
        to.writeInt(READY);
        to.flush();
    }

    static void awaitReady(DataInputStream from) throws IOException {
        if (from.readInt() != READY) throw new Garbled("no child of ours");
    }

    static void send(int number, Source source, DataOutputStream to) throws IOException {
        to.writeInt(BEGIN);
        to.writeInt(number);
        text(source.form().name(), to);
        optional(source.charset(), to);
        optional(source.url(), to);
        bytes(source.bytes(), to);
        to.writeInt(END);
        to.flush();
    }

    /** A question as it came in. */
    record Question(int number, Source source) {}

    /** The next question; empty where the stream ends before it. */
    static Optional<Question> question(DataInputStream from, long limit) throws IOException {
        int first = from.read();
        if (first < 0) return Optional.empty();
        int mark = first << 24 | from.readUnsignedByte() << 16 | from.readUnsignedShort();
        if (mark != BEGIN) throw new Garbled("no question begins here");
        int number = from.readInt();
        Incoming in = new Incoming(from, limit);
        Form form = in.constant(Form.class);
        Optional<String> charset = in.optionalText();
        Optional<String> url = in.optionalText();
        Source source = new Source(in.bytes(), form, charset, url);
        in.end();
        return Optional.of(new Question(number, source));
    }

    static void send(int number, Answer answer, DataOutputStream to) throws IOException {
        to.writeInt(BEGIN);
        to.writeInt(number);
        switch (answer) {
            case Answer.Read(Contained(List<Document> documents, List<Skipped> skipped)) -> {
                to.writeByte(READ);
                to.writeInt(documents.size());
                for (Document document : documents) document(document, to);
                to.writeInt(skipped.size());
                for (Skipped part : skipped) skipped(part, to);
            }
            case Answer.Refused(FaultKind kind, String found, String remedy, boolean last) -> {
                to.writeByte(REFUSED);
                text(kind.name(), to);
                text(found, to);
                text(remedy, to);
                to.writeBoolean(last);
            }
        }
        to.writeInt(END);
        to.flush();
    }

    /**
     * The answer to question {@code number}.
     *
     * @throws Garbled if something else comes
     */
    static Answer answer(int number, DataInputStream from, long limit) throws IOException {
        if (from.readInt() != BEGIN) throw new Garbled("no answer begins here");
        if (from.readInt() != number) throw new Garbled("an answer that nobody asked for");
        Incoming in = new Incoming(from, limit);
        Answer answer =
                switch (from.readUnsignedByte()) {
                    case READ -> {
                        int count = in.count();
                        List<Document> documents = new ArrayList<>();
                        for (int i = 0; i < count; i++) documents.add(document(in));
                        int parts = in.count();
                        List<Skipped> skipped = new ArrayList<>();
                        for (int i = 0; i < parts; i++) skipped.add(skipped(in));
                        yield new Answer.Read(new Contained(documents, skipped));
                    }
                    case REFUSED ->
                            new Answer.Refused(
                                    in.constant(FaultKind.class),
                                    in.text(),
                                    in.text(),
                                    from.readBoolean());
                    default -> throw new Garbled("an unknown kind of answer");
                };
        in.end();
        return answer;
    }

    /** How much of {@link Limits#answerBytes} an answer takes at most. */
    static long size(Contained contained) {
        long size = 0;
        for (Skipped part : contained.skipped()) {
            size += TIMES_BYTES + 2L * (part.why().found() + part.why().remedy()).length();
        }
        for (Document document : contained.documents()) {
            size += TIMES_BYTES + 2L * document.text().length();
            size += document.raw().map(raw -> raw.length).orElse(0);
            for (String author : document.authors()) size += 2L * author.length();
            size +=
                    2L
                            * Stream.of(
                                            document.part(),
                                            document.title(),
                                            document.outlet(),
                                            document.url(),
                                            document.language(),
                                            document.decoding().map(Decoding::charset))
                                    .flatMap(Optional::stream)
                                    .mapToLong(String::length)
                                    .sum();
        }
        return size;
    }

    private static void skipped(Skipped part, DataOutputStream to) throws IOException {
        to.writeInt(part.number());
        text(part.why().kind().name(), to);
        text(part.why().found(), to);
        text(part.why().remedy(), to);
    }

    private static Skipped skipped(Incoming in) throws IOException {
        int number = in.number();
        return new Skipped(
                number, new Unreadable(in.constant(FaultKind.class), in.text(), in.text()));
    }

    private static void document(Document document, DataOutputStream to) throws IOException {
        optional(document.part(), to);
        to.writeBoolean(document.raw().isPresent());
        if (document.raw().isPresent()) bytes(document.raw().get(), to);
        optional(document.title(), to);
        text(document.text(), to);
        optional(document.outlet(), to);
        to.writeInt(document.authors().size());
        for (String author : document.authors()) text(author, to);
        optional(document.url(), to);
        optional(document.language(), to);
        optional(document.day().map(LocalDate::toString), to);
        optional(document.published().map(Instant::toString), to);
        to.writeBoolean(document.decoding().isPresent());
        if (document.decoding().isPresent()) {
            Decoding decoding = document.decoding().get();
            text(decoding.charset(), to);
            text(decoding.basis().name(), to);
            to.writeInt(decoding.replaced());
        }
        to.writeBoolean(document.partial());
    }

    private static Document document(Incoming in) throws IOException {
        Optional<String> part = in.optionalText();
        Optional<byte[]> raw = in.yes() ? Optional.of(in.bytes()) : Optional.empty();
        Optional<String> title = in.optionalText();
        String text = in.text();
        Optional<String> outlet = in.optionalText();
        int count = in.count();
        List<String> authors = new ArrayList<>();
        for (int i = 0; i < count; i++) authors.add(in.text());
        Optional<String> url = in.optionalText();
        Optional<String> language = in.optionalText();
        try {
            Optional<LocalDate> day = in.optionalText().map(LocalDate::parse);
            Optional<Instant> published = in.optionalText().map(Instant::parse);
            Optional<Decoding> decoding = in.yes() ? Optional.of(in.decoding()) : Optional.empty();
            return new Document(
                    part, raw, title, text, outlet, authors, url, language, day, published,
                    decoding, in.yes());
        } catch (DateTimeException e) {
            throw new Garbled("a day that is none");
        }
    }

    private static void optional(Optional<String> text, DataOutputStream to) throws IOException {
        to.writeBoolean(text.isPresent());
        if (text.isPresent()) text(text.get(), to);
    }

    private static void text(String text, DataOutputStream to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(2 * text.length());
        buffer.asCharBuffer().put(text);
        bytes(buffer.array(), to);
    }

    private static void bytes(byte[] bytes, DataOutputStream to) throws IOException {
        to.writeInt(bytes.length);
        to.write(bytes);
    }
}
