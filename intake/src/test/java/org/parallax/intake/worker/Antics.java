package org.parallax.intake.worker;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Source;
import org.parallax.text.Decoding;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A reader that does to its process what the document tells it to; other text it gives back. */
public final class Antics implements DocumentReader {
    static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final int MEBI = 1 << 20;
    private static final List<Object> HOARD = Collections.synchronizedList(new ArrayList<>());

    /** Written to, so that nothing is left out as of no use. */
    @SuppressWarnings("UnusedVariable")
    private static volatile int sum;

    @Override
    public List<Document> read(Source source) throws Unreadable {
        String text = new String(source.bytes(), UTF_8);
        if (text.isBlank()) throw new Unreadable(FaultKind.EMPTY, "there is no text", "write some");
        if (!text.startsWith("!")) return List.of(document(text));
        String[] words = text.substring(1).split(" ");
        try {
            return perform(words[0], words.length < 2 ? 0 : Integer.parseInt(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(String text) {
        return new Document(
                Optional.of("2"),
                Optional.of(text.getBytes(UTF_8)),
                Optional.of("Title"),
                text,
                Optional.of("The Harbour Post"),
                List.of("Ada Example", "B. Example"),
                Optional.of("https://harbour.example/1"),
                Optional.of("en"),
                Optional.of(LocalDate.of(2026, 1, 6)),
                Optional.of(Instant.EPOCH),
                Optional.of(new Decoding("windows-1256", Decoding.Basis.META, 3)),
                true);
    }

    private static List<Document> perform(String act, int number) throws IOException {
        switch (act) {
            case "loop" -> {
                while (true) sum = 1;
            }
            case "sleep" -> sleep(number);
            case "join-oneself" -> join();
            case "recurse" -> sum = deeper(0);
            case "hoard" -> {
                while (true) HOARD.add(new byte[MEBI]);
            }
            case "hoard-a-little" -> HOARD.add(new byte[number * MEBI]);
            case "hoard-direct" -> {
                while (true) HOARD.add(ByteBuffer.allocateDirect(16 * MEBI));
            }
            case "one-array" -> HOARD.add(new long[Integer.MAX_VALUE - 8]);
            case "exit" -> System.exit(number);
            case "halt" -> Runtime.getRuntime().halt(number);
            case "signal" -> signal(number);
            case "segfault" -> writeNowhere();
            case "garbage" -> print(FileDescriptor.out, number);
            case "print" -> print(System.out, number);
            case "complain" -> print(FileDescriptor.err, number);
            case "half-an-answer" -> halfAnAnswer();
            case "answer-twice" -> {
                new FileOutputStream(FileDescriptor.out).write(new byte[] {0x50, 0x78, 0x0A, 1});
            }
            case "close-output" -> new FileOutputStream(FileDescriptor.out).close();
            case "close-input" -> new FileInputStream(FileDescriptor.in).close();
            case "leave-a-grandchild" -> {
                new ProcessBuilder("sleep", "600").inheritIO().start();
                sleep(number);
            }
            case "many-threads" -> {
                for (int i = 0; i < number; i++) Thread.ofPlatform().start(() -> sleep(600));
            }
            case "interrupt-all" -> Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
            case "throw" -> throw new IllegalStateException("!");
            case "throw-error" -> throw new AssertionError("!");
            case "throw-checked" -> throw Antics.<RuntimeException>undeclared(new Exception("!"));
            case "break-a-class" -> sum = Fragile.SUM;
            case "refuse-at-length" ->
                    throw undeclared(
                            new Unreadable(
                                    FaultKind.DAMAGED, "x".repeat(number), "y".repeat(number)));
            case "null" -> {
                return nothing();
            }
            case "long" -> {
                return List.of(document("x".repeat(number * MEBI)));
            }
            case "many" -> {
                return Collections.nCopies(number, document("x"));
            }
            case "connect" -> connect(number);
            case "properties" -> {
                return List.of(document(System.getenv() + " " + System.getProperties()));
            }
            default -> throw new IllegalArgumentException(act);
        }
        return List.of(document("done"));
    }

    /** Broken for good in the process where its making fails once. */
    private static final class Fragile {
        static final int SUM = deeper(0);
    }

    private static int deeper(int depth) {
        return depth < 0 ? depth : deeper(depth + 1) + 1;
    }

    @SuppressWarnings("NullAway") // what a careless reader may do
    private static List<Document> nothing() {
        return null;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the known trick
    private static <T extends Exception> T undeclared(Exception e) throws T {
        throw (T) e;
    }

    private static void join() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(int seconds) {
        try {
            Thread.sleep(seconds * 1000L);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signal(int number) throws IOException {
        new ProcessBuilder("kill", "-" + number, Long.toString(ProcessHandle.current().pid()))
                .start();
        sleep(60);
    }

    @SuppressWarnings("restricted") // a crash of Java itself is wanted
    private static void writeNowhere() {
        MemorySegment.ofAddress(8).reinterpret(8).set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
    }

    private static void print(FileDescriptor to, int mebibytes) throws IOException {
        OutputStream out = new FileOutputStream(to);
        for (int i = 0; i < mebibytes; i++) out.write(block());
    }

    private static void print(PrintStream to, int mebibytes) {
        for (int i = 0; i < mebibytes; i++) to.writeBytes(block());
    }

    private static byte[] block() {
        byte[] block = new byte[MEBI];
        Arrays.fill(block, (byte) 'x');
        return block;
    }

    /** The mark of an answer and the number of the first question, and then nothing more. */
    private static void halfAnAnswer() throws IOException {
        new FileOutputStream(FileDescriptor.out)
                .write(new byte[] {0x50, 0x78, 0x0A, 1, 0, 0, 0, 1});
        sleep(600);
    }

    private static void connect(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
        }
    }
}
