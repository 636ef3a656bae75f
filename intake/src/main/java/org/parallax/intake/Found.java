package org.parallax.intake;

import java.nio.file.Path;

/**
 * A file on its way in.
 *
 * @param shown the path as a person would type it, for faults
 * @param name the path as given, below the folder named where there is one, with {@code /} between
 *     its parts: what default ids are made of
 */
record Found(Path path, String shown, String name) {}
