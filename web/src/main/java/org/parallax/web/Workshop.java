package org.parallax.web;

import org.parallax.event.Incident;
import org.parallax.intake.Intake;
import org.parallax.pipeline.History;
import org.parallax.pipeline.Living;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.pipeline.Tables;
import org.parallax.store.Ledger;
import org.parallax.store.RecordLog;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;
import org.parallax.store.Verdict;
import org.parallax.store.merkle.Checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The record's folder, to be worked on. It is held open for reading; each change opens it for
 * writing as long as that takes, so that other commands can write between.
 */
public final class Workshop {
    private final Path folder;
    private final Ledger ledger;
    private final Parallax parallax;
    private final Tables tables;
    private final Living living;
    private final Supplier<Intake> intake;
    private final Object door = new Object();

    /**
     * @param ledger open on the folder, for reading
     * @param intake opens one that takes in what is sent
     */
    Workshop(
            Path folder, Ledger ledger, Parallax parallax, Tables tables, Supplier<Intake> intake) {
        this(folder, ledger, parallax, tables, new Living(parallax, ledger), intake);
    }

    /**
     * @param ledger open on the folder, for reading
     * @param living the record as it is held open, so that a decision need not make it anew
     */
    public Workshop(Path folder, Ledger ledger, Parallax parallax, Tables tables, Living living) {
        this(
                folder,
                ledger,
                parallax,
                tables,
                living,
                () -> Intake.apart(InputStream.nullInputStream()));
    }

    private Workshop(
            Path folder,
            Ledger ledger,
            Parallax parallax,
            Tables tables,
            Living living,
            Supplier<Intake> intake) {
        this.folder = folder;
        this.ledger = ledger;
        this.parallax = parallax;
        this.tables = tables;
        this.living = living;
        this.intake = intake;
    }

    /** What is done while the record is open for writing. */
    @FunctionalInterface
    interface Work<T> {
        T with(Ledger ledger) throws Refusal, StoreFault;
    }

    /** What is decided. */
    @FunctionalInterface
    interface Deciding {
        Review.Taken by(Review review) throws Refusal, StoreFault;
    }

    Ledger ledger() {
        return ledger;
    }

    /** What the folder is called, without those it lies in: they are nobody's business. */
    String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** For what is sent; to be closed. */
    Intake intake() {
        return intake.get();
    }

    Parallax parallax() {
        return parallax;
    }

    Tables tables() {
        return tables;
    }

    /**
     * @throws StoreFault if another program is writing to the record
     */
    <T> T write(Work<T> work) throws Refusal, StoreFault {
        synchronized (door) {
            try (Ledger open = Ledger.openExisting(folder)) {
                return work.with(open);
            }
        }
    }

    Review.Taken decide(Deciding deciding) throws Refusal, StoreFault {
        return write(open -> deciding.by(new Review(living, open, tables)));
    }

    /** Recomputes every hash. */
    Verdict verify() throws StoreFault {
        try (Ledger open = Ledger.openForReading(folder)) {
            return open.verify();
        }
    }

    /** What was signed last; empty where nothing was yet. */
    Optional<Checkpoint> newestCheckpoint() throws IOException {
        try (RecordLog log = RecordLog.open(folder)) {
            return log.newest();
        }
    }

    /** How much all its files hold. */
    long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    History.Life history(String incident) throws Refusal, StoreFault {
        return History.of(parallax, ledger, incident);
    }

    /** When the newest report of each of these incidents came in, by their ids. */
    Map<String, Instant> touched(List<Incident> incidents) throws IOException {
        Map<String, Instant> touched = new HashMap<>();
        try (RecordLog log = RecordLog.open(folder)) {
            for (Incident it : incidents) touched.put(it.id(), touched(log, it));
        }
        return touched;
    }

    private Instant touched(RecordLog log, Incident incident) throws IOException {
        long newest = 0;
        for (List<String> reports : List.of(incident.reports(), incident.alsoIn())) {
            for (String report : reports) {
                newest = Math.max(newest, log.sequenceOf(report).orElse(0));
            }
        }
        Optional<Stored> report = newest == 0 ? Optional.empty() : ledger.report(newest);
        return report.map(Stored::at).orElse(Instant.EPOCH);
    }
}
