package org.parallax.exchange.table;

import org.parallax.exchange.event.Source;

import java.util.List;

/** The table of reports, without their texts. */
final class ReportTable {
    private ReportTable() {}

    static Table<Source, Source> table() {
        return Table.of(
                "reports",
                List.of(
                        Column.text("report", Source::report),
                        Column.maybeText("title", Source::title),
                        Column.maybeText("outlet", Source::outlet),
                        Column.maybeText("url", Source::url),
                        Column.maybeText("language", Source::language),
                        Column.day("published", Source::published)));
    }
}
