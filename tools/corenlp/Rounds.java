import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * CoreNLP over some texts, a pass each time that a line with a number of threads comes in. Started
 * by {@code parallax bench --against-corenlp}; runs without being built.
 *
 * <p>Prints {@code ready} when the models are loaded, then for each pass how many texts, seconds on
 * the clock, seconds of processors of the working threads and bytes that they allocated.
 *
 * <p>java -cp 'lib/*' Rounds.java TEXTS ANNOTATORS; TEXTS has one text a line, in Base64.
 */
public final class Rounds {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Rounds() {}

    public static void main(String[] args) throws Exception {
        List<String> texts = texts(Path.of(args[0]));
        Properties properties = new Properties();
        properties.setProperty("annotators", args[1]);
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        pipeline.annotate(new CoreDocument(texts.getFirst()));
        System.out.println("ready");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pass(pipeline, texts, Integer.parseInt(line.strip()));
            }
        }
        System.exit(0); // it leaves threads behind that nobody waits for
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            texts.add(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static void pass(StanfordCoreNLP pipeline, List<String> texts, int threads)
            throws Exception {
        AtomicLong next = new AtomicLong();
        AtomicLong nanos = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(
                        workers.submit(() -> {
                            long nanosBefore = THREADS.getCurrentThreadCpuTime();
                            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
                            for (long at = next.getAndIncrement();
                                    at < texts.size();
                                    at = next.getAndIncrement()) {
                                pipeline.annotate(new CoreDocument(texts.get((int) at)));
                            }
                            nanos.addAndGet(THREADS.getCurrentThreadCpuTime() - nanosBefore);
                            bytes.addAndGet(THREADS.getCurrentThreadAllocatedBytes() - bytesBefore);
                        }));
            }
            for (Future<?> one : all) one.get();
        }
        System.out.printf(
                Locale.ROOT,
                "%d %.6f %.6f %d%n",
                texts.size(),
                (System.nanoTime() - start) / 1e9,
                nanos.get() / 1e9,
                bytes.get());
    }
}
