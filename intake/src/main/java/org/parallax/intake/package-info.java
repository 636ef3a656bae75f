/**
 * Turns what a caller names into reports: files, folders, archives and streams in, {@link
 * org.parallax.text.Report}, the bytes it came as and how it came out.
 *
 * <p>Begin at {@link org.parallax.intake.Intake}. Inputs are read in the order given, a folder in
 * the order of its names. {@code Opener} knows for each format what to do: text and JSON are read
 * here, pages, PDFs, mails and feeds go to a {@link org.parallax.intake.document.DocumentReader},
 * several at once, and come back in order through {@code Gate}; what is packed or holds files is
 * opened by the room {@code archive}. What cannot be read becomes an {@link
 * org.parallax.intake.InputFault} that names the place, what was found there and what to do; it is
 * handed on in line with the reports, so a caller counts both and the sum is what came in.
 *
 * <p>Taken are {@code .txt}; {@code .html .htm .xhtml}; {@code .pdf}; {@code .eml}; feeds as {@code
 * .xml .rss .atom}; {@code .jsonl} (a line is a report; only {@code text} is required) and {@code
 * .json} (a list of such objects); {@code .warc}; all of them as {@code .gz}, in {@code .zip .tar
 * .tgz} and in folders; and {@code -} for standard input, known by its first bytes, which also
 * outweigh a name that lies. A document has at most 16 MiB; a longer one is passed over without
 * being loaded.
 *
 * <p>An id that the input does not state is
 *
 * <ul>
 *   <li>for a file its path as given, below the folder named, without the extension, and without
 *       that of its packing: {@code day1/page.html.gz} is {@code day1/page}. Where a file of
 *       another kind has that id, {@code a.html} that of {@code a.pdf}, the extension stays: {@code
 *       a.pdf}. Of a folder a text has it before a page, a page before a paper, else the one that
 *       comes first;
 *   <li>for a line {@code FILE:LINE}, for an object of a list {@code FILE:INDEX};
 *   <li>for a file in an archive {@code ARCHIVE!MEMBER}, both without extension, so that it stays
 *       the same when the archive is read again: {@code news!day1/page};
 *   <li>for a page of a web archive or an entry of a feed {@code HOST/12-HEX-DIGITS} of its address
 *       ({@link org.parallax.intake.bytes.Address}), the same as when it is watched: another
 *       capture of an address is a version of its report;
 *   <li>for a part of a document, such as what is attached to a mail, {@code WHOLE#PART};
 *   <li>for standard input the first 16 digits of the SHA-256.
 * </ul>
 *
 * <p>In folders and archives, hidden entries are passed over, and so are files that hold no
 * documents, of which one line tells at the end. Documents in formats that are not taken are
 * faults, and so are links that lead out of a folder, which are not followed.
 *
 * <p>A web archive that a record was exported to tells each report again beside its bytes ({@code
 * Retold}): that is believed, and the bytes are kept. Who takes in such a file trusts its maker for
 * the text as for the bytes.
 *
 * <p>Not done here: saying what a document says ({@code document}). Goes on to {@code reading} and
 * {@code store} by way of {@code pipeline}.
 */
@NullMarked
package org.parallax.intake;

import org.jspecify.annotations.NullMarked;
