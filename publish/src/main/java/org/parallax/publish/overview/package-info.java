/**
 * What the first page, the review queue and the lists of the API are made from: filters, counts,
 * bins of days, cells of a map, what needs a human first and what changed since. Pure: records and
 * filters in, values out; no clock, no I/O.
 *
 * <pre>
 * PublicRecord ── Overview.of ──▶ columns, once per record
 *                                   │ Filter (from and to the query of a URL)
 *                                   ├── find ──▶ Found: counts, sums, facets, a page of rows
 *                                   ├── days ──▶ Timeline
 *                                   ├── map ───▶ CellMap
 *                                   └── queue ─▶ Queue
 * two PublicRecords ── WhatChanged.since ──▶ new, changed, gone
 * </pre>
 *
 * <p>Unknown is never counted as zero: what has no day, no place or no number is counted apart.
 * Columns hold what needs no masking; a row is masked when it is shown. Coordinates of sites in use
 * are coarsened before anything looks at them, filters included.
 */
@NullMarked
package org.parallax.publish.overview;

import org.jspecify.annotations.NullMarked;
