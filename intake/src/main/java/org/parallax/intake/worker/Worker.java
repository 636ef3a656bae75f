package org.parallax.intake.worker;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Contained;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;

/**
 * The child's side: takes documents from standard input, one at a time, and answers each on
 * standard output. It ends as soon as standard input does, even amid a document, so a parent that
 * was killed leaves none behind.
 *
 * <p>Started by {@link Workers} alone, with the reader's class and two limits as arguments.
 */
public final class Worker {
    /** What Java itself ends with when memory is used up, as it is told to by {@link Launch}. */
    static final int OUT_OF_MEMORY = 3;

    private static final int STACK_BYTES = 2 << 20;
    private static final int LONGEST_WORDING = 300;

    private final DocumentReader reader;
    private final long answerBytes;

    Worker(DocumentReader reader, long answerBytes) {
        this.reader = reader;
        this.answerBytes = answerBytes;
    }

    /** Arguments: the reader's class, the most bytes of a document, the most of an answer. */
    public static void main(String[] args) throws ReflectiveOperationException, IOException {
        DataInputStream questions =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream answers =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what a library prints must not be taken for an answer
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        DocumentReader reader =
                Class.forName(args[0])
                        .asSubclass(DocumentReader.class)
                        .getDeclaredConstructor()
                        .newInstance();
        SynchronousQueue<Wire.Question> queue = new SynchronousQueue<>();
        Worker worker = new Worker(reader, Long.parseLong(args[2]));
        Thread.Builder.OfPlatform reading =
                Thread.ofPlatform().daemon().name("reading").stackSize(STACK_BYTES);
        reading.start(() -> worker.serve(queue, answers));
        Wire.ready(answers);
        listen(questions, Long.parseLong(args[1]), queue);
    }

    /** Passes questions on; its other task is to see the end of them at once. */
    private static void listen(
            DataInputStream questions, long limit, SynchronousQueue<Wire.Question> queue) {
        int status = 1;
        try {
            Optional<Wire.Question> question = Wire.question(questions, limit);
            while (question.isPresent()) {
                queue.put(question.get());
                question = Wire.question(questions, limit);
            }
            status = 0;
        } catch (IOException | InterruptedException e) {
            System.err.println("the questions broke off: " + e);
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    private void serve(SynchronousQueue<Wire.Question> queue, DataOutputStream answers) {
        int status = 1;
        try {
            boolean last = false;
            while (!last) {
                Wire.Question question = queue.take();
                Answer answer = answer(question.source());
                Wire.send(question.number(), answer, answers);
                last = answer instanceof Answer.Refused refused && refused.last();
            }
            status = 0;
        } catch (OutOfMemoryError e) {
            status = OUT_OF_MEMORY;
        } catch (IOException | InterruptedException e) {
            System.err.println("an answer could not be given: " + e);
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    /**
     * Whatever the reader throws ends here.
     *
     * @throws OutOfMemoryError since nothing more can be done in this process then
     */
    Answer answer(Source source) {
        try {
            Contained contained = reader.readAll(source);
            int items = Math.max(contained.documents().size(), contained.skipped().size());
            if (items > Wire.MOST_ITEMS || Wire.size(contained) > answerBytes) {
                return new Answer.Refused(
                        FaultKind.TOO_LONG,
                        "it says more than %d MiB of text or %,d documents"
                                .formatted(answerBytes >> 21, Wire.MOST_ITEMS),
                        "split it",
                        false);
            }
            return new Answer.Read(contained);
        } catch (Unreadable e) {
            return new Answer.Refused(e.kind(), clip(e.found()), clip(e.remedy()), false);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (StackOverflowError e) {
            return Poisons.refusal("it is nested too deeply for its reader");
        } catch (Throwable e) {
            // libraries in Kotlin throw checked exceptions that they do not declare
            return Poisons.refusal("it broke its reader (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String clip(String wording) {
        return wording.length() <= LONGEST_WORDING
                ? wording
                : wording.substring(0, LONGEST_WORDING) + "…";
    }
}
