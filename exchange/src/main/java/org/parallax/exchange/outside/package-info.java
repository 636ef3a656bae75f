/**
 * Rows of other people's tables: UCDP GED, ACLED, Airwars.
 *
 * <pre>
 *   CSV ──TableReader──▶ OutsideRow (kept by the ledger) ──TheirRows──▶ TheirEvent ──▶ match
 *            └─▶ OutsideFault: one line a bad row                └─TheirClaims─▶ Reading
 * </pre>
 *
 * <p>Datasets code the same news that the record reads. So nothing here reaches the reconciling of
 * reports: a row is an entry of a kind of its own, which no reader, origin or figure of the record
 * ever sees. It is laid beside the record, and that is all.
 */
@NullMarked
package org.parallax.exchange.outside;

import org.jspecify.annotations.NullMarked;
