package org.parallax.cli;

import org.parallax.pipeline.Parallax;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * All that a command sees of the world around it, so that tests can be that world.
 *
 * @param parallax opens the readers; called by the commands that read, and by no other
 */
public record Io(
        InputStream in, Out out, Out err, Terminal terminal, Supplier<Parallax> parallax) {}
