package org.parallax.intake.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Documents;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * How many pages a second go through processes of their own: {@code -Dparallax.pages=2000} reads
 * the page layouts of the tests over and over and prints it.
 */
class WorkersSpeedTest {
    private static final int PAGES = Integer.getInteger("parallax.pages", 40);

    @ParameterizedTest(name = "{0} children")
    @ValueSource(ints = {1, 2})
    void everyPageIsRead(int children)
            throws IOException, URISyntaxException, InterruptedException, ExecutionException {
        List<Source> layouts = layouts();
        Limits usual = Limits.STANDARD;
        Limits limits =
                new Limits(
                        children,
                        usual.start(),
                        usual.document(),
                        usual.heapMegabytes(),
                        usual.documents(),
                        usual.sourceBytes(),
                        usual.answerBytes());
        try (Workers workers = new Workers(Documents.class, limits);
                ExecutorService threads = Executors.newFixedThreadPool(children)) {
            read(workers, layouts, threads, Math.min(PAGES, 400)); // until Java has warmed up
            long began = System.nanoTime();
            Duration before = worked(workers);
            assertEquals(PAGES, read(workers, layouts, threads, PAGES));
            double seconds = (System.nanoTime() - began) / 1e9;
            double millis = worked(workers).minus(before).toNanos() / 1e6;
            if (PAGES > 40) {
                System.out.printf(
                        "%d children: %d pages, %.0f a second, %.1f ms of a processor each%n",
                        children, PAGES, PAGES / seconds, millis / PAGES);
            }
        }
    }

    private static int read(
            Workers workers, List<Source> layouts, ExecutorService threads, int pages)
            throws InterruptedException, ExecutionException {
        List<Future<Boolean>> reading = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            Source source = layouts.get(i % layouts.size());
            reading.add(threads.submit(() -> isRead(workers, source)));
        }
        int read = 0;
        for (Future<Boolean> one : reading) if (one.get()) read++;
        return read;
    }

    private static boolean isRead(Workers workers, Source source) {
        try {
            return !workers.read(source).getFirst().text().isBlank();
        } catch (Unreadable e) {
            return false;
        }
    }

    /** Of the children that are there. */
    private static Duration worked(Workers workers) {
        return workers.processes().stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Source> layouts() throws IOException, URISyntaxException {
        URL folder = Documents.class.getResource("layouts/01-wordpress-classic.html");
        if (folder == null) throw new AssertionError("the layouts belong to the tests");
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()).resolveSibling("."))) {
            List<Source> sources = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (!file.toString().endsWith(".html")) continue;
                byte[] bytes = Files.readAllBytes(file);
                sources.add(new Source(bytes, Form.HTML, Optional.empty(), Optional.empty()));
            }
            return sources;
        }
    }
}
