package org.parallax.spark;

import java.io.Serializable;

/**
 * A file, or a stretch of lines of one: those that begin at a byte from {@code start} to before
 * {@code end}.
 *
 * @param number its place among all slices of a run, which is the order of the inputs
 * @param firstLine number of the first line that begins in it, counted from 1
 */
record Slice(int number, SourceFile source, long start, long end, int firstLine)
        implements Serializable {}
