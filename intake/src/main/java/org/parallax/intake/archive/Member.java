package org.parallax.intake.archive;

import java.io.InputStream;

/**
 * A file in an archive.
 *
 * @param name a label, clean and never a path to write to
 * @param in what it holds, to be read before the next member is asked for
 */
public record Member(String name, InputStream in) {}
