package org.parallax.intake.worker;

import org.parallax.intake.document.DocumentReader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How a child is started: the same Java and class path, little memory, next to nothing of the
 * environment (which may hold secrets), and no network where the system lets us take it away.
 */
final class Launch {
    /** The cache of a child's own that Java starts it from; the launcher names it. */
    static final String AOT_CACHE = "parallax.worker.aot";

    /** What Java needs to find files whose names are not ASCII, and to run at all on Windows. */
    private static final Set<String> KEPT =
            Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "TEMP", "TMP");

    private static final int SECONDS_FOR_TRUE = 2;

    private final List<String> command;

    Launch(Class<? extends DocumentReader> reader, Limits limits) {
        List<String> words = new ArrayList<>();
        if (NoNetwork.POSSIBLE) words.addAll(NoNetwork.WORDS);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options(limits));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add(Worker.class.getName());
        words.add(reader.getName());
        words.add(Integer.toString(limits.sourceBytes()));
        words.add(Long.toString(limits.answerBytes()));
        command = List.copyOf(words);
    }

    private static List<String> options(Limits limits) {
        List<String> options = new ArrayList<>();
        options.add("-Xmx" + limits.heapMegabytes() + "m");
        options.add("-XX:MaxDirectMemorySize=" + limits.heapMegabytes() + "m");
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("-XX:+UseSerialGC");
        options.add("-XX:TieredStopAtLevel=1");
        // a crash of Java itself leaves no files behind, and prints nothing among the answers
        options.add("-XX:+SuppressFatalErrorMessage");
        options.add("-XX:-CreateCoredumpOnCrash");
        // standard output is for answers
        options.add("-XX:+DisplayVMOutputToStderr");
        options.add("-Xlog:disable");
        options.add("-Xlog:all=error:stderr");
        options.add("-Djava.awt.headless=true");
        options.add("-Dslf4j.internal.verbosity=ERROR");
        String cache = System.getProperty(AOT_CACHE, "");
        if (!cache.isEmpty()) options.add("-XX:AOTCache=" + cache);
        return options;
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        return builder.start();
    }

    /** Whether children get a network of their own, in which there is nothing. */
    static boolean withoutNetwork() {
        return NoNetwork.POSSIBLE;
    }

    /** Whether the system lets us do without a network; asked once, when first needed. */
    private static final class NoNetwork {
        static final List<String> WORDS = List.of("unshare", "-rn", "--");
        static final boolean POSSIBLE = ask();

        private static boolean ask() {
            List<String> words = new ArrayList<>(WORDS);
            words.add("true");
            ProcessBuilder builder = new ProcessBuilder(words);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            try {
                Process process = builder.start();
                process.getOutputStream().close();
                boolean ended = process.waitFor(SECONDS_FOR_TRUE, TimeUnit.SECONDS);
                if (!ended) process.destroyForcibly();
                return ended && process.exitValue() == 0;
            } catch (IOException e) {
                return false; // there is no such command here
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
