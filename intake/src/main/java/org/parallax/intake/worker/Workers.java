package org.parallax.intake.worker;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Contained;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Documents;
import org.parallax.intake.document.Source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Reads documents in child processes: few, started when first needed, kept for the documents that
 * follow, replaced when one breaks them. A document that does so twice is poison; the next is read
 * as if nothing had been.
 *
 * <p>Safe for use by several threads; where all children are busy, a caller waits.
 */
public final class Workers implements DocumentReader, AutoCloseable {
    private static final String AGAIN = "read it again";

    private final Limits limits;
    private final Launch launch;
    private final Semaphore places;
    private final Deque<Child> idle = new ArrayDeque<>();
    private final Set<Child> all = new HashSet<>();
    private boolean closed;

    /**
     * Each child makes a reader of its own.
     *
     * @param reader has a constructor without parameters, and is on this program's class path
     */
    Workers(Class<? extends DocumentReader> reader, Limits limits) {
        this.limits = limits;
        this.launch = new Launch(reader, limits);
        this.places = new Semaphore(limits.children(), true);
    }

    /** Reads documents of every form; holds no process until one is needed. */
    public static Workers standard() {
        return new Workers(Documents.class, Limits.STANDARD);
    }

    /**
     * @throws Unreadable also, as {@link FaultKind#POISON}, for what broke its reader or took too
     *     long
     * @throws IllegalStateException if this is closed
     */
    @Override
    public List<Document> read(Source source) throws Unreadable {
        return readAll(source).documents();
    }

    /**
     * @throws Unreadable and others as {@link #read} does
     */
    @Override
    public Contained readAll(Source source) throws Unreadable {
        if (source.bytes().length > limits.sourceBytes()) {
            throw new Unreadable(
                    FaultKind.TOO_LONG,
                    "it has more than %,d bytes".formatted(limits.sourceBytes()),
                    "split it");
        }
        try {
            places.acquire();
            try {
                return contained(twice(source));
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable(FaultKind.UNREADABLE, "reading was interrupted", AGAIN, e);
        }
    }

    private static Contained contained(Answer answer) throws Unreadable {
        return switch (answer) {
            case Answer.Read(Contained contained) -> contained;
            case Answer.Refused(FaultKind kind, String found, String remedy, boolean last) ->
                    throw new Unreadable(kind, found, remedy);
        };
    }

    /**
     * A child may also have been broken by what it read before, so the second try is in another.
     */
    private Answer twice(Source source) throws Unreadable, InterruptedException {
        try {
            return once(source, true);
        } catch (Broken first) {
            refuseIfClosed(first);
            try {
                return once(source, false);
            } catch (Broken second) {
                refuseIfClosed(second);
                throw Poisons.unreadable(second);
            }
        }
    }

    private Answer once(Source source, boolean used)
            throws Broken, Unreadable, InterruptedException {
        Child child = take(used);
        try {
            return child.ask(source);
        } finally {
            giveBack(child);
        }
    }

    private Child take(boolean used) throws Unreadable, InterruptedException {
        synchronized (this) {
            if (closed) throw new IllegalStateException("documents are asked of closed workers");
            while (used && !idle.isEmpty()) {
                Child child = idle.pop();
                if (child.usable()) return child;
                all.remove(child);
            }
        }
        try {
            Child child = Child.start(launch, limits);
            synchronized (this) {
                all.add(child);
                if (closed) child.kill();
            }
            return child;
        } catch (Child.NoChild e) {
            throw new Unreadable(
                    FaultKind.UNREADABLE,
                    "no process could be started to read it in (" + e.getMessage() + ")",
                    "see that memory is left and that programs may be started, then " + AGAIN,
                    e);
        }
    }

    private void giveBack(Child child) {
        boolean keep;
        synchronized (this) {
            keep = child.usable() && !closed;
            if (keep) idle.push(child);
            else all.remove(child);
        }
        if (!keep) child.retire();
    }

    private synchronized void refuseIfClosed(Broken e) throws Unreadable {
        if (closed) throw new Unreadable(FaultKind.UNREADABLE, "the program ends", AGAIN, e);
    }

    /** Whether children are kept from the network by the system, which not every one can. */
    public static boolean withoutNetwork() {
        return Launch.withoutNetwork();
    }

    /** Ends all children at once, whatever they are at. */
    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(Child::kill);
        all.clear();
        idle.clear();
    }

    /** The processes at this moment. */
    synchronized List<ProcessHandle> processes() {
        return all.stream().flatMap(child -> child.handle().stream()).toList();
    }
}
