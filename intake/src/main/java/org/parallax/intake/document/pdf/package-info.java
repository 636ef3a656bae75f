/**
 * What a PDF says: pages of letters at places go in, paragraphs come out.
 *
 * <p>Begin at {@link org.parallax.intake.document.pdf.PdfReader}. The way:
 *
 * <ol>
 *   <li>{@code Inflation} measures what the file unpacks to, before anything is unpacked;
 *   <li>{@code PageTree} finds the pages, each once, however the tree is tied;
 *   <li>{@code Strip} gathers the words of a page with their places; {@code Gathered} keeps those
 *       pages that are certain to be text, and says what is the matter with the others: fonts whose
 *       letters mean nothing, scans, damage;
 *   <li>{@code Gutter} finds the white between columns, {@code Pieces} puts words side by side into
 *       pieces of lines, which no gutter crosses;
 *   <li>{@code Columns} brings the pieces into the order in which they are read: the file's own,
 *       unless that goes to and fro between columns;
 *   <li>{@code Margins} leaves out what is repeated on every page and page numbers;
 *   <li>{@code Run} makes columns of lines, and rows of what stands beside each other ({@code a |
 *       b}); {@code Paragraphs} joins lines by their gaps, their indents, and the room that was
 *       left at their ends; {@code Breaks} the words that were broken there;
 *   <li>{@code Front} finds the headline, the byline and the dateline.
 * </ol>
 *
 * <p>Not done here: reading pictures of text, forms, notes beside the text.
 */
@NullMarked
package org.parallax.intake.document.pdf;

import org.jspecify.annotations.NullMarked;
