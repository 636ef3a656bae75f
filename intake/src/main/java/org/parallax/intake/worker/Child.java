package org.parallax.intake.worker;

import org.parallax.intake.document.Source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process that reads documents, seen from its parent. Used by one thread at a time; only {@link
 * #kill} may be called by another.
 */
final class Child {
    private static final int SECONDS_TO_END = 2;
    private static final int KEPT_OF_STDERR = 2_000;
    private static final String MEMORY = "memory";

    private final Process process;
    private final Limits limits;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final ExecutorService talk;
    private int asked;
    private volatile boolean usable = true;
    private volatile String told = "";

    private Child(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.talk =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("document-child").factory());
        Thread.ofPlatform().daemon().name("document-child-stderr").start(this::drain);
    }

    /**
     * Returns when the child may be asked.
     *
     * @throws NoChild if there is none then; the message says what became of it
     */
    static Child start(Launch launch, Limits limits) throws NoChild, InterruptedException {
        Child child;
        try {
            child = new Child(launch.start(), limits);
        } catch (IOException e) {
            throw new NoChild(String.valueOf(e.getMessage()), e);
        }
        boolean ready = false;
        try {
            child.within(
                    limits.start(),
                    () -> {
                        Wire.awaitReady(child.answers);
                        return true;
                    });
            ready = true;
            return child;
        } catch (TimeoutException e) {
            throw new NoChild("it was not ready after " + seconds(limits.start()), e);
        } catch (IOException e) {
            String last = child.told.lines().findFirst().orElse("");
            throw new NoChild(child.fate(e) + (last.isEmpty() ? "" : ": " + last), e);
        } finally {
            if (!ready) child.kill();
        }
    }

    /** No child could be started. */
    @SuppressWarnings("serial") // never leaves this package but as a cause
    static final class NoChild extends Exception {
        NoChild(String found, Throwable cause) {
            super(found, cause);
        }
    }

    /**
     * Has a document read.
     *
     * @throws Broken if no answer came in time; the child has ended then
     */
    Answer ask(Source source) throws Broken, InterruptedException {
        int number = ++asked;
        boolean answered = false;
        try {
            Answer answer =
                    within(
                            limits.document(),
                            () -> {
                                Wire.send(number, source, questions);
                                return Wire.answer(number, answers, limits.answerBytes());
                            });
            answered = true;
            if (asked >= limits.documents() || isLast(answer)) usable = false;
            return answer;
        } catch (TimeoutException e) {
            throw new Broken("reading it took longer than " + seconds(limits.document()), e);
        } catch (IOException e) {
            String fate = fate(e);
            throw new Broken(
                    fate.equals(MEMORY)
                            ? "it needed more than %d MB".formatted(limits.heapMegabytes())
                            : "it broke its reader (" + fate + ")",
                    e);
        } finally {
            if (!answered) kill();
        }
    }

    private static boolean isLast(Answer answer) {
        return answer instanceof Answer.Refused refused && refused.last();
    }

    /** Whether it may be asked once more. */
    boolean usable() {
        return usable && process.isAlive();
    }

    private <T> T within(Duration limit, Callable<T> exchange)
            throws TimeoutException, IOException, InterruptedException {
        Future<T> future;
        try {
            future = talk.submit(exchange);
        } catch (RejectedExecutionException e) {
            throw new IOException("it was ended meanwhile", e);
        }
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) throw io;
            throw new AssertionError("only streams fail here", e.getCause());
        }
    }

    /** What became of a child whose streams failed. */
    private String fate(IOException fault) throws InterruptedException {
        boolean garbled = fault instanceof Wire.Garbled;
        if (garbled || !process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            return garbled ? String.valueOf(fault.getMessage()) : "no answer came";
        }
        int status = process.exitValue();
        return status == Worker.OUT_OF_MEMORY ? MEMORY : "exit " + status;
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    /** Lets it end by itself. */
    void retire() {
        usable = false;
        try {
            questions.close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) kill();
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        talk.shutdownNow();
    }

    /** Ends it at once, and whatever it may have started. */
    void kill() {
        usable = false;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        talk.shutdownNow();
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(process.pid());
    }

    /** Keeps the beginning of what it prints, and lets the rest go. */
    private void drain() {
        StringBuilder kept = new StringBuilder();
        byte[] buffer = new byte[8192];
        try (InputStream in = process.getErrorStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n && kept.length() < KEPT_OF_STDERR; i++) {
                    int c = buffer[i] & 0xFF;
                    kept.append(c == '\n' || c >= ' ' && c < 0x7F ? (char) c : '?');
                }
                told = kept.toString();
            }
        } catch (IOException e) {
            told = kept + "\n(" + e.getMessage() + ")";
        }
    }
}
