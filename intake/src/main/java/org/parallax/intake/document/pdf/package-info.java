/**
 * What a PDF says: pages of letters at places go in, paragraphs come out.
 *
 * <p>Begin at {@link org.parallax.intake.document.pdf.PdfReader}. The way:
 *
 * <ol>
 *   <li>{@code Inflation} measures what the file unpacks to, before anything is unpacked;
 *   <li>{@code PageTree} finds the pages, each once, however the tree is tied;
 *   <li>{@code Strip} gathers the words of a page with their places, {@code Pieces} puts them side
 *       by side into pieces of lines;
 *   <li>{@code Columns} brings the pieces into the order in which they are read: the file's own,
 *       unless that goes to and fro between columns;
 *   <li>{@code Margins} leaves out what is repeated on every page and page numbers;
 *   <li>{@code Paragraphs} joins lines by their gaps, and words that were broken at a line's end;
 *   <li>{@code Front} finds the headline, the byline and the dateline.
 * </ol>
 *
 * <p>Not done here: reading pictures of text, forms, notes beside the text.
 */
@NullMarked
package org.parallax.intake.document.pdf;

import org.jspecify.annotations.NullMarked;
