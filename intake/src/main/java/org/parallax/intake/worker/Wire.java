package org.parallax.intake.worker;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;
import org.parallax.text.Decoding;
import org.parallax.text.Decoding.Basis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
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
    private static final int END = 0x50_78_0A_02;
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
            case Answer.Read(List<Document> documents) -> {
                to.writeByte(READ);
                to.writeInt(documents.size());
                for (Document document : documents) document(document, to);
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
                        yield new Answer.Read(documents);
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
    static long size(List<Document> documents) {
        long size = 0;
        for (Document document : documents) {
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

    /** Fields as they come, as long as they stay within a limit of bytes. */
    private static final class Incoming {
        private final DataInputStream from;
        private long left;

        Incoming(DataInputStream from, long limit) {
            this.from = from;
            this.left = limit;
        }

        byte[] bytes() throws IOException {
            int length = from.readInt();
            if (length < 0 || length > left) throw new Garbled("a field beyond the limit");
            left -= length;
            byte[] bytes = from.readNBytes(length);
            if (bytes.length < length) throw new EOFException();
            return bytes;
        }

        String text() throws IOException {
            byte[] bytes = bytes();
            if (bytes.length % 2 != 0) throw new Garbled("half a char");
            return ByteBuffer.wrap(bytes).asCharBuffer().toString();
        }

        Optional<String> optionalText() throws IOException {
            return yes() ? Optional.of(text()) : Optional.empty();
        }

        boolean yes() throws IOException {
            return from.readBoolean();
        }

        int count() throws IOException {
            int count = from.readInt();
            if (count < 0 || count > MOST_ITEMS) throw new Garbled("a list beyond the limit");
            return count;
        }

        <E extends Enum<E>> E constant(Class<E> family) throws IOException {
            String name = text();
            try {
                return Enum.valueOf(family, name);
            } catch (IllegalArgumentException e) {
                throw new Garbled("a constant that there is not");
            }
        }

        Decoding decoding() throws IOException {
            String charset = text();
            Basis basis = constant(Basis.class);
            int replaced = from.readInt();
            if (replaced < 0) throw new Garbled("a count below nothing");
            return new Decoding(charset, basis, replaced);
        }

        void end() throws IOException {
            if (from.readInt() != END) throw new Garbled("something beyond the end");
        }
    }
}
