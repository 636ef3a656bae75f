package org.parallax.cli;

import java.util.List;

/**
 * What {@code ./parallax} does in a source tree and a release does not: measuring, releases, Spark.
 * The launcher itself sees to these, so they are no commands of the program; but who asks what
 * there is wants to know of them.
 */
final class SourceTree {
    private static final List<String> COMMANDS =
            List.of("evaluate", "bench", "load", "spark-local", "dist");

    private static final List<String> HERE =
            List.of(
                    "Of this source tree (no release has these):",
                    "  parallax evaluate --help                       how well it reads, on your"
                            + " sets",
                    "  parallax bench --help                          how fast it is on this"
                            + " machine",
                    "  parallax load --help                           how fast its page answers",
                    "  parallax spark-local --help                    years of reports, by Spark",
                    "  parallax dist --help                           a release that needs no Java",
                    "");

    private static final List<String> ELSEWHERE =
            List.of("Of its source tree alone: " + String.join(", ", COMMANDS) + ".", "");

    private SourceTree() {}

    /** Whether the program was started from one: the launcher there says where it is. */
    static boolean isHere() {
        return System.getProperty("parallax.home") != null;
    }

    /** Lines of the help text. */
    static List<String> lines(boolean here) {
        return here ? HERE : ELSEWHERE;
    }

    static boolean has(String command) {
        return COMMANDS.contains(command);
    }
}
