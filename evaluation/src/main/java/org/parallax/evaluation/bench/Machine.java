package org.parallax.evaluation.bench;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were taken on. */
final class Machine {
    private static final Path CPUS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Such as {@code 2 cores (AMD EPYC), 24 GB, Linux, Java 25.0.1; load 0.3}. */
    static String told() {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d cores%s, %.0f GB, %s, Java %s; load when it began %.1f",
                Runtime.getRuntime().availableProcessors(),
                model(),
                system.getTotalMemorySize() / 1e9,
                System.getProperty("os.name"),
                Runtime.version(),
                system.getSystemLoadAverage());
    }

    private static String model() {
        if (!Files.isReadable(CPUS)) return "";
        try (Stream<String> lines = Files.lines(CPUS)) {
            return lines.filter(it -> it.startsWith("model name"))
                    .findFirst()
                    .map(it -> " (" + it.substring(it.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        } catch (IOException e) {
            return ""; // a kernel that tells nothing of its processors
        }
    }
}
