/**
 * A situation report for print: what the record tells of some days and a place, on paper or in a
 * browser.
 *
 * <pre>
 *   RecordView ──Choice──▶ Situation ──▶ Summary, Pictures, IncidentTable, Disputes, Episodes
 *                                            └──▶ SituationReport ──▶ one file of HTML, or a PDF
 * </pre>
 *
 * <p>Begin at {@link org.parallax.exchange.brief.SituationReport}. Every sentence is made from
 * figures, every figure leads to its sources, nobody is counted twice as far as the record can tell
 * ({@link org.parallax.exchange.brief.Adding}). The report says what it leaves out. Texts of
 * strangers are escaped by the making of the page ({@code markup}); pictures are drawn here ({@code
 * draw}, {@code map}); neither page nor printer ({@code pdf}) fetches anything.
 */
@NullMarked
package org.parallax.exchange.brief;

import org.jspecify.annotations.NullMarked;
