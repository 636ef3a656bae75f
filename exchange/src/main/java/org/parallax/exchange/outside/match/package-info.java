/**
 * Rows of others laid beside the record's incidents: which row is which incident, and what they say
 * otherwise.
 *
 * <pre>
 *   incidents ──Ours────┐
 *                       ├─Grid─▶ near in days and km ──Likeness─▶ points ──Matching─▶ pairs
 *   rows ──────Theirs───┘                                              │
 *                                   Coverage (what their table can hold) ─▶ Comparison ─▶ Finding*
 * </pre>
 *
 * <p>Nothing here changes the record. The order in which rows came plays no part.
 */
@NullMarked
package org.parallax.exchange.outside.match;

import org.jspecify.annotations.NullMarked;
