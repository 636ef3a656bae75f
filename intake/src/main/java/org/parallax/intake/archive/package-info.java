/**
 * Files in which there are files: gzip, zip, tar, WARC. One member after the other is handed on,
 * none is written to disk, and the sizes that an archive claims are never believed.
 *
 * <p>{@code Zip} and {@code Tar} hand {@code Member}s to {@code Members}, {@code Warc} hands {@code
 * WebRecord}s to {@code WebRecords}; {@code Gunzip} is a stream. Begin at {@code Tar}, the
 * smallest.
 *
 * <p>What may go wrong: a member that grows more than two hundredfold beyond 1 MiB is a bomb; a
 * file that is cut off or damaged gives what is whole in it, and says at which byte it is not; a
 * header without end is not held. A web archive that is packed record by record, as all are, is
 * read on behind a damaged record. Names are labels: clean, clipped, never a path to write to.
 * Limits and their reasons: {@code bytes.Limits}.
 *
 * <p>Not done here: reading what a member says.
 */
@NullMarked
package org.parallax.intake.archive;

import org.jspecify.annotations.NullMarked;
