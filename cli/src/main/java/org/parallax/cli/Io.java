package org.parallax.cli;

import org.parallax.intake.Intake;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tables;

import java.io.InputStream;
import java.util.function.Function;

/**
 * All that a command sees of the world around it, so that tests can be that world.
 *
 * @param parallax opens the readers, who name what the tables name; called by the commands that
 *     read, and by no other
 * @param intake takes in what a command is given, by that standard input
 */
public record Io(
        InputStream in,
        Out out,
        Out err,
        Terminal terminal,
        Function<Tables, Parallax> parallax,
        Function<InputStream, Intake> intake) {
    /** With the intake of the program. */
    public Io(
            InputStream in,
            Out out,
            Out err,
            Terminal terminal,
            Function<Tables, Parallax> parallax) {
        this(in, out, err, terminal, parallax, Intake::apart);
    }
}
