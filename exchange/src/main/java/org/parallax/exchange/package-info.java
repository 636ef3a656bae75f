/**
 * The record in the forms that others use: their rows, their maps, their tables, and theirs held
 * against ours.
 *
 * <pre>
 *   Lines ──RecordView──▶ Event ──Form──▶ lines of text, or files of tables
 *                          (Account, Source by id)   └──▶ Lost: what the form cannot carry
 * </pre>
 *
 * <p>Everything is read from the record's own lines, in which names of victims are masked, one
 * incident at a time: a form never sees more of the record than what may be shown, and never holds
 * all of it. A form makes no claim of its own; what it must change or leave out it tells as {@link
 * org.parallax.exchange.form.Lost}.
 */
@NullMarked
package org.parallax.exchange;

import org.jspecify.annotations.NullMarked;
