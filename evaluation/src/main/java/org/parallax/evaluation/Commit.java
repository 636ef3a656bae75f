package org.parallax.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is being measured, by its name in git. */
public final class Commit {
    private Commit() {}

    /** Such as {@code 1a2b3c4}; "unknown" outside a git checkout. */
    public static String now() throws IOException {
        try {
            Process git =
                    new ProcessBuilder("git", "describe", "--always", "--dirty= and changes")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String name =
                    new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 && !name.isEmpty() ? name : "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
