/**
 * The record as tables in a folder, each a Parquet file with typed columns, for statistics and data
 * bases.
 *
 * <pre>
 *   Event, Account, Source ──Table──▶ rows ──Work──▶ a DuckDB file beside the target ──▶ *.parquet
 * </pre>
 *
 * <p>Rows go through DuckDB's appender into a file of its own, and from there into Parquet, so that
 * memory does not grow with the record. Begin at {@link org.parallax.exchange.table.ParquetTables};
 * what stands in which column is told by {@link org.parallax.exchange.table.EventTables}, {@link
 * org.parallax.exchange.table.ClaimTable} and {@link org.parallax.exchange.table.ReportTable}.
 * DuckDB is told to fetch no extension.
 */
@NullMarked
package org.parallax.exchange.table;

import org.jspecify.annotations.NullMarked;
