package org.parallax.exchange.acled;

import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.form.Preamble;
import org.parallax.exchange.form.SheetForm;
import org.parallax.exchange.sheet.Sheet;

import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rows as ACLED's codebook has them (31 columns of March 2023; docs/exchange/acled.md tells the
 * rule of each). Incidents without a day or a place that ACLED would code have no row.
 */
public final class AcledForm implements SheetForm {
    @Override
    public String name() {
        return "acled";
    }

    @Override
    public Sheet sheet() {
        return Columns.SHEET;
    }

    @Override
    public Stream<Sheet.Row> rows(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        Coder coder = new Coder(record, lost);
        long written = preamble.made().getEpochSecond();
        return record.events()
                .flatMap(event -> coder.rows(event).stream())
                .map(row -> row.number("timestamp", written));
    }
}
