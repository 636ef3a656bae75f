/**
 * Turns what a caller names into reports: files, folders and streams in, {@link
 * org.parallax.text.Report} and the bytes it came as out.
 *
 * <p>Begin at {@link org.parallax.intake.Intake}. Inputs are read in the order given, a folder in
 * the order of its names, one report at a time. What cannot be read becomes an {@link
 * org.parallax.intake.InputFault} that names the place, what was found there and what to do; it is
 * handed on in line with the reports, so a caller counts both and the sum is what came in.
 *
 * <p>Taken are {@code .txt} (a file is one report without a title), {@code .jsonl} (a line is one
 * report; only {@code text} is required), folders of them, and {@code -} for standard input, which
 * is JSON Lines if it begins with <code>{"</code> and one text otherwise. Text is UTF-8, with or
 * without a byte-order mark. A line or file has at most 16 MiB; a longer one is passed over without
 * being loaded.
 *
 * <p>An id that the input does not state is, for a file, its path as given (below the folder named
 * where there is one) without the extension; for a line, {@code FILE:LINE}; for standard input, the
 * first 16 digits of the SHA-256.
 *
 * <p>In a folder, hidden entries and files that hold no documents (pictures, programs) are passed
 * over silently; documents in formats that are not taken are faults, so that nobody misses them.
 *
 * <p>Not done in this package: guessing an encoding, a title, a language or a day. HTML, PDF, WARC
 * and feeds are not read. Goes on to {@code reading} and {@code store} by way of {@code pipeline}.
 */
@NullMarked
package org.parallax.intake;

import org.jspecify.annotations.NullMarked;
