package org.parallax.cli;

import org.parallax.intake.Intake;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Toy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * One call of the program inside this one, with readers that can be foreseen.
 *
 * @param status the exit status
 */
record Called(int status, List<String> out, List<String> err) {
    static Called with(String stdin, String... args) {
        return on(Terminal.NONE, stdin, args);
    }

    /** The same with the program's own reconciling. */
    static Called deciding(String stdin, String... args) {
        return on(Terminal.NONE, Toy.reconciling(), stdin, args);
    }

    static Called on(Terminal terminal, String stdin, String... args) {
        return on(terminal, Toy.parallax(), stdin, args);
    }

    /** The same with readers of one's own. */
    static Called by(Parallax parallax, String stdin, String... args) {
        return on(Terminal.NONE, parallax, stdin, args);
    }

    /** The same with a way of one's own to take in what is named. */
    static Called taking(Function<InputStream, Intake> intake, String... args) {
        return on(Terminal.NONE, Toy.parallax(), intake, "", args);
    }

    private static Called on(Terminal terminal, Parallax parallax, String stdin, String... args) {
        return on(terminal, parallax, Intake::apart, stdin, args);
    }

    private static Called on(
            Terminal terminal,
            Parallax parallax,
            Function<InputStream, Intake> intake,
            String stdin,
            String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Io io =
                new Io(
                        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                        new Out(out),
                        new Out(err),
                        terminal,
                        tables -> parallax,
                        intake);
        int status = Main.run(io, args);
        return new Called(status, lines(out), lines(err));
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The last line on standard error. */
    String tally() {
        return err.isEmpty() ? "" : err.getLast();
    }
}
