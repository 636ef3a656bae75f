/**
 * Beyond one machine: archives of reports go through the program's own readers on Apache Spark, and
 * come out as a record like any other.
 *
 * <pre>
 * inputs ── Sources, Slicing ──▶ slices ── SliceReader, in tasks ──▶ rows ── Gathering ──▶ ledger
 * record ── Telling ──▶ portions ── in tasks: what each report tells ──▶ accounts, on the driver
 * accounts ── Comparing ──▶ areas ── in tasks: pairs near each other ──▶ reconciling ──▶ tables
 * </pre>
 *
 * <p>A slice is a file or a stretch of its lines; its number and a count within it say where a row
 * belongs. So whatever a cluster does twice, late or out of order is put right before it counts,
 * and the record is the one that {@code parallax ingest} makes of the same inputs.
 *
 * <p>What each report tells, and what its accounts are compared by, travel as {@link
 * org.parallax.spark.Packing} writes it.
 *
 * <p>Begin at {@link org.parallax.spark.ArchiveJob}. Nobody imports this package: it lives with
 * Spark's libraries, which are not those of the rest. docs/SPARK.md tells how to run it.
 */
@NullMarked
package org.parallax.spark;

import org.jspecify.annotations.NullMarked;
