package org.parallax.evaluation.bench;

import org.parallax.text.Report;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stanford CoreNLP in a process of its own that waits while others are measured. It is fetched by
 * Maven when somebody asks for it, and nothing of ours is compiled against it: its licence is the
 * GPL.
 */
final class CoreNlp implements AutoCloseable {
    static final String PARSE = "tokenize,pos,depparse";

    /** What its own documentation calls the NER pipeline, with everything that is on by default. */
    static final String NAMES = "tokenize,pos,lemma,ner";

    private final Texts texts;
    private final String annotators;
    private final Process process;
    private final BufferedReader from;
    private final BufferedWriter to;

    private CoreNlp(Texts texts, String annotators, Process process) {
        this.texts = texts;
        this.annotators = annotators;
        this.process = process;
        this.from = process.inputReader(StandardCharsets.UTF_8);
        this.to = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Fetches the jars where they are not there yet.
     *
     * @param home the folder of the source tree
     */
    static void fetch(Path home, PrintStream told) throws IOException {
        if (isThere(jars(home))) return;
        told.println("parallax: fetching CoreNLP, half a gigabyte ...");
        Process maven =
                new ProcessBuilder(
                                home.resolve("mvnw").toString(),
                                "-q",
                                "-B",
                                "-f",
                                tool(home).resolve("pom.xml").toString(),
                                "dependency:copy-dependencies",
                                "-DoutputDirectory=target/lib")
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .start();
        maven.getOutputStream().close();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(told::println);
            if (maven.waitFor() != 0) throw new IOException("CoreNLP could not be fetched");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            maven.destroy();
            throw new IOException("interrupted", e);
        }
    }

    private static boolean isThere(Path jars) throws IOException {
        if (!Files.isDirectory(jars)) return false;
        try (Stream<Path> all = Files.list(jars)) {
            return all.anyMatch(it -> it.toString().endsWith("-models.jar"));
        }
    }

    private static Path tool(Path home) {
        return home.resolve("tools").resolve("corenlp");
    }

    private static Path jars(Path home) {
        return tool(home).resolve("target").resolve("lib");
    }

    /**
     * Loads its models.
     *
     * @param folder where the texts may be put down
     */
    static CoreNlp start(Path home, Texts texts, String annotators, Path folder)
            throws IOException {
        Path file = Files.createTempFile(folder, "texts", ".base64");
        List<String> lines = new ArrayList<>();
        for (Report report : texts.reports()) {
            byte[] text = report.text().getBytes(StandardCharsets.UTF_8);
            lines.add(Base64.getEncoder().encodeToString(text));
        }
        Files.write(file, lines);
        Process process =
                new ProcessBuilder(
                                Processes.javaHome().resolve("bin").resolve("java").toString(),
                                "-Xmx5g",
                                "-cp",
                                jars(home).resolve("*").toString(),
                                tool(home).resolve("Rounds.java").toString(),
                                file.toString(),
                                annotators)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        CoreNlp started = new CoreNlp(texts, annotators, process);
        started.line();
        return started;
    }

    /** One pass over the texts. */
    Pass pass(int threads) {
        try {
            to.write(threads + "\n");
            to.flush();
            String[] told = line().split(" ");
            return new Pass(
                    texts,
                    Long.parseLong(told[0]),
                    Double.parseDouble(told[1]),
                    Double.parseDouble(told[2]),
                    Long.parseLong(told[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        String line = from.readLine();
        if (line != null) return line;
        throw new IOException("CoreNLP (" + annotators + ") ended. Run tools/corenlp/Rounds.java");
    }

    @Override
    public void close() throws IOException {
        try {
            to.close();
        } finally {
            process.destroy();
        }
    }
}
