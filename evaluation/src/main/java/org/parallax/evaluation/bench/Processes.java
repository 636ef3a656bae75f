package org.parallax.evaluation.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts fresh processes on this machine, of this program and of no other, and waits for them. */
final class Processes {
    private Processes() {}

    /**
     * What a {@link Child} used.
     *
     * @param seconds on the clock
     * @param processor seconds of processors
     * @param heap bytes at its peak
     * @param resident bytes at its peak; 0 where the system does not tell
     */
    record Used(long items, double seconds, double processor, long heap, long resident) {}

    /**
     * @param options for java, such as {@code -Xmx1g}
     */
    static Used child(List<String> options, String... work) throws IOException {
        List<String> command = java(options);
        command.add(Child.class.getName());
        command.addAll(List.of(work));
        String[] told = printed(command, ProcessBuilder.Redirect.INHERIT).strip().split(" ");
        if (told.length != 5) {
            throw new IOException("a child told nothing: " + String.join(" ", work));
        }
        return new Used(
                Long.parseLong(told[0]),
                Double.parseDouble(told[1]),
                Double.parseDouble(told[2]),
                Long.parseLong(told[3]),
                Long.parseLong(told[4]));
    }

    /** This JDK's java over this program's classes, up to the class to be started. */
    static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(javaHome().resolve("bin").resolve("java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        String models = System.getProperty("parallax.models");
        if (models != null) command.add("-Dparallax.models=" + models);
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        return command;
    }

    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /**
     * Seconds from the start of a process to its end.
     *
     * @throws IOException where it fails
     */
    static double seconds(List<String> command) throws IOException {
        long start = System.nanoTime();
        printed(command, ProcessBuilder.Redirect.DISCARD);
        return (System.nanoTime() - start) / 1e9;
    }

    private static String printed(List<String> command, ProcessBuilder.Redirect faults)
            throws IOException {
        Process process = new ProcessBuilder(command).redirectError(faults).start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int status = process.waitFor();
            if (status == 0) return printed;
            throw new IOException("status %d of: %s".formatted(status, String.join(" ", command)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }
}
